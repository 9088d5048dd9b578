import { Fault } from '../../../shared/faults/fault.ts'
import type { FactsFound } from '../../../shared/model/fact.ts'
import type { Item } from '../../../shared/model/item.ts'
import { toBeijingTime } from '../../../shared/rules/beijing-time.ts'
import { type FactText, rowsOfPicture } from '../../../shared/rules/facts/fact-text.ts'
import { factsOfRows } from '../../../shared/rules/facts/facts-of-rows.ts'
import { findFacts } from '../../../shared/rules/facts/find-facts.ts'
import { suggestOfFacts } from '../../../shared/rules/facts/suggest-of-facts.ts'
import { takeBeginning } from '../../../shared/rules/facts/take-beginning.ts'
import { itemTime } from '../../../shared/rules/item-time.ts'
import type { Services } from '../../api/services.ts'
import type { CaseFile } from '../../casefile/case-file.ts'
import type { Desk, OpenCase } from './desk.ts'

/** Reading more rows than this takes longer than a window may wait. */
const beginning = { from: 0, to: 3_000 }

export function createFactsService(desk: Desk): Services['facts'] {
  return {
    ofItem: ({ itemId }) => {
      const open = desk.current()
      const { caseFile, reader } = open
      const item = caseFile.findItem(itemId)
      if (item === null) throw new Fault('item-not-found', { id: itemId })
      const found = factsOf(open, item)
      const suggestions = suggestOfFacts({
        item,
        facts: found.facts,
        exhibit: reader.exhibits().find(({ itemIds }) => itemIds.includes(itemId)) ?? null,
        hasEvent: reader.events().some(({ itemIds }) => itemIds.includes(itemId)),
        language: reader.info().language,
      })
      return { ...found, suggestions }
    },
  }
}

function factsOf({ caseFile, reader }: OpenCase, item: Item): FactsFound {
  const { id: itemId } = item
  const reading = caseFile.readingFacts(itemId)
  const { orderIds, parties } = reader.info()
  if (reading?.type === 'bill') {
    return { facts: factsOfRows(caseFile.rowsOfOrders(itemId, orderIds)), lookedUntil: null }
  }
  const names = parties.flatMap(({ role, name }) => (role === 'claimant' ? [] : [name]))
  const isMore = (reading?.rowCount ?? 0) > beginning.to
  const { texts, lookedUntil } = takeBeginning(textsOf(caseFile, item, reading?.type), isMore)
  return { facts: findFacts({ itemId, texts, captured: capturedTime(item), parties: names }), lookedUntil }
}

function textsOf(caseFile: CaseFile, item: Item, type: 'chat' | 'text' | undefined): readonly FactText[] {
  switch (type) {
    case 'chat':
      return caseFile.messagePage(item.id, beginning).map(({ text, line }) => ({ text, line, pieces: [] }))
    case 'text':
      return caseFile
        .paragraphPage(item.id, beginning)
        .map((text, at) => ({ text, line: at + 1, pieces: [] }))
    default:
      return rowsOfPicture(caseFile.findRecognition(item.original.sha256)?.lines ?? [])
  }
}

/** When the screen was as the picture shows it, on a Beijing clock: by the chosen time if that says so. */
function capturedTime(item: Item): string | null {
  const found = [itemTime(item), ...item.times].find((time) => time?.meaning === 'captured')
  if (found === undefined || found === null) return null
  return toBeijingTime({ time: found.value, zone: found.zone }).time
}
