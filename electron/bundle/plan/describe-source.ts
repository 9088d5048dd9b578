import type { BundleWords } from '../../../shared/locales/bundle.ts'
import { fillIn } from '../../../shared/locales/fill-in.ts'
import type { Item } from '../../../shared/model/item.ts'

/** What the user said the item is from, else only what the bytes show; and the archive or mail that it came in. */
export function describeSource(item: Item, words: BundleWords): string {
  const source = sourceOf(item, words)
  const { container, sourcePath } = item
  if (container === undefined) return source
  // `聊天.zip/图片/1.png` without the way inside is the way to the container.
  const outside = sourcePath.slice(0, -container.path.length - 1)
  const name = outside.split('/').at(-1) ?? outside
  return fillIn(words.fromContainer, { source, container: name, path: container.path })
}

function sourceOf(item: Item, words: BundleWords): string {
  if (item.source !== null && item.source !== '') return item.source
  if (item.kind === 'image' && item.facts.camera !== undefined) {
    return fillIn(words.photoFrom, { camera: item.facts.camera })
  }
  if (item.facts.address !== undefined) return fillIn(words.pageFrom, { address: item.facts.address })
  return words.sources[item.kind]
}
