import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { FileText } from 'lucide-react'
import type { PackageOptions } from '../../../shared/contract/package-contract.ts'
import { describeFault } from '../../../shared/faults/catalogue.ts'
import { core } from '../../api/connection.ts'
import { explainError } from '../../api/perform.ts'
import { useCommands } from '../../commands/command-handlers.ts'
import { goTo } from '../../state/view.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { useLanguage } from '../../words/language.ts'
import { useWords } from '../../words/use-words.ts'
import styles from './bundle-preview.module.css'
import { packageWords } from './package-words.ts'
import { PreviewPages } from './preview-pages.tsx'

type BundlePreviewProps = {
  readonly options: PackageOptions
  readonly revision: number
  readonly hasExhibits: boolean
}

/** The real plan, typeset as the export will do it, with small pictures. */
export function BundlePreview({ options, revision, hasExhibits }: BundlePreviewProps) {
  const t = useWords(packageWords)
  const language = useLanguage()
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ['preview', options, revision],
    queryFn: ({ signal }) => core.packages.preview(options, { signal }),
    enabled: hasExhibits,
    placeholderData: keepPreviousData,
    // A preview is a file in the case; the last few are enough.
    gcTime: 60_000,
  })
  useCommands({ 'package.preview': hasExhibits ? () => void refetch() : null })
  if (!hasExhibits) {
    return (
      <EmptyState icon={FileText} title={t('preview')} text={t('previewEmpty')}>
        <Button look="primary" onPress={() => goTo('exhibits')}>
          {t('goExhibits')}
        </Button>
      </EmptyState>
    )
  }
  if (error !== null) {
    const notice = explainError(error)
    const text = notice?.type === 'fault' ? describeFault(notice.code, notice.params, language) : ''
    return (
      <EmptyState icon={FileText} title={t('previewFailed')} text={text}>
        <Button onPress={() => void refetch()}>{t('refresh')}</Button>
      </EmptyState>
    )
  }
  if (data === undefined) {
    return (
      <p className={styles.waiting} role="status">
        {t('previewing')}
      </p>
    )
  }
  return (
    <section className={styles.preview} aria-label={t('preview')} aria-busy={isFetching}>
      <PreviewPages preview={data} isFetching={isFetching} />
    </section>
  )
}
