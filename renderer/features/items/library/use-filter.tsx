import { PopoverButton } from '../../../ui/popover-button.tsx'
import { RadioRow } from '../../../ui/radio-row.tsx'
import { useWords } from '../../../words/use-words.ts'
import { itemsWords } from '../items-words.ts'
import { setFilter, useLibrary } from './library-store.ts'

const uses = ['all', 'unused', 'used'] as const

/** Only what is put forward as evidence, or only what is not. */
export function UseFilter() {
  const t = useWords(itemsWords)
  const use = useLibrary(({ filter }) => filter.use)
  return (
    <PopoverButton label={use === 'all' ? t('useShort') : t(use)} isOn={use !== 'all'}>
      <RadioRow
        label={t('use')}
        value={use}
        options={uses.map((one) => ({ value: one, label: one === 'all' ? t('useAll') : t(one) }))}
        onChange={(chosen) => setFilter({ use: chosen })}
      />
    </PopoverButton>
  )
}
