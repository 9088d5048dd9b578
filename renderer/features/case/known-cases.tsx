import { FolderX, X } from 'lucide-react'
import { Button as AriaButton } from 'react-aria-components/Button'
import type { KnownCase } from '../../../shared/contract/case-contract.ts'
import { core } from '../../api/connection.ts'
import { perform } from '../../api/perform.ts'
import { keys, queryClient, useKnownCases } from '../../api/queries.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { useLanguage } from '../../words/language.ts'
import { intlOf, useWords } from '../../words/use-words.ts'
import { caseWords } from './case-words.ts'
import styles from './known-cases.module.css'

/** Cases opened before, the last one first. One whose folder is gone stays listed, and says so. */
export function KnownCases() {
  const t = useWords(caseWords)
  const { data: known = [] } = useKnownCases()
  if (known.length === 0) return <p className={styles.none}>{t('noRecent')}</p>
  return (
    <ul className={styles.list}>
      {known.map((one) => (
        <KnownCaseRow key={one.id} known={one} />
      ))}
    </ul>
  )
}

function KnownCaseRow({ known }: { readonly known: KnownCase }) {
  const t = useWords(caseWords)
  const language = useLanguage()
  const opened =
    known.openedAt === null
      ? t('neverOpened')
      : intlOf(language).formatDate(known.openedAt, { dateStyle: 'medium', timeStyle: 'short' })
  async function forget(): Promise<void> {
    await perform(core.cases.forget({ id: known.id }))
    await queryClient.invalidateQueries({ queryKey: keys.known })
  }
  return (
    <li className={styles.row}>
      <AriaButton
        className={styles.open ?? ''}
        isDisabled={known.isMissing}
        onPress={() => void perform(core.cases.open({ id: known.id }))}
      >
        <span className={styles.title}>{known.title}</span>
        <span className={styles.detail}>
          {known.isMissing ? (
            <>
              <FolderX size={12} aria-hidden /> {t('missing')}
            </>
          ) : (
            opened
          )}
        </span>
        <span className={styles.detail}>{known.folderLabel}</span>
      </AriaButton>
      <IconButton icon={X} label={t('forget')} onPress={() => void forget()} />
    </li>
  )
}
