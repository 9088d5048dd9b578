import type { ReadAnswers } from '../../../shared/model/read-answers.ts'
import type { Reading } from '../../../shared/model/reading.ts'
import { textTable } from './bill/read-table.ts'
import { readWithMapping } from './bill/read-with-mapping.ts'
import { tableHints } from './bill/table-hints.ts'
import { readPastedText } from './chat/pasted-text.ts'
import type { DecodedText } from './decode-text.ts'
import { readPlainText } from './plain-text.ts'

/** A text of which a person said what it is: a table with these columns, or something pasted. Null where nobody did. */
export function readAsSaid(decoded: DecodedText, answers: ReadAnswers): Reading | null {
  const { pasted, table, dateOrder } = answers
  if (table !== undefined) {
    const hints = tableHints(answers)
    return readWithMapping({ ...textTable(decoded), dateOrder: hints.dateOrder }, table.mapping)
  }
  if (pasted === undefined) return null
  const { isChat, day } = pasted
  const chat = isChat ? readPastedText(decoded, { day, ...(dateOrder && { dateOrder }) }) : null
  return chat ?? readPlainText(decoded)
}
