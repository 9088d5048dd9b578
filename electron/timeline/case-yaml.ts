import { LineCounter, parseDocument } from 'yaml'
import { z } from 'zod'
import { Fault } from '../../shared/faults/fault.ts'
import { eventKinds } from '../../shared/model/event.ts'
import { proofKinds } from '../../shared/model/item.ts'

const text = z.string().trim().min(1)
/** Wall-clock or offset time, cut to the minute or the day where that is all that is known. */
const time = z.string().regex(/^\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2})?)?$/)
const amount = z.string().regex(/^\d+(\.\d{1,2})?$/)
const files = z.array(text)

const caseYamlSchema = z.strictObject({
  title: text.optional(),
  language: z.enum(['zh', 'en']).optional(),
  claimant: z.strictObject({ name: text, contact: text.optional() }).optional(),
  respondents: z
    .array(
      z.strictObject({
        role: z.enum(['platform', 'merchant', 'other']),
        name: text,
        id: text.optional(),
        contact: text.optional(),
      }),
    )
    .optional(),
  orders: z.array(text).optional(),
  amount: amount.optional(),
  events: z
    .array(
      z.strictObject({
        time: time.optional(),
        kind: z.enum(eventKinds),
        title: text,
        who: text.optional(),
        amount: amount.optional(),
        items: files.optional(),
        proves: text.optional(),
      }),
    )
    .optional(),
  items: z
    .record(
      z.string(),
      z.strictObject({
        title: text.optional(),
        proves: text.optional(),
        source: text.optional(),
        proof: z.enum(proofKinds).optional(),
        time: time.optional(),
      }),
    )
    .optional(),
  exhibits: z
    .array(
      z.strictObject({
        title: text,
        proves: text.optional(),
        source: text.optional(),
        items: files.min(1),
      }),
    )
    .optional(),
  exclude: files.optional(),
})
export type CaseYaml = z.infer<typeof caseYamlSchema>

/**
 * Reads the text of a `case.yaml`. Every scalar is read as text, so that long order numbers keep their digits.
 * Throws the fault `case-yaml-invalid` with the key and the 1-based line of the first thing wrong.
 */
export function parseCaseYaml(source: string): CaseYaml {
  const lines = new LineCounter()
  const document = parseDocument(source, { lineCounter: lines, schema: 'failsafe', prettyErrors: false })
  const broken = document.errors[0]
  if (broken !== undefined) {
    const line = lines.linePos(broken.pos[0]).line
    throw new Fault('case-yaml-broken', { line, problem: broken.code })
  }
  const parsed = caseYamlSchema.safeParse(document.toJS() ?? {})
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]
  const path = [
    ...(issue?.path ?? []),
    ...(issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : []),
  ]
  const key = path.map(String).join('.')
  throw new Fault('case-yaml-invalid', {
    key: key || 'case.yaml',
    line: lineOf(path),
    expected: describeIssue(issue),
  })

  function lineOf(path: readonly PropertyKey[]): number {
    for (let depth = path.length; depth > 0; depth -= 1) {
      const node = document.getIn(path.slice(0, depth), true)
      const range = hasRange(node) ? node.range : undefined
      if (range) return lines.linePos(range[0]).line
    }
    return 1
  }
}

function hasRange(node: unknown): node is { range: readonly [number, number, number] } {
  return typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range)
}

function describeIssue(issue: z.core.$ZodIssue | undefined): string {
  switch (issue?.code) {
    case 'unrecognized_keys':
      return `≠ ${issue.keys.join(', ')}`
    case 'invalid_value':
      return issue.values.map(String).join(' | ')
    case 'invalid_type':
      return issue.expected
    case 'invalid_format':
      return issue.format === 'regex' ? '2026-09-12 20:13:05 | 285.00' : issue.format
    default:
      return issue?.code ?? ''
  }
}
