import { Redo2, Search, Undo2 } from 'lucide-react'
import { Button as AriaButton } from 'react-aria-components/Button'
import type { CaseState } from '../../shared/contract/case-contract.ts'
import { runCommand } from '../commands/command-handlers.ts'
import { commandWords } from '../commands/command-table.ts'
import { showShortcut } from '../commands/shortcut.ts'
import { goTo, openDialog, useView } from '../state/view.ts'
import { Button } from '../ui/button.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { stepWords } from '../words/step-words.ts'
import { useWords } from '../words/use-words.ts'
import { shellWords } from './shell-words.ts'
import styles from './top-bar.module.css'

/** Which case this is, the search, undo with the name of what it undoes, and the way to the package. */
export function TopBar({ caseState }: { readonly caseState: CaseState }) {
  const t = useWords(shellWords)
  const steps = useWords(stepWords)
  const commands = useWords(commandWords)
  const { undo, redo, info } = caseState
  const isPackage = useView((view) => view.place === 'package')
  return (
    <header className={styles.bar}>
      <AriaButton
        className={styles.brand ?? ''}
        aria-label={t('closeCase')}
        onPress={() => runCommand('case.close')}
      >
        <span className={styles.seal}>举</span>证
      </AriaButton>
      <span className={styles.title} title={info.title}>
        {info.title}
      </span>
      <AriaButton className={styles.search ?? ''} onPress={() => openDialog('palette')}>
        <Search size={14} aria-hidden />
        <span className={styles.searchText}>{t('search')}</span>
        <kbd>{showShortcut('mod+k')}</kbd>
      </AriaButton>
      <div className={styles.actions}>
        <Button look="quiet" isDisabled={undo === null} onPress={() => runCommand('history.undo')}>
          <Undo2 size={14} aria-hidden />
          <span className={styles.undo}>
            {undo === null
              ? commands('history.undo')
              : t('undoStep', { step: steps(undo.action, { count: undo.count }) })}
          </span>
        </Button>
        <IconButton
          icon={Redo2}
          label={
            redo === null
              ? commands('history.redo')
              : t('redoStep', { step: steps(redo.action, { count: redo.count }) })
          }
          isDisabled={redo === null}
          onPress={() => runCommand('history.redo')}
        />
        {!isPackage && (
          <Button look="primary" onPress={() => goTo('package')}>
            {t('export')}
          </Button>
        )}
      </div>
    </header>
  )
}
