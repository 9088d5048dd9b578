import { useEffect, useRef } from 'react'
import type { ItemDetail } from '../../../../shared/contract/item-contract.ts'
import { useFound } from '../../../state/found.ts'
import { useWords } from '../../../words/use-words.ts'
import styles from './found-box.module.css'
import type { Size } from './picture-scale.ts'
import { previewWords } from './preview-words.ts'

type FoundBoxProps = {
  readonly item: ItemDetail
  /** Of the picture as it is shown, before it is turned. */
  readonly shown: Size
  readonly quarterTurns: number
}

/** Where in the picture stands what a search found. */
export function FoundBox({ item, shown, quarterTurns }: FoundBoxProps) {
  const t = useWords(previewWords)
  const found = useFound((state) => state.found)
  const box = useRef<HTMLDivElement>(null)
  const isHere = found?.itemId === item.id && item.widthPx !== null && item.heightPx !== null
  const isLaidOut = shown.width > 0
  useEffect(() => {
    if (isHere && isLaidOut) box.current?.scrollIntoView({ block: 'center', inline: 'nearest' })
  }, [isHere, isLaidOut])
  if (!isHere || item.widthPx === null || item.heightPx === null) return null
  const [x, y, width, height] = found.box
  const turn = `translate(-50%, -50%) rotate(${quarterTurns * 90}deg)`
  return (
    <div className={styles.picture} style={{ ...shown, transform: turn }}>
      <div
        ref={box}
        className={styles.box}
        role="img"
        aria-label={t('found')}
        style={{
          left: percent(x, item.widthPx),
          top: percent(y, item.heightPx),
          width: percent(width, item.widthPx),
          height: percent(height, item.heightPx),
        }}
      />
    </div>
  )
}

function percent(part: number, whole: number): string {
  return `${(part / whole) * 100}%`
}
