const beijing = /北京时间|东八区|(?:UTC|GMT)\s*\+\s*0?8(?!\d)(?::?00)?/i
const suffix = /(\d:\d{2}(?::\d{2}(?:[.,]\d+)?)?)\s*(Z|UTC|GMT|(?:UTC|GMT)?([+-])(\d{2}):?(\d{2}))$/i

/** The zone that a bill's head or headings name for all its times; null where they name none. */
export function statedZone(texts: readonly string[]): string | null {
  return texts.some((text) => beijing.test(text)) ? '+08:00' : null
}

/** The zone that stands behind one time (`…20:13:41+08:00`, `…Z`); null where none does. */
export function zoneOfTime(cell: string): string | null {
  const match = suffix.exec(cell.trim())
  if (match === null) return null
  const [, , , sign, hours, minutes] = match
  return sign === undefined ? 'UTC' : `${sign}${hours}:${minutes}`
}

/** The time without the zone behind it. */
export function withoutZone(cell: string): string {
  return cell.trim().replace(suffix, '$1')
}
