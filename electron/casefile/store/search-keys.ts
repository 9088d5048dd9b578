import { type SearchPlace, searchPlaces } from './search-places.ts'

// One number for a text: its place, the row of its owner, its position. 4 + 22 + 25 bits stay whole in a double.
const ownerBits = 22
const positionBits = 25
const placeSize = 2 ** (ownerBits + positionBits)
export const ownerSize = 2 ** positionBits
export const ownerMask = 2 ** ownerBits - 1
export const positionMask = ownerSize - 1
export const ownerShift = positionBits

/** The keys of a place: from the first up to, not including, the second. */
export function keyRange(place: SearchPlace): readonly [number, number] {
  const at = searchPlaces.indexOf(place)
  return [at * placeSize, (at + 1) * placeSize]
}

/** The key as SQL; what would not fit into it is nothing that a case can hold, and is not found rather than lost. */
export function keySql(place: SearchPlace, owner: string, position: string): string {
  const [from] = keyRange(place)
  return `${from} + ((${owner}) & ${ownerMask}) * ${ownerSize} + ((${position}) & ${positionMask})`
}
