import type { PlannedExhibit, Preview } from '../../../shared/contract/package-contract.ts'
import { describeFault } from '../../../shared/faults/catalogue.ts'
import { Mark } from '../../ui/mark.tsx'
import { useLanguage } from '../../words/language.ts'
import { useWords } from '../../words/use-words.ts'
import { packageWords } from './package-words.ts'
import styles from './preview-contents.module.css'

type PreviewContentsProps = {
  readonly preview: Preview
  readonly page: number
  readonly onChoose: (page: number) => void
}

/** The exhibits with their pages, as the index of the bundle will list them. */
export function PreviewContents({ preview, page, onChoose }: PreviewContentsProps) {
  const t = useWords(packageWords)
  const language = useLanguage()
  return (
    <nav className={styles.contents} aria-label={t('contents')}>
      <ul>
        {preview.exhibits.map((exhibit) => (
          <li key={exhibit.exhibitId}>
            <button
              type="button"
              className={styles.exhibit}
              aria-current={isOn(exhibit, page) ? 'true' : undefined}
              onClick={() => onChoose(exhibit.firstPage)}
            >
              <Mark>{exhibit.mark}</Mark>
              <span className={styles.pages}>
                {t(exhibit.pages > 1 ? 'pages' : 'onePage', {
                  first: exhibit.firstPage,
                  last: exhibit.firstPage + exhibit.pages - 1,
                })}
              </span>
              <span className={styles.title}>{exhibit.title}</span>
            </button>
          </li>
        ))}
      </ul>
      {preview.warnings.length > 0 && (
        <section className={styles.notices}>
          <h3>{t('notices')}</h3>
          {preview.warnings.slice(0, 8).map(({ code, params }) => (
            <p key={`${code} ${JSON.stringify(params)}`}>{describeFault(code, params, language)}</p>
          ))}
        </section>
      )}
    </nav>
  )
}

function isOn({ firstPage, pages }: PlannedExhibit, page: number): boolean {
  return page >= firstPage && page < firstPage + pages
}
