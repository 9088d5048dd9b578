import { sortTime } from './sort-time.ts'

type Stated = { readonly time: string; readonly zone: string | null }

const beijing = '+08:00'
const offsetMs = 8 * 3_600_000

/**
 * The same moment on a Beijing wall clock, to the precision of the source. Left as it is without a zone (then nobody
 * knows the moment) and without a time of day.
 */
export function toBeijingTime({ time, zone }: Stated): Stated {
  if (zone === null || zone === beijing || !time.includes('T')) return { time, zone }
  const moment = new Date(sortTime({ time, zone }) + offsetMs)
  return { time: moment.toISOString().slice(0, time.length), zone: beijing }
}
