import type { ShownTable } from '../../../shared/contract/reading-contract.ts'
import { Fault } from '../../../shared/faults/fault.ts'
import type { ItemId } from '../../../shared/model/ids.ts'
import type { ExplainedTable, ReadAnswers } from '../../../shared/model/read-answers.ts'
import { headerSignature } from '../../../shared/rules/header-signature.ts'
import { rereadItem } from '../../intake/reread-item.ts'
import type { OpenCase } from './desk.ts'

type Alike = {
  /** The one that was explained. */
  readonly itemId: ItemId
  readonly table: ExplainedTable
  readonly answers: ReadAnswers
  /** Of the step that explained it; what is read here is part of that. */
  readonly batchId: string
  readonly showTables: (itemId: ItemId) => Promise<readonly ShownTable[]>
  readonly signal: AbortSignal
}

/**
 * Reads the other materials that nobody has explained and that have a table with the same heading. Returns how many were
 * read; one that cannot be read so stays as it is.
 */
export async function explainAlike({ caseFile, reader }: OpenCase, alike: Alike): Promise<number> {
  const { itemId, table, answers, batchId, showTables, signal } = alike
  if (table.signature === '') return 0
  let count = 0
  for (const item of reader.items()) {
    if (item.id === itemId || item.kind === 'image' || !isAlike(item.id)) continue
    const tables = await showTables(item.id).catch(noneForFault)
    const heading = tables.flatMap(({ name, rows }) => {
      const line = rows.find(({ cells }) => headerSignature(cells) === table.signature)?.line
      return line === undefined ? [] : [{ name, line }]
    })[0]
    if (heading === undefined) continue
    const own = { ...table, name: heading.name, mapping: { ...table.mapping, headerLine: heading.line } }
    const input = { caseFile, itemId: item.id, answers: { ...answers, table: own }, batchId, signal }
    if ((await rereadItem(input)).type === 'reread') count += 1
  }
  return count

  function isAlike(id: ItemId): boolean {
    const notes = caseFile.readingFacts(id)?.notes ?? []
    return notes.some(
      ({ code, params }) =>
        code === 'columns-unknown' &&
        headerSignature(String(params.columns).split(' | ')) === table.signature,
    )
  }
}

/** One that can no longer be looked at does not keep the others from being read. */
function noneForFault(error: unknown): readonly ShownTable[] {
  if (error instanceof Fault) return []
  throw error
}
