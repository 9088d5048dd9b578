import { Chip } from '../../../ui/chip.tsx'
import { useWords } from '../../../words/use-words.ts'
import { itemsWords } from '../items-words.ts'
import { setFilter, useLibrary } from './library-store.ts'
import { useAlike } from './use-alike.ts'

/** Only pictures that have others like them; not there while there are none. */
export function AlikeFilter() {
  const t = useWords(itemsWords)
  const isAlike = useLibrary(({ filter }) => filter.isAlike)
  const count = useAlike().size
  if (count === 0 && !isAlike) return null
  return (
    <Chip isSelected={isAlike} onChange={(isOn) => setFilter({ isAlike: isOn })}>
      {t('alikeFilter', { count })}
    </Chip>
  )
}
