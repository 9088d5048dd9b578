export type Shape = {
  readonly count: number
  /** 1 in a list. */
  readonly columns: number
  /** Rows that are on the screen at once. */
  readonly pageRows: number
}

/** Where a key leads from a place; null for a key that leads nowhere. */
export function nextPlace(key: string, place: number, { count, columns, pageRows }: Shape): number | null {
  const last = count - 1
  if (last < 0) return null
  const page = Math.max(1, pageRows - 1) * columns
  switch (key) {
    case 'ArrowLeft':
      return columns === 1 ? null : Math.max(0, place - 1)
    case 'ArrowRight':
      return columns === 1 ? null : Math.min(last, place + 1)
    case 'ArrowUp':
      return place - columns < 0 ? place : place - columns
    case 'ArrowDown':
      return down(place, columns, last)
    case 'PageUp':
      return place - page < 0 ? place % columns : place - page
    case 'PageDown':
      return Math.min(last, place + page)
    case 'Home':
      return 0
    case 'End':
      return last
    default:
      return null
  }
}

/** From the last full row into a shorter one: to its end. */
function down(place: number, columns: number, last: number): number {
  if (place + columns <= last) return place + columns
  const isInLastRow = Math.floor(place / columns) === Math.floor(last / columns)
  return isInLastRow ? place : last
}
