import { openDialog, useView } from '../state/view.ts'
import { Dialog } from '../ui/dialog.tsx'
import { useWords } from '../words/use-words.ts'
import { PaletteSearch } from './palette-search.tsx'
import { shellWords } from './shell-words.ts'

/** One field for everything: materials, events and commands. */
export function CommandPalette() {
  const t = useWords(shellWords)
  const isOpen = useView((view) => view.dialog === 'palette')
  return (
    <Dialog isOpen={isOpen} onClose={() => openDialog(null)} title={t('search')} width="wide">
      <PaletteSearch onDone={() => openDialog(null)} />
    </Dialog>
  )
}
