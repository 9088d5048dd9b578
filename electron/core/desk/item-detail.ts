import type { ItemDetail } from '../../../shared/contract/item-contract.ts'
import { Fault } from '../../../shared/faults/fault.ts'
import type { ItemId } from '../../../shared/model/ids.ts'
import type { Item } from '../../../shared/model/item.ts'
import { withLock } from '../shown-file.ts'
import type { OpenCase } from './desk.ts'
import { itemRows } from './item-rows.ts'

/** Everything about one item, on the desk or in the bin. Throws the fault `item-not-found`. */
export function describeItem({ caseFile, reader }: OpenCase, itemId: ItemId): ItemDetail {
  const found = caseFile.findItem(itemId)
  const item = found === null ? null : withLock(caseFile, found)
  const [row] = item === null ? [] : itemRows([item], reader)
  if (item === null || row === undefined) throw new Fault('item-not-found', { id: itemId })
  return {
    ...row,
    original: item.original,
    sourcePath: item.sourcePath,
    container: describeContainer(item),
    facts: item.facts,
    proves: item.proves,
    source: item.source,
    people: item.people,
    amount: item.amount,
    transcript: item.transcript ?? null,
    times: item.times,
    chosenTime: item.chosenTime,
    sightings: caseFile.sightingsOf(itemId).map(({ path, at }) => ({ path, at })),
    reading: describeReading(),
    log: caseFile.logAbout(item),
  }

  function describeContainer({ container }: Item): ItemDetail['container'] {
    const outer = container === undefined ? null : caseFile.findItem(container.itemId)
    if (container === undefined || outer === null) return null
    return { ...container, name: outer.title ?? outer.fileName }
  }

  function describeReading(): ItemDetail['reading'] {
    const facts = caseFile.readingFacts(itemId)
    if (facts === null) return null
    const { columns: _, ...reading } = facts
    return { ...reading, answers: caseFile.answersOf(itemId) }
  }
}
