import type { ItemDetail } from '../../../../shared/contract/item-contract.ts'
import type { Suggestion } from '../../../../shared/model/suggestion.ts'
import { core } from '../../../api/connection.ts'

/** Writes what is suggested where it belongs, as one step that can be undone. */
export async function acceptSuggestion(suggestion: Suggestion, item: ItemDetail): Promise<void> {
  const itemIds = [item.id]
  switch (suggestion.field) {
    case 'title':
      return core.items.describe({ itemIds, patch: { title: suggestion.value } })
    case 'tag':
      return core.items.tag({ itemIds, add: [suggestion.value], remove: [] })
    case 'exhibit':
      return core.exhibits.update({
        exhibitId: suggestion.exhibitId,
        patch: { title: suggestion.value },
      })
    case 'rows':
      await core.events.createFromRows({ itemId: item.id, lines: [...suggestion.lines], into: null })
      return
    case 'event':
      await createEvent(suggestion, item)
  }
}

async function createEvent(
  { kind, value: title, time, who, amount }: Extract<Suggestion, { field: 'event' }>,
  item: ItemDetail,
): Promise<void> {
  const own = item.chosenTime === null ? undefined : item.times[item.chosenTime]
  const at = time === null ? { value: own?.value, zone: own?.zone ?? null } : { value: time, zone: null }
  await core.events.create({
    kind,
    title,
    who,
    amount,
    proves: null,
    itemIds: [item.id],
    time:
      at.value === undefined
        ? { type: 'unknown' }
        : { type: 'exact', value: at.value.slice(0, longestStated), zone: at.zone },
  })
}

/** `2026-09-12T20:13:05`: what a person states has no parts of a second. */
const longestStated = 19
