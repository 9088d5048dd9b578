import type { ItemRow } from '../../../shared/contract/item-contract.ts'
import { useWords } from '../../words/use-words.ts'
import type { ItemActions } from './bulk/use-item-actions.ts'
import { ItemInspector } from './inspector/item-inspector.tsx'
import { ManyInspector } from './inspector/many-inspector.tsx'
import styles from './items-aside.module.css'
import { itemsWords } from './items-words.ts'

type ItemsAsideProps = { readonly selected: readonly ItemRow[]; readonly actions: ItemActions }

export function ItemsAside({ selected, actions }: ItemsAsideProps) {
  const t = useWords(itemsWords)
  const [first, second] = selected
  if (first === undefined) return <p className={styles.hint}>{t('nothingSelected')}</p>
  return second === undefined ? (
    <ItemInspector itemId={first.id} />
  ) : (
    <ManyInspector items={selected} actions={actions} />
  )
}
