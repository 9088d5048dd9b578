import type { ItemDetail } from '../../../../shared/contract/item-contract.ts'
import { originalMediaPath } from '../../../../shared/contract/media-paths.ts'
import { describeFault } from '../../../../shared/faults/catalogue.ts'
import { useLanguage } from '../../../words/language.ts'
import { useWords } from '../../../words/use-words.ts'
import { ItemFacts } from '../inspector/item-facts.tsx'
import { KindIcon } from '../kind-icon.tsx'
import { UnlockNote } from '../unlock/unlock-note.tsx'
import styles from './not-shown.module.css'
import { previewWords } from './preview-words.ts'

type NotShownProps = {
  readonly item: ItemDetail
  /** Why, where it is not one of the item's own facts. */
  readonly reason?: string
}

/** What is known of a file that cannot be shown, and why it cannot. */
export function NotShown({ item, reason }: NotShownProps) {
  const t = useWords(previewWords)
  const language = useLanguage()
  const code = item.facts.notShown
  const own = code === undefined ? null : describeFault(code, { file: item.fileName }, language)
  const noted = item.reading?.notes.map((note) => describeFault(note.code, note.params, language)).join(' ')
  return (
    <div className={styles.sheet}>
      <KindIcon kind={item.kind} />
      <h2>{t('notShown')}</h2>
      <p>{reason ?? own ?? (noted || t('notShownText'))}</p>
      <UnlockNote item={item} />
      <ItemFacts item={item} />
      {isServed(item) && (
        <a className={styles.save} href={originalMediaPath(item.id)} download={item.fileName}>
          {t('save')}
        </a>
      )}
    </div>
  )
}

/** Of other kinds the core hands no bytes to a window. */
function isServed({ original: { mediaType } }: ItemDetail): boolean {
  return /^(application\/pdf|audio\/.+|video\/.+)$/.test(mediaType)
}
