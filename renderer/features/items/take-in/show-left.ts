import type { useWords } from '../../../words/use-words.ts'
import type { takeInWords } from './take-in-words.ts'

type Text = ReturnType<typeof useWords<keyof (typeof takeInWords)['zh']>>

/** `约 20 秒`, no more exact than it can be known. */
export function showLeft(secondsLeft: number, t: Text): string {
  if (secondsLeft < 90) {
    const seconds = Math.max(1, Math.round(secondsLeft))
    return t('left', { unit: 'seconds', value: seconds > 20 ? Math.round(seconds / 5) * 5 : seconds })
  }
  const minutes = secondsLeft / 60
  if (minutes < 90) return t('left', { unit: 'minutes', value: Math.round(minutes) })
  return t('left', { unit: 'hours', value: Math.round(minutes / 6) / 10 })
}
