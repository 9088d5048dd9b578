import { create } from 'zustand'
import type { ItemId } from '../../shared/model/ids.ts'
import type { PixelBox } from '../../shared/model/recognition.ts'

/** What a search led to in a picture, to be shown there; pixels of the upright picture. */
type Found = { readonly itemId: ItemId; readonly box: PixelBox }

export const useFound = create<{ readonly found: Found | null }>(() => ({ found: null }))

export function setFound(found: Found | null): void {
  useFound.setState({ found })
}
