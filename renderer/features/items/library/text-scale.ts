import type { Settings } from '../../../../shared/contract/app-contract.ts'

/** As `--scale` in ui/tokens.css: rows that are as high as their text. */
const scales: Readonly<Record<Settings['textSize'], number>> = { small: 0.92, normal: 1, large: 1.15 }

export function textScale(size: Settings['textSize'] = 'normal'): number {
  return scales[size]
}
