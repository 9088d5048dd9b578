import type { CaseState } from '../../shared/contract/case-contract.ts'
import { Overview } from '../features/case/overview.tsx'
import { TakeInEverywhere } from '../features/items/take-in/take-in-everywhere.tsx'
import { TakeInPanel } from '../features/items/take-in/take-in-panel.tsx'
import { type Place, useView } from '../state/view.ts'
import { CommandPalette } from './command-palette.tsx'
import styles from './frame.module.css'
import { LaterScreen } from './later-screen.tsx'
import { screens } from './screens.ts'
import { ShortcutSheet } from './shortcut-sheet.tsx'
import { SideNavigation } from './side-navigation.tsx'
import { StatusBar } from './status-bar.tsx'
import { TopBar } from './top-bar.tsx'
import { useFrameCommands } from './use-frame-commands.ts'

/** Everything around the place where the user is. */
export function Frame({ caseState }: { readonly caseState: CaseState }) {
  const place = useView((view) => view.place)
  useFrameCommands()
  return (
    <TakeInEverywhere>
      <div className={styles.frame}>
        <TopBar caseState={caseState} />
        <SideNavigation caseState={caseState} />
        <Shown place={place} caseState={caseState} />
        <TakeInPanel />
        <StatusBar />
        <CommandPalette />
        <ShortcutSheet />
      </div>
    </TakeInEverywhere>
  )
}

function Shown({ place, caseState }: { readonly place: Place; readonly caseState: CaseState }) {
  if (place === 'overview') return <Overview caseState={caseState} />
  return <LaterScreen key={place} code={screens[place]} />
}
