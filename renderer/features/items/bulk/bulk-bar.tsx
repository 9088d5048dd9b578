import { CalendarPlus, Clock, Stamp, Tag, Trash2, X } from 'lucide-react'
import type { ItemRow } from '../../../../shared/contract/item-contract.ts'
import { proofKinds } from '../../../../shared/model/item.ts'
import { Button } from '../../../ui/button.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { MenuButton } from '../../../ui/menu-button.tsx'
import { proofKindWords } from '../../../words/item-words.ts'
import { useWords } from '../../../words/use-words.ts'
import styles from './bulk-bar.module.css'
import { bulkWords } from './bulk-words.ts'
import type { ItemActions } from './use-item-actions.ts'

type BulkBarProps = {
  readonly items: readonly ItemRow[]
  readonly actions: ItemActions
  readonly onTag: () => void
  readonly onTime: () => void
  readonly onBin: () => void
  readonly onDeselect: () => void
}

/** What can be done with the selection, below the items while something is selected. */
export function BulkBar({ items, actions, onTag, onTime, onBin, onDeselect }: BulkBarProps) {
  const t = useWords(bulkWords)
  const kinds = useWords(proofKindWords)
  return (
    <section className={styles.bar} aria-label={t('bar')}>
      <span className={styles.count}>{t('selected', { count: items.length })}</span>
      <Button onPress={onTag}>
        <Tag size={14} aria-hidden />
        {t('tags')}
      </Button>
      <MenuButton
        label={t('proofKind')}
        options={proofKinds.map((kind) => ({ id: kind, label: kinds(kind) }))}
        onChoose={(kind) => void actions.setProofKind(kind)}
      />
      <Button onPress={onTime}>
        <Clock size={14} aria-hidden />
        {t('time')}
      </Button>
      <Button onPress={() => void actions.makeEvent()}>
        <CalendarPlus size={14} aria-hidden />
        {t('makeEvent')}
      </Button>
      {items.length === 1 ? (
        <Button onPress={() => void actions.makeExhibits(false)}>
          <Stamp size={14} aria-hidden />
          {t('makeExhibit')}
        </Button>
      ) : (
        <MenuButton
          label={t('makeExhibit')}
          options={[
            { id: 'each', label: t('asEach') },
            { id: 'one', label: t('asOne') },
          ]}
          onChoose={(choice) => void actions.makeExhibits(choice === 'one')}
        />
      )}
      <span className={styles.space} />
      <IconButton icon={Trash2} label={t('bin')} onPress={onBin} />
      <IconButton icon={X} label={t('deselect')} onPress={onDeselect} />
    </section>
  )
}
