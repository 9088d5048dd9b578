import { useState } from 'react'
import type { ItemRow } from '../../../shared/contract/item-contract.ts'
import type { Exhibit } from '../../../shared/model/exhibit.ts'
import { core } from '../../api/connection.ts'
import { perform } from '../../api/perform.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { useWords } from '../../words/use-words.ts'
import styles from './choose-pages.module.css'
import { exhibitWords } from './exhibit-words.ts'

/** Which pages of one material are put forward. The original goes along whole in any case. */
export function ChoosePages(props: { exhibit: Exhibit; item: ItemRow; onClose: () => void }) {
  const { exhibit, item, onClose } = props
  const t = useWords(exhibitWords)
  const total = item.pageCount ?? 1
  const [leftOut, setLeftOut] = useState<ReadonlySet<number>>(new Set(exhibit.leftOutPages?.[item.id]))
  const kept = total - leftOut.size
  function toggle(page: number, isKept: boolean): void {
    const next = new Set(leftOut)
    if (isKept) next.delete(page)
    else next.add(page)
    setLeftOut(next)
  }
  async function save(): Promise<void> {
    const pages = [...leftOut].toSorted((a, b) => a - b)
    const saved = core.exhibits.leaveOutPages({ exhibitId: exhibit.id, itemId: item.id, pages })
    if ((await perform(saved.then(() => true))) !== null) onClose()
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('pagesTitle', { name: item.title ?? item.fileName })}
      actions={
        <>
          <Button onPress={onClose}>{t('cancel')}</Button>
          <Button look="primary" isDisabled={kept < 1} onPress={() => void save()}>
            {t('save')}
          </Button>
        </>
      }
    >
      <p className={styles.hint}>{t('pagesHint')}</p>
      <p role="status">{kept < 1 ? t('pagesNone') : t('pagesKept', { total, kept })}</p>
      <ul className={styles.pages}>
        {Array.from({ length: total }, (_, page) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a page is its number.
          <li key={page}>
            <Checkbox
              label={t('pageNumber', { page: page + 1 })}
              isLabelShown
              isSelected={!leftOut.has(page)}
              onChange={(isKept) => toggle(page, isKept)}
            />
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
