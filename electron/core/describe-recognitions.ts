import type { JsonValue } from '../../shared/model/custody.ts'
import type { CaseSnapshot } from '../../shared/model/snapshot.ts'
import type { CaseFile } from '../casefile/case-file.ts'

/**
 * For `case.json`: in which pictures a program read text, with what and when. Not the text: it may be wrong, and the
 * custody log does not vouch for it (docs/decisions/005).
 */
export function describeRecognitions(
  caseFile: CaseFile,
  { items }: CaseSnapshot,
): readonly { readonly [key: string]: JsonValue }[] {
  const facts = new Map(caseFile.recognitionFacts().map((each) => [each.sha256, each]))
  return items.flatMap(({ id, original }) => {
    const found = facts.get(original.sha256)
    if (found === undefined) return []
    const { engine, at, lineCount, note } = found
    return [{ itemId: id, engine, at, lineCount, note }]
  })
}
