import { ArrowDownNarrowWide, ArrowUpNarrowWide } from 'lucide-react'
import { type RefObject, useMemo } from 'react'
import type { ItemRow } from '../../../../shared/contract/item-contract.ts'
import { type ItemKind, itemKinds } from '../../../../shared/model/item.ts'
import { Button } from '../../../ui/button.tsx'
import { Chip } from '../../../ui/chip.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { SearchField } from '../../../ui/search-field.tsx'
import { Select } from '../../../ui/select.tsx'
import { kindWords } from '../../../words/item-words.ts'
import { useWords } from '../../../words/use-words.ts'
import { itemsWords } from '../items-words.ts'
import { AlikeFilter } from './alike-filter.tsx'
import styles from './filter-bar.module.css'
import { isFiltering, noFilter } from './library-filter.ts'
import { sortFields } from './library-sort.ts'
import { setFilter, useLibrary } from './library-store.ts'
import { TagFilter } from './tag-filter.tsx'
import { TimeFilter } from './time-filter.tsx'
import { turnSort } from './turn-sort.ts'
import { UseFilter } from './use-filter.tsx'

type FilterBarProps = {
  readonly all: readonly ItemRow[]
  readonly searchRef: RefObject<HTMLInputElement | null>
}

/** What is shown of the materials, and in which order. */
export function FilterBar({ all, searchRef }: FilterBarProps) {
  const t = useWords(itemsWords)
  const kindNames = useWords(kindWords)
  const filter = useLibrary((library) => library.filter)
  const sort = useLibrary((library) => library.sort)
  const presentKinds = useMemo(() => {
    const present = new Set(all.map(({ kind }) => kind))
    return itemKinds.filter((kind) => present.has(kind))
  }, [all])
  function turnKind(kind: ItemKind, isOn: boolean): void {
    setFilter({ kinds: isOn ? [...filter.kinds, kind] : filter.kinds.filter((other) => other !== kind) })
  }
  return (
    <section className={styles.bar} aria-label={t('filters')}>
      <SearchField
        label={t('search')}
        clearLabel={t('clearSearch')}
        placeholder={t('searchHint')}
        value={filter.query}
        onChange={(query) => setFilter({ query })}
        inputRef={searchRef}
      />
      <div className={styles.chips}>
        <UseFilter />
        <Chip isSelected={filter.isUndated} onChange={(isUndated) => setFilter({ isUndated })}>
          {t('undated')}
        </Chip>
        <AlikeFilter />
        <TagFilter all={all} />
        <TimeFilter />
      </div>
      <div className={styles.sort}>
        <Select
          label={t('sort')}
          isLabelHidden
          value={sort.by}
          options={sortFields.map((field) => ({ value: field, label: t(`sort-${field}`) }))}
          onChange={(by) => useLibrary.setState({ sort: { ...sort, by } })}
        />
        <IconButton
          icon={sort.isDescending ? ArrowDownNarrowWide : ArrowUpNarrowWide}
          label={t('turnSort', { order: sort.isDescending ? 'descending' : 'ascending' })}
          onPress={() => turnSort(sort.by)}
        />
      </div>
      {presentKinds.length > 1 && (
        <div className={styles.kinds}>
          {presentKinds.map((kind) => (
            <Chip
              key={kind}
              isSelected={filter.kinds.includes(kind)}
              onChange={(isOn) => turnKind(kind, isOn)}
            >
              {kindNames(kind)}
            </Chip>
          ))}
          {isFiltering(filter) && (
            <Button look="quiet" onPress={() => setFilter(noFilter)}>
              {t('clearFilter')}
            </Button>
          )}
        </div>
      )}
    </section>
  )
}
