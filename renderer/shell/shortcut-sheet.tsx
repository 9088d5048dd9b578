import { commandIds, commandTable, commandWords } from '../commands/command-table.ts'
import { showShortcut } from '../commands/shortcut.ts'
import { openDialog, useView } from '../state/view.ts'
import { Dialog } from '../ui/dialog.tsx'
import { ScrollRegion } from '../ui/scroll-region.tsx'
import { useWords } from '../words/use-words.ts'
import styles from './shortcut-sheet.module.css'

/** Every shortcut of the command table, by the part of the window it works in. */
export function ShortcutSheet() {
  const commands = useWords(commandWords)
  const isOpen = useView((view) => view.dialog === 'shortcuts')
  const withKeys = commandIds.filter((id) => commandTable[id].keys.length > 0)
  const groups = Map.groupBy(withKeys, (id) => commandTable[id].group)
  return (
    <Dialog isOpen={isOpen} onClose={() => openDialog(null)} title={commands('shortcuts.open')} width="wide">
      <ScrollRegion label={commands('shortcuts.open')} className={styles.groups ?? ''}>
        {[...groups].map(([group, ids]) => (
          <section key={group}>
            <h3>{commands(group)}</h3>
            <dl className={styles.list}>
              {ids.map((id) => (
                <div key={id} className={styles.row}>
                  <dt>{commands(id)}</dt>
                  <dd>
                    {commandTable[id].keys.map((keys) => (
                      <kbd key={keys}>{showShortcut(keys)}</kbd>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </ScrollRegion>
    </Dialog>
  )
}
