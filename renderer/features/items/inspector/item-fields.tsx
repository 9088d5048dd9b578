import { useState } from 'react'
import type { ItemDetail } from '../../../../shared/contract/item-contract.ts'
import { proofKinds } from '../../../../shared/model/item.ts'
import { core } from '../../../api/connection.ts'
import { perform } from '../../../api/perform.ts'
import { Select } from '../../../ui/select.tsx'
import { SavedField } from '../../../ui/text-field.tsx'
import { proofKindWords } from '../../../words/item-words.ts'
import { useWords } from '../../../words/use-words.ts'
import { inspectorWords } from './inspector-words.ts'
import { readAmount } from './read-amount.ts'

type Patch = Parameters<typeof core.items.describe>[0]['patch']

/** What a person says about an item; each field is saved when it is left. */
export function ItemFields({ item }: { readonly item: ItemDetail }) {
  const t = useWords(inspectorWords)
  const kinds = useWords(proofKindWords)
  const [amountError, setAmountError] = useState<string | null>(null)
  const describe = (patch: Patch) => void perform(core.items.describe({ itemIds: [item.id], patch }))
  function saveAmount(text: string): void {
    const amount = readAmount(text)
    setAmountError(amount === undefined ? t('amountError') : null)
    if (amount !== undefined && amount !== item.amount) describe({ amount })
  }
  return (
    <>
      <SavedField
        label={t('title')}
        value={item.title ?? ''}
        placeholder={item.fileName}
        onSave={(text) => describe({ title: orNull(text) })}
      />
      <SavedField
        label={t('proves')}
        isMultiline
        value={item.proves ?? ''}
        placeholder={t('provesHint')}
        onSave={(text) => describe({ proves: orNull(text) })}
      />
      <Select
        label={t('proofKind')}
        value={item.proofKind}
        options={proofKinds.map((kind) => ({ value: kind, label: kinds(kind) }))}
        onChange={(proofKind) => {
          if (proofKind !== item.proofKind) describe({ proofKind })
        }}
      />
      <SavedField
        label={t('source')}
        value={item.source ?? ''}
        placeholder={item.facts.address ?? t('sourceHint')}
        onSave={(text) => describe({ source: orNull(text) })}
      />
      <SavedField
        label={t('people')}
        value={item.people.join('、')}
        placeholder={t('peopleHint')}
        onSave={(text) => describe({ people: splitNames(text) })}
      />
      <SavedField label={t('amount')} value={item.amount ?? ''} error={amountError} onSave={saveAmount} />
    </>
  )
}

function orNull(text: string): string | null {
  const trimmed = text.trim()
  return trimmed === '' ? null : trimmed
}

function splitNames(text: string): string[] {
  const names = text.split(/[、,，;；]/).map((name) => name.trim())
  return [...new Set(names)].filter((name) => name !== '')
}
