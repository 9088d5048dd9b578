import type { ItemId } from '../../shared/model/ids.ts'
import type { Item } from '../../shared/model/item.ts'

/** Finds items by file name or by path as written in case.yaml; names are compared in NFC, as disks disagree on the form. */
export function createItemLookup(
  items: readonly Item[],
  sightings: readonly { readonly path: string; readonly itemId: ItemId }[],
): (name: string) => ItemId | undefined {
  const byName = new Map<string, ItemId>()
  for (const { path, itemId } of sightings) remember(path, itemId)
  for (const item of items) remember(item.sourcePath, item.id)
  for (const item of items) byName.set(item.fileName.normalize('NFC'), item.id)
  return (name) => byName.get(name.normalize('NFC'))

  function remember(path: string, itemId: ItemId): void {
    const plain = path.normalize('NFC').replaceAll('\\', '/')
    byName.set(plain, itemId)
    byName.set(plain.slice(plain.lastIndexOf('/') + 1), itemId)
  }
}
