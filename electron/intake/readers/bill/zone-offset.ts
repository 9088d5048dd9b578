const abbreviations: Readonly<Record<string, string>> = {
  UTC: 'UTC',
  GMT: 'UTC',
  WET: 'UTC',
  BST: '+01:00',
  WEST: '+01:00',
  CET: '+01:00',
  MEZ: '+01:00',
  CEST: '+02:00',
  MESZ: '+02:00',
  EET: '+02:00',
  EEST: '+03:00',
  HKT: '+08:00',
  SGT: '+08:00',
  JST: '+09:00',
  AEST: '+10:00',
  AEDT: '+11:00',
  EST: '-05:00',
  EDT: '-04:00',
  MST: '-07:00',
  MDT: '-06:00',
  PST: '-08:00',
  PDT: '-07:00',
}
const formats = new Map<string, Intl.DateTimeFormat | null>()

/**
 * The offset that a zone's name has at a wall clock: `PDT`, `GMT+08:00`, `Europe/Berlin`. Null for names that nobody can
 * place: CST is China's and Chicago's.
 */
export function zoneOffset(name: string, wallClock: string): string | null {
  const zone = name.trim()
  const known = abbreviations[zone.toUpperCase()]
  if (known !== undefined) return known
  const stated = /^(?:GMT|UTC)?([+-])(\d{1,2}):?(\d{2})?$/.exec(zone)
  if (stated !== null) return `${stated[1]}${(stated[2] ?? '').padStart(2, '0')}:${stated[3] ?? '00'}`
  if (!/^[A-Za-z_]+\/[A-Za-z_/+-]+$/.test(zone)) return null
  const asUtc = Date.parse(`${wallClock.length === 10 ? `${wallClock}T00:00` : wallClock}Z`)
  const first = offsetAt(zone, asUtc)
  // The offset at the wall clock taken as UTC can be that of the other side of a change of the clocks.
  return first === null ? null : offsetAt(zone, asUtc - minutesOf(first) * 60_000)
}

function offsetAt(zone: string, moment: number): string | null {
  const format = formatFor(zone)
  if (format === null || Number.isNaN(moment)) return null
  const name = format.formatToParts(moment).find((part) => part.type === 'timeZoneName')?.value ?? ''
  if (name === 'GMT') return 'UTC'
  return /^GMT([+-]\d{2}:\d{2})$/.exec(name)?.[1] ?? null
}

function formatFor(zone: string): Intl.DateTimeFormat | null {
  const made = formats.get(zone)
  if (made !== undefined) return made
  const format = makeFormat(zone)
  formats.set(zone, format)
  return format
}

function makeFormat(zone: string): Intl.DateTimeFormat | null {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' })
  } catch (error) {
    // ECMA-402 answers a zone that it does not know with a RangeError.
    if (error instanceof RangeError) return null
    throw error
  }
}

function minutesOf(offset: string): number {
  const match = /^([+-])(\d{2}):(\d{2})$/.exec(offset)
  if (match === null) return 0
  return (Number(match[2]) * 60 + Number(match[3])) * (match[1] === '-' ? -1 : 1)
}
