import { lazy, Suspense } from 'react'
import type { CaseState } from '../../shared/contract/case-contract.ts'
import { Overview } from '../features/case/overview.tsx'
import { TakeInEverywhere } from '../features/items/take-in/take-in-everywhere.tsx'
import { TakeInPanel } from '../features/items/take-in/take-in-panel.tsx'
import { type Place, useView } from '../state/view.ts'
import { CommandPalette } from './command-palette.tsx'
import styles from './frame.module.css'
import { ShortcutSheet } from './shortcut-sheet.tsx'
import { SideNavigation } from './side-navigation.tsx'
import { StatusBar } from './status-bar.tsx'
import { TopBar } from './top-bar.tsx'
import { useFrameCommands } from './use-frame-commands.ts'

const ItemsScreen = lazy(() => import('../features/items/items-screen.tsx'))
const TimelineScreen = lazy(() => import('../features/timeline/timeline-screen.tsx'))
const ExhibitsScreen = lazy(() => import('../features/exhibits/exhibits-screen.tsx'))
const PackageScreen = lazy(() => import('../features/package/package-screen.tsx'))
const SettingsScreen = lazy(() => import('../features/settings/settings-screen.tsx'))

/** Everything around the place where the user is. */
export function Frame({ caseState }: { readonly caseState: CaseState }) {
  const place = useView((view) => view.place)
  useFrameCommands()
  return (
    <TakeInEverywhere>
      <div className={styles.frame}>
        <TopBar caseState={caseState} />
        <SideNavigation caseState={caseState} />
        <Suspense fallback={<main aria-busy="true" />}>{screenOf(place, caseState)}</Suspense>
        <TakeInPanel />
        <StatusBar />
        <CommandPalette />
        <ShortcutSheet />
      </div>
    </TakeInEverywhere>
  )
}

function screenOf(place: Place, caseState: CaseState) {
  switch (place) {
    case 'overview':
      return <Overview caseState={caseState} />
    case 'items':
      return <ItemsScreen />
    case 'timeline':
      return <TimelineScreen />
    case 'exhibits':
      return <ExhibitsScreen />
    case 'package':
      return <PackageScreen />
    case 'settings':
      return <SettingsScreen />
  }
}
