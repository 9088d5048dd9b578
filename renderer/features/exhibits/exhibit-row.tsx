import { useState } from 'react'
import type { ItemRow } from '../../../shared/contract/item-contract.ts'
import type { Exhibit } from '../../../shared/model/exhibit.ts'
import type { ExhibitId, ItemId } from '../../../shared/model/ids.ts'
import { exhibitMark } from '../../../shared/rules/numbering.ts'
import { core } from '../../api/connection.ts'
import { perform } from '../../api/perform.ts'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Mark } from '../../ui/mark.tsx'
import { SavedField } from '../../ui/text-field.tsx'
import { useLanguage } from '../../words/language.ts'
import { useWords } from '../../words/use-words.ts'
import type { Grabbed } from './drag-state.ts'
import { ExhibitHandle } from './exhibit-handle.tsx'
import { ExhibitMenu } from './exhibit-menu.tsx'
import { ExhibitParts } from './exhibit-parts.tsx'
import styles from './exhibit-row.module.css'
import { tickExhibit, useExhibitSelection } from './exhibit-selection.ts'
import { exhibitWords } from './exhibit-words.ts'
import type { ExhibitCommands } from './use-exhibit-commands.ts'

type ExhibitRowProps = {
  readonly exhibit: Exhibit
  readonly count: number
  readonly itemOf: ReadonlyMap<ItemId, ItemRow>
  readonly commands: ExhibitCommands
  readonly grabbed: Grabbed | null
  readonly onGrab: (grabbed: Grabbed | null) => void
  readonly onAnnounce: (text: string) => void
  readonly onDragStart: (ids: readonly ExhibitId[]) => void
}

export function ExhibitRow({ exhibit, itemOf, commands, ...props }: ExhibitRowProps) {
  const t = useWords(exhibitWords)
  const language = useLanguage()
  const [isNameMissing, setNameMissing] = useState(false)
  const isTicked = useExhibitSelection((state) => state.ids.has(exhibit.id))
  const mark = exhibitMark(language, exhibit.number)
  const save = (patch: Parameters<typeof core.exhibits.update>[0]['patch']) =>
    void perform(core.exhibits.update({ exhibitId: exhibit.id, patch }))
  return (
    <div className={styles.row} data-ticked={isTicked}>
      <div className={styles.grip}>
        <Checkbox
          label={t('select', { mark })}
          isSelected={isTicked}
          onChange={(isSelected) => tickExhibit(exhibit.id, isSelected)}
        />
        <ExhibitHandle exhibit={exhibit} commands={commands} {...props} />
      </div>
      <div className={styles.mark}>
        <Mark>{mark}</Mark>
      </div>
      <div className={styles.fields}>
        <SavedField
          label={t('name')}
          isLabelHidden
          look="quiet-strong"
          value={exhibit.title}
          error={isNameMissing ? t('nameMissing') : null}
          onSave={(title) => {
            setNameMissing(title.trim() === '')
            if (title.trim() !== '') save({ title: title.trim() })
          }}
        />
        <SavedField
          label={t('source')}
          isLabelHidden
          look="quiet"
          value={exhibit.source ?? ''}
          placeholder={t('sourcePlaceholder')}
          onSave={(source) => save({ source: source.trim() === '' ? null : source.trim() })}
        />
      </div>
      <div className={styles.purpose}>
        <SavedField
          label={t('purpose')}
          isLabelHidden
          look="quiet"
          isMultiline
          rows={2}
          value={exhibit.proves ?? ''}
          placeholder={t('purposePlaceholder')}
          onSave={(proves) => save({ proves: proves.trim() === '' ? null : proves.trim() })}
        />
      </div>
      <ExhibitMenu exhibit={exhibit} count={props.count} commands={commands} />
      <ExhibitParts exhibit={exhibit} itemOf={itemOf} />
    </div>
  )
}
