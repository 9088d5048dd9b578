import { itemId } from '../../../shared/contract/base.ts'
import type { ItemId } from '../../../shared/model/ids.ts'

export type ItemMedia = (typeof itemMedia)[number]
const itemMedia = ['thumbnail', 'picture', 'original', 'page'] as const

/** What a path below `media/` names; `shared/contract/media-paths.ts` writes them. */
export type MediaPath =
  | { readonly type: ItemMedia; readonly itemId: ItemId }
  | { readonly type: 'preview'; readonly previewId: string; readonly volume: number }
  | { readonly type: 'zip'; readonly packageId: string }

/** Null for every other path, whatever is in it. */
export function parseMediaPath(path: string): MediaPath | null {
  const parts = path.replace(/^\//, '').split('/')
  const [root, group, id = '', last = '', ...rest] = parts
  if (root !== 'media' || rest.length > 0) return null
  switch (group) {
    case 'items': {
      const known = itemId.safeParse(id)
      const type = itemMedia.find((each) => each === last)
      return known.success && type !== undefined ? { type, itemId: known.data } : null
    }
    case 'previews':
      if (!/^[0-9a-f]{16}$/.test(id) || !/^[1-9]\d{0,3}$/.test(last)) return null
      return { type: 'preview', previewId: id, volume: Number(last) }
    case 'packages':
      return /^p[1-9]\d{0,8}$/.test(id) && last === 'zip' ? { type: 'zip', packageId: id } : null
    default:
      return null
  }
}
