import type { ItemDetail } from '../../../../shared/contract/item-contract.ts'
import { goTo } from '../../../state/view.ts'
import { Button } from '../../../ui/button.tsx'
import { useWords } from '../../../words/use-words.ts'
import { inspectorWords } from './inspector-words.ts'
import styles from './item-container.module.css'

/** The archive, mail or mail box that the item came in, as a way to it; nothing for one that came by itself. */
export function ItemContainer({ container }: Pick<ItemDetail, 'container'>) {
  const t = useWords(inspectorWords)
  if (container === null) return null
  return (
    <p className={styles.container}>
      {t('cameIn')}
      <Button look="quiet" onPress={() => goTo('items', { itemId: container.itemId })}>
        {container.name}
      </Button>
      <span>› {container.path}</span>
    </p>
  )
}
