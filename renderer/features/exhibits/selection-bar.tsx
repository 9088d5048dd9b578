import type { Exhibit } from '../../../shared/model/exhibit.ts'
import { Button } from '../../ui/button.tsx'
import { useWords } from '../../words/use-words.ts'
import { clearExhibitSelection, useExhibitSelection } from './exhibit-selection.ts'
import { exhibitWords } from './exhibit-words.ts'
import styles from './selection-bar.module.css'
import type { ExhibitCommands } from './use-exhibit-commands.ts'

/** What can be done with the ticked exhibits; without any, how many there are and what they lack. */
export function SelectionBar(props: { exhibits: readonly Exhibit[]; commands: ExhibitCommands }) {
  const t = useWords(exhibitWords)
  const { exhibits, commands } = props
  const ticked = useExhibitSelection((state) => state.ids)
  const selected = exhibits.filter(({ id }) => ticked.has(id))
  const ids = selected.map(({ id }) => id)
  const [only] = selected
  if (only === undefined) {
    const withoutPurpose = exhibits.filter(({ proves }) => (proves ?? '') === '').length
    return (
      <span className={styles.count}>
        {exhibits.length > 0 && t('all', { count: exhibits.length })}
        {withoutPurpose > 0 && (
          <span className={styles.lack}>{t('noPurpose', { count: withoutPurpose })}</span>
        )}
      </span>
    )
  }
  return (
    <>
      <span className={styles.count}>{t('selected', { count: selected.length })}</span>
      <Button isDisabled={selected.length < 2} onPress={() => commands.group(ids)}>
        {t('group')}
      </Button>
      <Button
        isDisabled={selected.length !== 1 || only.itemIds.length < 2}
        onPress={() => commands.split(only.id)}
      >
        {t('split')}
      </Button>
      <Button onPress={() => commands.remove(ids)}>{t('remove')}</Button>
      <Button look="quiet" onPress={clearExhibitSelection}>
        {t('clear')}
      </Button>
    </>
  )
}
