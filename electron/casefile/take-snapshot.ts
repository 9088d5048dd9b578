import { Fault } from '../../shared/faults/fault.ts'
import type { CaseSnapshot } from '../../shared/model/snapshot.ts'
import type { Stores } from './store/stores.ts'

/** The whole case as data. The store is synchronous and the case locked, so nothing changes in between. */
export function takeSnapshot(stores: Stores, folder: string): CaseSnapshot {
  const info = stores.info.find()
  if (info === null) throw new Fault('case-damaged', { folder })
  const readings = stores.readings.ids().flatMap((id) => stores.readings.find(id) ?? [])
  return {
    info,
    items: stores.items.ids().flatMap((id) => stores.items.find(id) ?? []),
    transactions: readings.flatMap(({ transactions }) => transactions),
    messages: readings.flatMap(({ messages }) => messages),
    texts: readings
      .filter(({ type }) => type === 'text')
      .map(({ itemId, paragraphs }) => ({ itemId, paragraphs })),
    readings: readings.map(({ itemId, reader, columns, unread }) => ({ itemId, reader, columns, unread })),
    events: stores.events.all(),
    exhibits: stores.exhibits.all(),
    sightings: stores.notices.sightings(),
    refusals: stores.notices.refusals(),
    custodyLog: stores.custody.all(),
    logHead: stores.custody.head(),
  }
}
