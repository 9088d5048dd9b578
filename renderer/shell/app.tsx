import { QueryClientProvider } from '@tanstack/react-query'
import { useEffect } from 'react'
import { I18nProvider } from 'react-aria-components/I18nProvider'
import { useConnection } from '../api/connection.ts'
import { useFollowChanges } from '../api/follow-changes.ts'
import { queryClient, useAppInfo, useCaseState } from '../api/queries.ts'
import { useShortcuts } from '../commands/use-shortcuts.ts'
import { StartScreen } from '../features/case/start-screen.tsx'
import { resetView } from '../state/view.ts'
import { useLanguage } from '../words/language.ts'
import { Connecting } from './connecting.tsx'
import { Frame } from './frame.tsx'
import { LastResort } from './last-resort.tsx'
import { Notices } from './notices.tsx'
import { prepareScreens } from './screens.ts'
import { useAppearance } from './use-appearance.ts'

export function App() {
  return (
    <QueryClientProvider client={queryClient}>
      <Window />
    </QueryClientProvider>
  )
}

function Window() {
  const language = useLanguage()
  useAppearance()
  return (
    <I18nProvider locale={language === 'zh' ? 'zh-CN' : 'en'}>
      <LastResort>
        <Desk />
      </LastResort>
      <Notices />
    </I18nProvider>
  )
}

/** The open case, or the way to one. */
function Desk() {
  useFollowChanges()
  useEffect(prepareScreens, [])
  useShortcuts()
  const { state } = useConnection()
  const { data: info } = useAppInfo()
  const { data: caseState } = useCaseState()
  const caseId = caseState?.caseId
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is selected belongs to the case that is open.
  useEffect(resetView, [caseId])
  if (info === undefined || caseState === undefined) return <Connecting isLost={state === 'lost'} />
  return caseState === null ? <StartScreen /> : <Frame caseState={caseState} />
}
