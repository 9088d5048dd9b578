import { useMemo } from 'react'
import type { ItemRow } from '../../../../shared/contract/item-contract.ts'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { PopoverButton } from '../../../ui/popover-button.tsx'
import { useWords } from '../../../words/use-words.ts'
import { countTags } from '../count-tags.ts'
import { itemsWords } from '../items-words.ts'
import { setFilter, useLibrary } from './library-store.ts'

/** Only items that have every tag that is ticked. */
export function TagFilter({ all }: { readonly all: readonly ItemRow[] }) {
  const t = useWords(itemsWords)
  const chosen = useLibrary(({ filter }) => filter.tags)
  const counts = useMemo(() => countTags(all), [all])
  // A tag that nothing has any more can still be unticked.
  const tags = [...new Set([...counts.keys(), ...chosen])]
  return (
    <PopoverButton label={t('tagFilter', { count: chosen.length })} isOn={chosen.length > 0}>
      {tags.length === 0 && <p>{t('noTags')}</p>}
      {tags.map((tag) => (
        <Checkbox
          key={tag}
          label={`${tag} (${counts.get(tag) ?? 0})`}
          isLabelShown
          isSelected={chosen.includes(tag)}
          onChange={(isOn) =>
            setFilter({ tags: isOn ? [...chosen, tag] : chosen.filter((other) => other !== tag) })
          }
        />
      ))}
    </PopoverButton>
  )
}
