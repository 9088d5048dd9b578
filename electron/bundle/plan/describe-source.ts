import type { BundleWords } from '../../../shared/locales/bundle.ts'
import { fillIn } from '../../../shared/locales/fill-in.ts'
import type { Item } from '../../../shared/model/item.ts'

/** What the user said the item is from; else only what the bytes show. */
export function describeSource(item: Item, words: BundleWords): string {
  if (item.source !== null && item.source !== '') return item.source
  if (item.kind === 'image' && item.facts.camera !== undefined) {
    return fillIn(words.photoFrom, { camera: item.facts.camera })
  }
  if (item.facts.address !== undefined) return fillIn(words.pageFrom, { address: item.facts.address })
  return words.sources[item.kind]
}
