import { type SearchPlace, searchPlaces } from './search-places.ts'

// One number for a text: its place, the row of its owner, its position. 4 + 22 + 25 bits stay whole in a double.
const positionSize = 2 ** 25
const ownerCount = 2 ** 22
const placeSize = positionSize * ownerCount
export const ownerSize = positionSize

export type SearchKey = { readonly place: SearchPlace; readonly owner: number; readonly position: number }

/** Where a key leads; null for one that no place has. */
export function readKey(key: number): SearchKey | null {
  const place = searchPlaces[Math.floor(key / placeSize)]
  if (place === undefined) return null
  return { place, owner: Math.floor((key % placeSize) / positionSize), position: key % positionSize }
}

/** The first key after those of a place. */
export function endOfPlace(place: SearchPlace): number {
  return (searchPlaces.indexOf(place) + 1) * placeSize
}

/** The key as SQL; what would not fit into it is nothing that a case can hold, and is not found rather than lost. */
export function keySql(place: SearchPlace, owner: string, position: string): string {
  const from = searchPlaces.indexOf(place) * placeSize
  return `${from} + ((${owner}) & ${ownerCount - 1}) * ${positionSize} + ((${position}) & ${positionSize - 1})`
}
