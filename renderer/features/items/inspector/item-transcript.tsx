import type { ItemDetail } from '../../../../shared/contract/item-contract.ts'
import { core } from '../../../api/connection.ts'
import { perform } from '../../../api/perform.ts'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { SavedField } from '../../../ui/text-field.tsx'
import { useWords } from '../../../words/use-words.ts'
import styles from './item-transcript.module.css'
import { pictureWords } from './picture-words.ts'

/** What is said in a recording, typed up by a person; and what the rules say of one's own recordings. */
export function ItemTranscript({ item }: { readonly item: ItemDetail }) {
  const t = useWords(pictureWords)
  function save(text: string): void {
    const transcript = text.trim() === '' ? null : text
    void perform(core.items.describe({ itemIds: [item.id], patch: { transcript } }))
  }
  return (
    <section className={styles.transcript}>
      <SavedField
        label={t('transcript')}
        isMultiline
        rows={6}
        value={item.transcript ?? ''}
        placeholder={t('transcriptHint')}
        hint={t('transcriptNote')}
        onSave={save}
      />
      <Disclosure title={t('usable')}>
        <ul className={styles.rules}>
          <li>{t('usableOwn')}</li>
          <li>{t('usableKeep')}</li>
          <li>{t('usableAlone')}</li>
          <li>{t('usableNot')}</li>
        </ul>
      </Disclosure>
    </section>
  )
}
