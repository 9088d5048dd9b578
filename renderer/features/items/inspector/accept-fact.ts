import type { ItemDetail } from '../../../../shared/contract/item-contract.ts'
import type { CaseInfo } from '../../../../shared/model/case-info.ts'
import type { Fact } from '../../../../shared/model/fact.ts'
import { core } from '../../../api/connection.ts'

type Holder = { readonly item: ItemDetail; readonly info: CaseInfo }

/** Whether the case says so already; null for what is only shown. */
export function isAccepted({ kind, value }: Fact, { item, info }: Holder): boolean | null {
  switch (kind) {
    case 'order':
      return info.orderIds.includes(value)
    case 'amount':
      return item.amount !== null && Number(item.amount) === Number(value)
    case 'time':
      return item.chosenTime !== null && item.times[item.chosenTime]?.value === value
    case 'shop':
    case 'agent':
      return item.people.includes(value)
    case 'phone':
    case 'card':
      return null
  }
}

/** Writes the fact where it belongs, as one step that can be undone. */
export async function acceptFact({ kind, value }: Fact, { item, info }: Holder): Promise<void> {
  const itemIds = [item.id]
  switch (kind) {
    case 'order':
      return core.cases.describe({ orderIds: [...info.orderIds, value] })
    case 'amount':
      return core.items.describe({ itemIds, patch: { amount: value } })
    case 'time':
      return core.items.stateTime({ itemIds, time: { type: 'exact', value, zone: null } })
    case 'shop':
    case 'agent':
      return core.items.describe({ itemIds, patch: { people: [...item.people, value] } })
    case 'phone':
    case 'card':
      return
  }
}
