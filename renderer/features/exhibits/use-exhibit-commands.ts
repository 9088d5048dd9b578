import type { Exhibit } from '../../../shared/model/exhibit.ts'
import type { ExhibitId } from '../../../shared/model/ids.ts'
import { exhibitMark } from '../../../shared/rules/numbering.ts'
import { core } from '../../api/connection.ts'
import { perform } from '../../api/perform.ts'
import { useCommands } from '../../commands/command-handlers.ts'
import { showNotice } from '../../state/notices.ts'
import { useLanguage } from '../../words/language.ts'
import { useWords } from '../../words/use-words.ts'
import { clearExhibitSelection, useExhibitSelection } from './exhibit-selection.ts'
import { exhibitWords } from './exhibit-words.ts'

export type ExhibitCommands = {
  readonly arrange: (by: 'time' | 'proof') => void
  readonly moveBy: (ids: readonly ExhibitId[], places: number) => void
  readonly moveTo: (ids: readonly ExhibitId[], position: number) => void
  readonly group: (ids: readonly ExhibitId[]) => void
  readonly split: (id: ExhibitId) => void
  readonly remove: (ids: readonly ExhibitId[]) => void
}

/** What can be done with exhibits, for buttons, menus and shortcuts alike. */
export function useExhibitCommands(exhibits: readonly Exhibit[]): ExhibitCommands {
  const t = useWords(exhibitWords)
  const language = useLanguage()
  const ticked = useExhibitSelection((state) => state.ids)
  const selected = exhibits.filter(({ id }) => ticked.has(id)).map(({ id }) => id)
  const done = (text: string) => showNotice({ type: 'done', text, canUndo: true })

  async function arrange(by: 'time' | 'proof'): Promise<void> {
    if ((await perform(core.exhibits.arrange({ by }).then(() => true))) !== null) done(t('arranged'))
  }
  function moveTo(ids: readonly ExhibitId[], position: number): void {
    const last = exhibits.length - ids.length
    void perform(
      core.exhibits.move({ exhibitIds: [...ids], position: Math.min(Math.max(0, position), last) }),
    )
  }
  function moveBy(ids: readonly ExhibitId[], places: number): void {
    const first = exhibits.findIndex(({ id }) => ids.includes(id))
    if (first !== -1) moveTo(ids, first + places)
  }
  async function group(ids: readonly ExhibitId[]): Promise<void> {
    const number = exhibits.find(({ id }) => ids.includes(id))?.number
    if (ids.length < 2 || number === undefined) return
    if ((await perform(core.exhibits.group({ exhibitIds: [...ids] }).then(() => true))) === null) return
    clearExhibitSelection()
    done(t('grouped', { mark: exhibitMark(language, number) }))
  }
  async function remove(ids: readonly ExhibitId[]): Promise<void> {
    if ((await perform(core.exhibits.remove({ exhibitIds: [...ids] }).then(() => true))) === null) return
    clearExhibitSelection()
    done(t('removed', { count: ids.length }))
  }
  const commands: ExhibitCommands = {
    arrange: (by) => void arrange(by),
    moveBy,
    moveTo,
    group: (ids) => void group(ids),
    split: (id) => void perform(core.exhibits.split({ exhibitId: id })),
    remove: (ids) => void remove(ids),
  }
  const [only] = selected
  const canSplit = selected.length === 1 && (exhibits.find(({ id }) => id === only)?.itemIds.length ?? 0) > 1
  useCommands({
    'exhibits.arrange-time': () => commands.arrange('time'),
    'exhibits.arrange-proof': () => commands.arrange('proof'),
    'exhibits.move-up': selected.length > 0 ? () => moveBy(selected, -1) : null,
    'exhibits.move-down': selected.length > 0 ? () => moveBy(selected, 1) : null,
    'exhibits.group': selected.length > 1 ? () => commands.group(selected) : null,
    'exhibits.split': canSplit && only !== undefined ? () => commands.split(only) : null,
    'exhibits.remove': selected.length > 0 ? () => commands.remove(selected) : null,
  })
  return commands
}
