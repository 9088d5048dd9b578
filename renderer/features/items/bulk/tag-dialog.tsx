import { useState } from 'react'
import type { ItemRow } from '../../../../shared/contract/item-contract.ts'
import { Button } from '../../../ui/button.tsx'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { ScrollRegion } from '../../../ui/scroll-region.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { foldText } from '../../../words/fold-text.ts'
import { useWords } from '../../../words/use-words.ts'
import { countTags } from '../count-tags.ts'
import { bulkWords } from './bulk-words.ts'
import { splitChanges, type TagChanges, tagStateOf, turnTag } from './tag-changes.ts'
import styles from './tag-dialog.module.css'

type TagDialogProps = {
  readonly items: readonly ItemRow[]
  /** Everything on the desk: whose tags are offered. */
  readonly all: readonly ItemRow[]
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly onSave: (add: readonly string[], remove: readonly string[]) => Promise<boolean>
}

/** Adds and removes tags of several items. A tag that only some of them have is shown so and stays so unless it is turned. */
export function TagDialog({ isOpen, ...props }: TagDialogProps) {
  const t = useWords(bulkWords)
  return (
    <Dialog isOpen={isOpen} onClose={props.onClose} title={t('tagTitle', { count: props.items.length })}>
      <TagForm {...props} />
    </Dialog>
  )
}

const longest = 60

function TagForm({ items, all, onClose, onSave }: Omit<TagDialogProps, 'isOpen'>) {
  const t = useWords(bulkWords)
  const [changes, setChanges] = useState<TagChanges>(new Map())
  const [text, setText] = useState('')
  const own = countTags(items)
  const tags = [...new Set([...changes.keys(), ...own.keys(), ...countTags(all).keys()])]
  const asked = text.trim()
  const offered = tags.filter((tag) => foldText(tag).includes(foldText(asked)))
  function add(): void {
    const tag = tags.find((known) => foldText(known) === foldText(asked)) ?? asked.slice(0, longest)
    if (tag !== '') setChanges(new Map([...changes, [tag, 'all']]))
    setText('')
  }
  async function save(): Promise<void> {
    const { add: added, remove } = splitChanges(changes)
    if (changes.size === 0 || (await onSave(added, remove))) onClose()
  }
  return (
    <>
      <div className={styles.new}>
        <TextField label={t('tagNew')} value={text} onChange={setText} onSubmit={add} autoFocus />
        <Button onPress={add} isDisabled={asked === ''}>
          {t('tagAdd')}
        </Button>
      </div>
      {tags.length === 0 && <p className={styles.hint}>{t('tagNone')}</p>}
      {tags.length > 0 && offered.length === 0 && (
        <p className={styles.hint}>{t('tagNoMatch', { tag: asked })}</p>
      )}
      <ScrollRegion label={t('tagList')} className={styles.list ?? ''}>
        {offered.map((tag) => {
          const original = tagStateOf(items, tag)
          const state = changes.get(tag) ?? original
          return (
            <Checkbox
              key={tag}
              label={t('tagCount', { tag, some: own.get(tag) ?? 0, count: items.length })}
              isLabelShown
              isSelected={state === 'all'}
              isMixed={state === 'some'}
              onChange={() => setChanges(turnTag(changes, tag, original))}
            />
          )
        })}
      </ScrollRegion>
      <div className={styles.actions}>
        <Button onPress={onClose}>{t('cancel')}</Button>
        <Button look="primary" onPress={() => void save()}>
          {t('save')}
        </Button>
      </div>
    </>
  )
}
