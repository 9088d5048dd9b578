import { useState } from 'react'
import type { CaseState } from '../../../shared/contract/case-contract.ts'
import type { CaseInfo, Party } from '../../../shared/model/case-info.ts'
import type { Language } from '../../../shared/model/language.ts'
import { core } from '../../api/connection.ts'
import { perform } from '../../api/perform.ts'
import { Button } from '../../ui/button.tsx'
import { Select } from '../../ui/select.tsx'
import { SavedField } from '../../ui/text-field.tsx'
import { useWords } from '../../words/use-words.ts'
import styles from './case-details.module.css'
import { caseWords } from './case-words.ts'
import { partyOf, withParty } from './edit-party.ts'

type Patch = Partial<Omit<CaseInfo, 'createdAt'>>

/** Who, about what, how much. Each field saves itself when it is left. */
export function CaseDetails({ caseState }: { readonly caseState: CaseState }) {
  const t = useWords(caseWords)
  const { info } = caseState
  const save = (patch: Patch) => void perform(core.cases.describe(withMutableLists(patch)))
  const saveParty = (role: Party['role'], change: Partial<Party>) =>
    save({ parties: withParty(info.parties, role, change) })
  const claimant = partyOf(info.parties, 'claimant')
  const merchant = partyOf(info.parties, 'merchant')
  return (
    <div className={styles.details}>
      <SavedField
        label={t('title')}
        value={info.title}
        onSave={(title) => {
          if (title.trim() !== '') save({ title: title.trim() })
        }}
      />
      <SavedField
        label={t('claimant')}
        value={claimant?.name ?? ''}
        onSave={(name) => saveParty('claimant', { name })}
      />
      {claimant !== undefined && (
        <SavedField
          label={t('claimantContact')}
          value={claimant.contact ?? ''}
          onSave={(contact) => saveParty('claimant', { contact: contact === '' ? null : contact })}
        />
      )}
      <SavedField
        label={t('platform')}
        value={partyOf(info.parties, 'platform')?.name ?? ''}
        onSave={(name) => saveParty('platform', { name })}
      />
      <SavedField
        label={t('merchant')}
        value={merchant?.name ?? ''}
        onSave={(name) => saveParty('merchant', { name })}
      />
      {merchant !== undefined && (
        <SavedField
          label={t('partyId')}
          value={merchant.id ?? ''}
          onSave={(id) => saveParty('merchant', { id: id === '' ? null : id })}
        />
      )}
      <SavedField
        label={t('orders')}
        value={info.orderIds.join('\n')}
        isMultiline
        onSave={(text) => save({ orderIds: linesOf(text) })}
      />
      <AmountField amount={info.disputedAmount} onSave={(disputedAmount) => save({ disputedAmount })} />
      <Select<Language>
        label={t('packageLanguage')}
        value={info.language}
        options={[
          { value: 'zh', label: t('chinese') },
          { value: 'en', label: t('english') },
        ]}
        onChange={(language) => save({ language })}
      />
      <div className={styles.folder}>
        <span>{t('folder')}</span>
        <code>{caseState.folderLabel}</code>
        <Button onPress={() => void perform(core.cases.revealFolder())}>{t('reveal')}</Button>
      </div>
      <p className={styles.hint}>{t('log')}</p>
    </div>
  )
}

function AmountField(props: { amount: string | null; onSave: (amount: string | null) => void }) {
  const t = useWords(caseWords)
  const [isWrong, setWrong] = useState(false)
  return (
    <SavedField
      label={t('amount')}
      value={props.amount ?? ''}
      error={isWrong ? t('amountWrong') : null}
      onSave={(written) => {
        const amount = written.normalize('NFKC').replace(/[¥,\s]|元$/g, '')
        const isRight = /^(\d{1,12}(\.\d{1,2})?)?$/.test(amount)
        setWrong(!isRight)
        if (isRight) props.onSave(amount === '' ? null : amount)
      }}
    />
  )
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

function withMutableLists(patch: Patch) {
  const { parties, orderIds, ...rest } = patch
  return {
    ...rest,
    ...(parties !== undefined && { parties: [...parties] }),
    ...(orderIds !== undefined && { orderIds: [...orderIds] }),
  }
}
