import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useState } from 'react'
import type { Preview } from '../../../shared/contract/package-contract.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { Select } from '../../ui/select.tsx'
import { useLanguage } from '../../words/language.ts'
import { intlOf, useWords } from '../../words/use-words.ts'
import { packageWords } from './package-words.ts'
import { PreviewContents } from './preview-contents.tsx'
import styles from './preview-pages.module.css'
import { VolumePages } from './volume-pages.tsx'

/** The volumes page by page, with the exhibits beside them to jump to. Page numbers run on over all volumes. */
export function PreviewPages({ preview, isFetching }: { preview: Preview; isFetching: boolean }) {
  const t = useWords(packageWords)
  const language = useLanguage()
  const total = preview.volumes.reduce((sum, { pages }) => sum + pages, 0)
  const [asked, setAsked] = useState(1)
  const page = Math.min(asked, total)
  const { volume, index, pageOfVolume, firstPage } = locate(preview, page)
  if (volume === undefined) return null
  const size = intlOf(language).formatNumber(volume.expectedBytes / 1_000_000, { maximumFractionDigits: 1 })
  return (
    <>
      <header className={styles.head}>
        {preview.volumes.length > 1 && (
          <Select
            label={t('contents')}
            isLabelHidden
            value={String(index)}
            options={preview.volumes.map((_, at) => ({
              value: String(at),
              label: t('volume', { number: at + 1 }),
            }))}
            onChange={(at) => setAsked(firstPageOf(preview, Number(at)))}
          />
        )}
        <IconButton
          icon={ChevronLeft}
          label={t('previous')}
          isDisabled={page <= 1}
          onPress={() => setAsked(page - 1)}
        />
        <span className={styles.page} role="status">
          {t('page', { page, total })}
        </span>
        <IconButton
          icon={ChevronRight}
          label={t('next')}
          isDisabled={page >= total}
          onPress={() => setAsked(page + 1)}
        />
        <span className={styles.size}>{isFetching ? t('previewing') : t('size', { size })}</span>
      </header>
      <div className={styles.body}>
        <VolumePages
          key={volume.mediaPath}
          url={volume.mediaPath}
          page={pageOfVolume}
          label={(at) => t('pageLabel', { page: firstPage + at - 1, total })}
          onTurn={(by) => setAsked(Math.min(Math.max(1, page + by), total))}
        />
        <PreviewContents preview={preview} page={page} onChoose={setAsked} />
      </div>
    </>
  )
}

function firstPageOf(preview: Preview, index: number): number {
  return 1 + preview.volumes.slice(0, index).reduce((sum, { pages }) => sum + pages, 0)
}

function locate(preview: Preview, page: number) {
  let index = 0
  while (index < preview.volumes.length - 1 && firstPageOf(preview, index + 1) <= page) index += 1
  const firstPage = firstPageOf(preview, index)
  return { volume: preview.volumes[index], index, firstPage, pageOfVolume: page - firstPage + 1 }
}
