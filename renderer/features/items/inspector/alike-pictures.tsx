import { Button as AriaButton } from 'react-aria-components/Button'
import { thumbnailPath } from '../../../../shared/contract/media-paths.ts'
import type { ItemLook } from '../../../../shared/contract/picture-contract.ts'
import { useItems } from '../../../api/queries.ts'
import { goTo } from '../../../state/view.ts'
import { useWords } from '../../../words/use-words.ts'
import styles from './alike-pictures.module.css'
import { pictureWords } from './picture-words.ts'

/** Other pictures that show the same; a press goes to one. */
export function AlikePictures({ alike }: Pick<ItemLook, 'alike'>) {
  const t = useWords(pictureWords)
  const { data: rows = [] } = useItems('desk')
  const names = new Map(rows.map(({ id, title, fileName }) => [id, title ?? fileName]))
  return (
    <>
      <p className={styles.label}>{t('alike')}</p>
      <ul className={styles.pictures}>
        {alike.map(({ itemId, likeness }) => (
          <li key={itemId}>
            <AriaButton className={styles.picture ?? ''} onPress={() => goTo('items', { itemId })}>
              <img src={thumbnailPath(itemId)} alt="" loading="lazy" draggable={false} />
              <span className={styles.name}>{names.get(itemId)}</span>
              <span className={styles.likeness}>{t(likeness)}</span>
            </AriaButton>
          </li>
        ))}
      </ul>
      <p className={styles.label}>{t('alikeHint')}</p>
    </>
  )
}
