import { useState } from 'react'
import type { ItemDetail } from '../../../../shared/contract/item-contract.ts'
import { pageMediaPath } from '../../../../shared/contract/media-paths.ts'
import { describeFault } from '../../../../shared/faults/catalogue.ts'
import { usePageLook } from '../../../api/queries.ts'
import { Chip } from '../../../ui/chip.tsx'
import { useLanguage } from '../../../words/language.ts'
import { useWords } from '../../../words/use-words.ts'
import styles from './page-viewer.module.css'
import { previewWords } from './preview-words.ts'
import { TextParagraphs } from './text-paragraphs.tsx'

/** A page or a mail: its text, or how it looked. That is a still copy without scripts and links, in a frame that runs none. */
export function PageViewer({ item }: { readonly item: ItemDetail }) {
  const t = useWords(previewWords)
  const [isLook, setLook] = useState(false)
  // Only the core can tell whether there is a page in a mail.
  const { data: look } = usePageLook(isLook || item.kind === 'mail' ? item.id : null)
  const hasLook = item.kind === 'page' || look?.type === 'made'
  return (
    <>
      {isLook ? <Look item={item} /> : <TextParagraphs item={item} />}
      {/* After the frame: what the keyboard leaves it for must be in the dialog, which would else send it back. */}
      <div className={styles.bar}>
        {hasLook && (
          <div className={styles.ways} role="toolbar" aria-label={t('tools')}>
            <Chip isSelected={!isLook} onChange={() => setLook(false)}>
              {t('paragraphs')}
            </Chip>
            <Chip isSelected={isLook} onChange={() => setLook(true)}>
              {t('pageLook')}
            </Chip>
          </div>
        )}
        <p>{t(isLook ? 'pageLookOnly' : 'textOnly')}</p>
      </div>
    </>
  )
}

function Look({ item }: { readonly item: ItemDetail }) {
  const t = useWords(previewWords)
  const language = useLanguage()
  const { data: look, isError } = usePageLook(item.id)
  if (look === undefined || look === null)
    return <p className={styles.wait}>{t(isError ? 'pageLookFailed' : 'loading')}</p>
  if (look.type === 'none') {
    const { reason } = look
    const why = reason === null ? t('pageLookFailed') : describeFault(reason.code, reason.params, language)
    return <p className={styles.wait}>{why}</p>
  }
  return (
    <>
      {look.notes.length > 0 && (
        <ul className={styles.notes}>
          {look.notes.map(({ code, params }) => (
            <li key={code}>{describeFault(code, params, language)}</li>
          ))}
        </ul>
      )}
      <iframe
        // Nothing is allowed: no script, no form, no way out, an origin of its own. The answer's policy says so again.
        sandbox=""
        className={styles.look}
        src={pageMediaPath(item.id)}
        title={t('pageLookOf', { name: item.title ?? item.fileName })}
      />
    </>
  )
}
