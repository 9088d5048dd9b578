import { useState } from 'react'
import type { PackageOptions } from '../../../shared/contract/package-contract.ts'
import type { Language } from '../../../shared/model/language.ts'
import { listRecipients } from '../../../shared/recipients/recipients.ts'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Select } from '../../ui/select.tsx'
import { SavedField } from '../../ui/text-field.tsx'
import { useLanguage } from '../../words/language.ts'
import { useWords } from '../../words/use-words.ts'
import styles from './options-form.module.css'
import { usePackageOptions } from './package-options.ts'
import { packageWords } from './package-words.ts'

export function OptionsForm({ options }: { readonly options: PackageOptions }) {
  const t = useWords(packageWords)
  const language = useLanguage()
  const [isLimitWrong, setLimitWrong] = useState(false)
  const recipients = listRecipients().map(({ id, name }) => ({ value: id, label: name[language] }))
  function saveLimit(written: string): void {
    const text = written.normalize('NFKC').trim()
    const limit = Number(text)
    const isRight = text === '' || (Number.isFinite(limit) && limit > 0 && limit <= 100_000)
    setLimitWrong(!isRight)
    if (isRight) usePackageOptions.setState({ maxVolumeMb: text === '' ? null : limit })
  }
  return (
    <section className={styles.form}>
      <Select
        label={t('recipient')}
        value={options.recipientId}
        options={recipients}
        onChange={(recipientId) => usePackageOptions.setState({ recipientId })}
      />
      <Select<Language>
        label={t('language')}
        value={options.language}
        options={[
          { value: 'zh', label: '中文' },
          { value: 'en', label: 'English' },
        ]}
        onChange={(chosen) => usePackageOptions.setState({ language: chosen })}
      />
      <SavedField
        label={t('maxVolume')}
        value={options.maxVolumeMb === null ? '' : String(options.maxVolumeMb)}
        error={isLimitWrong ? t('maxVolumeWrong') : null}
        onSave={saveLimit}
      />
      <Checkbox
        label={t('embed')}
        isLabelShown
        isSelected={options.embedOriginals}
        onChange={(embedOriginals) => usePackageOptions.setState({ embedOriginals })}
      />
    </section>
  )
}
