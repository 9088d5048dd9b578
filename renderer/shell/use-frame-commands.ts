import { core } from '../api/connection.ts'
import { perform } from '../api/perform.ts'
import { useCommands } from '../commands/command-handlers.ts'
import { showNotice } from '../state/notices.ts'
import { goTo, openDialog } from '../state/view.ts'
import { stepWords } from '../words/step-words.ts'
import { useWords } from '../words/use-words.ts'
import { shellWords } from './shell-words.ts'

/** The commands that are there in every place. */
export function useFrameCommands(): void {
  const t = useWords(shellWords)
  const steps = useWords(stepWords)
  async function turn(direction: 'undo' | 'redo'): Promise<void> {
    const step = await perform(core.history[direction]())
    if (step === null) return
    const name = steps(step.action, { count: step.count })
    showNotice({
      type: 'done',
      text: t(direction === 'undo' ? 'undone' : 'redone', { step: name }),
      canUndo: false,
    })
  }
  useCommands({
    'palette.open': () => openDialog('palette'),
    'shortcuts.open': () => openDialog('shortcuts'),
    'history.undo': () => void turn('undo'),
    'history.redo': () => void turn('redo'),
    'case.close': () => void perform(core.cases.close()),
    'case.reveal': () => void perform(core.cases.revealFolder()),
    'go.overview': () => goTo('overview'),
    'go.items': () => goTo('items'),
    'go.timeline': () => goTo('timeline'),
    'go.exhibits': () => goTo('exhibits'),
    'go.package': () => goTo('package'),
    'go.settings': () => goTo('settings'),
  })
}
