import type { StoredItem } from './store/item-store.ts'

/**
 * The item as the custody log hashes it. Version 1 had no people, amount, tags, bin or withdrawal: while they are
 * empty they are left out, so that what was hashed then has the same hash now.
 */
export function loggedItem(stored: StoredItem): object {
  const { people, amount, tags, binnedAt, withdrawnAt, ...item } = stored
  return {
    ...item,
    ...(people.length > 0 && { people }),
    ...(amount !== null && { amount }),
    ...(tags.length > 0 && { tags }),
    ...(binnedAt !== null && { binnedAt }),
    ...(withdrawnAt !== null && { withdrawnAt }),
  }
}
