import type { CaseEvent } from '../../shared/model/event.ts'
import type { ItemId } from '../../shared/model/ids.ts'
import type { LongReading } from '../../shared/model/reading.ts'
import type { CaseFile } from '../casefile/case-file.ts'

type Row = { readonly line: number; readonly content: string }

/**
 * The case's events, with the rows of an item that they rest on named by their lines in a new reading of it: the same line
 * where it says the same, else the one other line that does. A row that the new reading lacks is named no longer; the event
 * still rests on the item. Null where no event names a row of it.
 */
export function moveEventRows(
  caseFile: CaseFile,
  itemId: ItemId,
  reading: LongReading,
): readonly CaseEvent[] | null {
  const events = caseFile.events()
  if (!events.some(({ rows }) => rows?.some((row) => row.itemId === itemId))) return null
  const before = new Map(presentRows(caseFile, itemId).map(({ line, content }) => [line, content]))
  const after = rowsOf(reading)
  const lines = Map.groupBy(after, ({ content }) => content)
  const findLine = (line: number): number | null => {
    const content = before.get(line)
    const same = content === undefined ? [] : (lines.get(content) ?? [])
    if (same.some((row) => row.line === line)) return line
    return same.length === 1 ? (same[0]?.line ?? null) : null
  }
  return events.map(({ rows, ...event }): CaseEvent => {
    if (rows === undefined) return event
    const moved = rows.flatMap((row) => {
      if (row.itemId !== itemId) return [row]
      const line = findLine(row.line)
      return line === null ? [] : [{ itemId, line }]
    })
    return moved.length === 0 ? event : { ...event, rows: moved }
  })
}

function presentRows(caseFile: CaseFile, itemId: ItemId): readonly Row[] {
  const facts = caseFile.readingFacts(itemId)
  const all = { from: 0, to: facts?.rowCount ?? 0 }
  switch (facts?.type) {
    case 'bill':
      return caseFile.transactionPage(itemId, all).map(billRow)
    case 'chat':
      return caseFile.messagePage(itemId, all).map(chatRow)
    default:
      return []
  }
}

function rowsOf(reading: LongReading): readonly Row[] {
  switch (reading.type) {
    case 'bill':
      return Array.from(reading.rows, billRow)
    case 'chat':
      return Array.from(reading.messages, chatRow)
    case 'text':
      return []
  }
}

/** What stands in the file, whatever it is taken to mean. */
function billRow({ line, cells }: { readonly line: number; readonly cells: readonly string[] }): Row {
  return {
    line,
    content: cells
      .map((cell) => cell.trim())
      .join('\n')
      .trimEnd(),
  }
}

function chatRow({ line, text }: { readonly line: number; readonly text: string }): Row {
  return { line, content: text }
}
