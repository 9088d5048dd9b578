import { Fault } from '../../../shared/faults/fault.ts'
import type { EventId, ExhibitId, ItemId } from '../../../shared/model/ids.ts'

export function itemIdOf(row: number): ItemId {
  return `i${row}` as ItemId
}
export function eventIdOf(row: number): EventId {
  return `e${row}` as EventId
}
export function exhibitIdOf(row: number): ExhibitId {
  return `x${row}` as ExhibitId
}

/** The row of an item id; throws a Fault `item-not-found` for what is no item id at all. */
export function itemRowOf(id: string): number {
  if (!/^i[1-9]\d{0,14}$/.test(id)) throw new Fault('item-not-found', { id })
  return Number(id.slice(1))
}
/** The row of an event's id; throws a RangeError for what is no event id at all. */
export function eventRowOf(id: string): number {
  return rowOf(id, 'e')
}
export function exhibitRowOf(id: string): number {
  return rowOf(id, 'x')
}

function rowOf(id: string, letter: string): number {
  if (!new RegExp(`^${letter}[1-9]\\d{0,14}$`).test(id)) throw new RangeError(`no such id: ${id}`)
  return Number(id.slice(1))
}
