import { useCaseState, useExhibits } from '../../api/queries.ts'
import { useCommands } from '../../commands/command-handlers.ts'
import { Button } from '../../ui/button.tsx'
import { Screen } from '../../ui/screen.tsx'
import { useWords } from '../../words/use-words.ts'
import { BundlePreview } from './bundle-preview.tsx'
import { ExportCard } from './export-card.tsx'
import { startExport, useExport } from './export-state.ts'
import { MadePackages } from './made-packages.tsx'
import { OptionsForm } from './options-form.tsx'
import { usePackageOptions } from './package-options.ts'
import styles from './package-screen.module.css'
import { packageWords } from './package-words.ts'
import { Preflight } from './preflight.tsx'

/** Who it is for, what is missing, how every page will look; then the export. */
export default function PackageScreen() {
  const t = useWords(packageWords)
  const { data: caseState } = useCaseState()
  const { data: exhibits } = useExhibits()
  const chosen = usePackageOptions()
  const isRunning = useExport(({ state }) => state.type === 'running')
  const options = { ...chosen, language: chosen.language ?? caseState?.info.language ?? 'zh' }
  const hasExhibits = (exhibits?.exhibits.length ?? 0) > 0
  const canExport = hasExhibits && !isRunning
  useCommands({ 'package.export': canExport ? () => void startExport(options) : null })
  if (caseState === null || caseState === undefined) return <Screen title={t('title')}>{null}</Screen>
  return (
    <Screen
      title={t('title')}
      actions={
        <Button look="primary" isDisabled={!canExport} onPress={() => void startExport(options)}>
          {t('export')}
        </Button>
      }
    >
      <div className={styles.columns}>
        <div className={styles.settings}>
          <ExportCard />
          <OptionsForm options={options} />
          <Preflight options={options} revision={caseState.revision} />
          <MadePackages />
        </div>
        <BundlePreview options={options} revision={caseState.revision} hasExhibits={hasExhibits} />
      </div>
    </Screen>
  )
}
