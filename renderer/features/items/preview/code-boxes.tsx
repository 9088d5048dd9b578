import { useQuery } from '@tanstack/react-query'
import type { ItemDetail } from '../../../../shared/contract/item-contract.ts'
import { core } from '../../../api/connection.ts'
import { useWords } from '../../../words/use-words.ts'
import { pictureWords } from '../inspector/picture-words.ts'
import styles from './code-boxes.module.css'
import type { Size } from './picture-scale.ts'

type CodeBoxesProps = {
  readonly item: ItemDetail
  /** Of the picture as it is shown, before it is turned. */
  readonly shown: Size
  readonly quarterTurns: number
}

/** Where the codes of a picture stand. */
export function CodeBoxes({ item, shown, quarterTurns }: CodeBoxesProps) {
  const t = useWords(pictureWords)
  const { data } = useQuery({
    queryKey: ['recognition', 'look', item.id],
    queryFn: () => core.pictures.look({ itemId: item.id }),
  })
  const { widthPx, heightPx } = item
  const codes = data?.codes ?? []
  if (codes.length === 0 || widthPx === null || heightPx === null) return null
  return (
    <div
      className={styles.picture}
      style={{ ...shown, transform: `translate(-50%, -50%) rotate(${quarterTurns * 90}deg)` }}
    >
      {codes.map(({ format, shown: content, box: [x, y, width, height] }) => (
        <div
          key={`${x} ${y}`}
          className={styles.code}
          role="img"
          aria-label={t('codeBox', { kind: t(format), shown: content })}
          style={{
            left: percent(x, widthPx),
            top: percent(y, heightPx),
            width: percent(width, widthPx),
            height: percent(height, heightPx),
          }}
        />
      ))}
    </div>
  )
}

function percent(part: number, whole: number): string {
  return `${(part / whole) * 100}%`
}
