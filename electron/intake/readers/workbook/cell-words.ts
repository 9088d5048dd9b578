import { Decimal } from 'decimal.js'
import { wallClockOfSerial } from '../wall-clock.ts'
import type { DateStyle } from './date-styles.ts'

const secondsOfDay = 86_400

/**
 * A serial as `2023-05-01 20:13:41`, a part of a day as `20:13:41`, a whole day as `2023-05-01` where its format shows no time;
 * a number that is none of them stays a number.
 */
export function wordSerial(serial: number, isDate1904: boolean, style: DateStyle = 'moment'): string {
  if (serial >= 0 && serial < 1) {
    const seconds = Math.round(serial * secondsOfDay) % secondsOfDay
    return new Date(seconds * 1000).toISOString().slice(11, 19)
  }
  const clock = wallClockOfSerial(serial, isDate1904)?.replace('T', ' ') ?? wordNumber(serial)
  return style === 'day' && clock.endsWith(' 00:00:00') ? clock.slice(0, 10) : clock
}

/** With the 15 digits that Excel keeps, never with an exponent. */
export function wordNumber(value: number): string {
  return new Decimal(value).toSignificantDigits(15).toFixed()
}

/** The same for a number as a workbook writes it, without a detour where it is already short and plain. */
export function wordWrittenNumber(written: string): string {
  const isPlain = written.length <= 15 && /^(?:0|-?[1-9]\d*)(?:\.\d*[1-9])?$/.test(written)
  if (isPlain) return written
  const value = Number(written)
  return Number.isFinite(value) && written.trim() !== '' ? wordNumber(value) : written
}
