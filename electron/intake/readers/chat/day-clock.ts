/** Hour, minute and, where known, second on a 24-hour clock. */
export type Clock = readonly [number, number, number | null]

const morning = /^(?:a\.?\s?m\.?|上午|凌晨|清晨|早上|早晨|午前|오전)$/i
const afternoon = /^(?:p\.?\s?m\.?|下午|傍晚|晚上|中午|午后|午後|오후)$/i

/** What may stand before or after a twelve-hour clock, for use in an expression. */
export const dayPart = '上午|下午|凌晨|清晨|早上|早晨|中午|傍晚|晚上|午前|午後|午后|오전|오후'

/** A twelve-hour clock by its word (上午, 下午, PM); without a word it has 24 hours. Null where the two contradict each other. */
export function toDayClock([hour, minute, second]: Clock, word: string): Clock | null {
  const isMorning = morning.test(word)
  const isAfternoon = afternoon.test(word)
  if (minute > 59 || (second ?? 0) > 59 || hour > 23) return null
  if (!isMorning && !isAfternoon) return [hour, minute, second]
  if (hour > 12) return isMorning ? null : [hour, minute, second]
  if (isMorning) return [hour % 12, minute, second]
  // 晚上12点 may be either midnight; 中午11点 is before noon.
  if (word === '晚上' && hour === 12) return null
  if (word === '中午' && (hour === 11 || hour === 10)) return [hour, minute, second]
  return [(hour % 12) + 12, minute, second]
}
