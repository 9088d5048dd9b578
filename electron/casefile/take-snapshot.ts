import type { CaseInfo } from '../../shared/model/case-info.ts'
import type { CaseSnapshot } from '../../shared/model/snapshot.ts'
import { shownItem } from './shown-item.ts'
import type { Stores } from './store/stores.ts'

/** The whole case as data, without what is in the bin. The store is synchronous and the case locked, so nothing changes in between. */
export function takeSnapshot(stores: Stores, info: CaseInfo): CaseSnapshot {
  const items = stores.items.list('desk').map(shownItem)
  const onDesk = new Set(items.map(({ id }) => id))
  const readings = stores.readings.all().filter(({ itemId }) => onDesk.has(itemId))
  return {
    info,
    items,
    transactions: readings.flatMap(({ transactions }) => transactions),
    messages: readings.flatMap(({ messages }) => messages),
    texts: readings
      .filter(({ type }) => type === 'text')
      .map(({ itemId, paragraphs }) => ({ itemId, paragraphs })),
    readings: readings.map(({ itemId, reader, columns, unread }) => {
      const answers = stores.answers.find(itemId)
      return { itemId, reader, columns, unread, ...(answers !== null && { answers }) }
    }),
    events: stores.events.all(),
    exhibits: stores.exhibits.all(),
    sightings: stores.notices.sightings().filter(({ itemId }) => onDesk.has(itemId)),
    refusals: stores.notices.refusals(),
    custodyLog: stores.custody.all(),
    logHead: stores.custody.head(),
  }
}
