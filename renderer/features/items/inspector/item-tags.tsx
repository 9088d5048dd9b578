import { X } from 'lucide-react'
import { useState } from 'react'
import { Button as AriaButton } from 'react-aria-components/Button'
import type { ItemDetail } from '../../../../shared/contract/item-contract.ts'
import { core } from '../../../api/connection.ts'
import { perform } from '../../../api/perform.ts'
import { TextField } from '../../../ui/text-field.tsx'
import { useWords } from '../../../words/use-words.ts'
import { inspectorWords } from './inspector-words.ts'
import styles from './item-tags.module.css'

const longest = 60

/** The tags of an item; Enter adds one. */
export function ItemTags({ item }: { readonly item: ItemDetail }) {
  const t = useWords(inspectorWords)
  const [draft, setDraft] = useState('')
  const change = (tags: { add: string[]; remove: string[] }) =>
    void perform(core.items.tag({ itemIds: [item.id], ...tags }))
  function add(): void {
    const tag = draft.trim().slice(0, longest)
    setDraft('')
    if (tag !== '' && !item.tags.includes(tag)) change({ add: [tag], remove: [] })
  }
  return (
    <div className={styles.tags}>
      {item.tags.length > 0 && (
        <ul className={styles.list} aria-label={t('tags')}>
          {item.tags.map((tag) => (
            <li key={tag} className={styles.tag}>
              {tag}
              <AriaButton
                className={styles.remove ?? ''}
                aria-label={t('removeTag', { tag })}
                onPress={() => change({ add: [], remove: [tag] })}
              >
                <X size={12} aria-hidden />
              </AriaButton>
            </li>
          ))}
        </ul>
      )}
      <TextField label={t('addTag')} value={draft} onChange={setDraft} onSubmit={add} onBlur={add} />
    </div>
  )
}
