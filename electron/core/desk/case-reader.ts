import type { ChangeScope } from '../../../shared/contract/case-contract.ts'
import type { ItemId } from '../../../shared/model/ids.ts'
import type { Item } from '../../../shared/model/item.ts'
import type { CaseFile } from '../../casefile/case-file.ts'

type Cached = Pick<
  CaseFile,
  'info' | 'items' | 'binnedItems' | 'events' | 'exhibits' | 'packages' | 'refusals' | 'unreadCounts'
>
/** What the window asks for again and again, read once for each change of it. */
export type CaseReader = Cached & {
  /** An item of the desk. */
  findDeskItem(itemId: ItemId): Item | undefined
  forget(scopes: readonly ChangeScope[]): void
}

const scopeOf: Readonly<Record<keyof Cached, ChangeScope>> = {
  info: 'case',
  items: 'items',
  binnedItems: 'items',
  refusals: 'items',
  unreadCounts: 'items',
  events: 'events',
  exhibits: 'exhibits',
  packages: 'packages',
}

export function createCaseReader(caseFile: CaseFile): CaseReader {
  const kept = new Map<string, unknown>()

  function keep<Value>(name: keyof Cached | 'itemsById', read: () => Value): () => Value {
    return () => {
      if (!kept.has(name)) kept.set(name, read())
      return kept.get(name) as Value
    }
  }

  const items = keep('items', () => caseFile.items())
  const itemsById = keep('itemsById', () => new Map(items().map((item) => [item.id, item])))
  return {
    info: keep('info', () => caseFile.info()),
    items,
    binnedItems: keep('binnedItems', () => caseFile.binnedItems()),
    refusals: keep('refusals', () => caseFile.refusals()),
    unreadCounts: keep('unreadCounts', () => caseFile.unreadCounts()),
    events: keep('events', () => caseFile.events()),
    exhibits: keep('exhibits', () => caseFile.exhibits()),
    packages: keep('packages', () => caseFile.packages()),
    findDeskItem: (itemId) => itemsById().get(itemId),
    forget: (scopes) => {
      for (const [name, scope] of Object.entries(scopeOf)) if (scopes.includes(scope)) kept.delete(name)
      if (scopes.includes('items')) kept.delete('itemsById')
    },
  }
}
