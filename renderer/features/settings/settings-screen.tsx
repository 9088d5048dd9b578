import { core } from '../../api/connection.ts'
import { perform } from '../../api/perform.ts'
import { keys, queryClient, useAppInfo } from '../../api/queries.ts'
import { Button } from '../../ui/button.tsx'
import { Screen } from '../../ui/screen.tsx'
import { Select } from '../../ui/select.tsx'
import { useWords } from '../../words/use-words.ts'
import styles from './settings-screen.module.css'
import { settingsWords } from './settings-words.ts'

type Patch = Parameters<typeof core.app.saveSettings>[0]

export default function SettingsScreen() {
  const t = useWords(settingsWords)
  const { data: info } = useAppInfo()
  if (info === undefined) return <Screen title={t('title')}>{null}</Screen>
  const { settings } = info
  async function refreshAfter(call: Promise<unknown>): Promise<void> {
    await perform(call)
    await queryClient.invalidateQueries({ queryKey: keys.app })
  }
  const save = (patch: Patch) => void refreshAfter(core.app.saveSettings(patch))
  return (
    <Screen title={t('title')}>
      <div className={styles.settings}>
        <Select
          label={t('language')}
          value={settings.language ?? 'system'}
          options={[
            { value: 'system', label: t('followSystem') },
            { value: 'zh', label: '中文' },
            { value: 'en', label: 'English' },
          ]}
          onChange={(value) => save({ language: value === 'system' ? null : value })}
        />
        <Select
          label={t('theme')}
          value={settings.theme}
          options={[
            { value: 'system', label: t('followSystem') },
            { value: 'light', label: t('light') },
            { value: 'dark', label: t('dark') },
          ]}
          onChange={(theme) => save({ theme })}
        />
        <Select
          label={t('textSize')}
          value={settings.textSize}
          options={[
            { value: 'small', label: t('small') },
            { value: 'normal', label: t('normal') },
            { value: 'large', label: t('large') },
          ]}
          onChange={(textSize) => save({ textSize })}
        />
        <Select
          label={t('recognition')}
          value={settings.recognition}
          options={[
            { value: 'on', label: t('recognitionOn') },
            { value: 'off', label: t('recognitionOff') },
          ]}
          onChange={(recognition) => save({ recognition })}
        />
        <div className={styles.folder}>
          <span>{t('folder')}</span>
          <code>{info.casesFolderLabel}</code>
          {info.canPickFolder ? (
            <Button onPress={() => void refreshAfter(core.app.chooseCasesFolder())}>{t('change')}</Button>
          ) : (
            <p>{t('folderElsewhere', { command: t('command') })}</p>
          )}
        </div>
        <p className={styles.version}>{t('version', { version: info.version })}</p>
      </div>
    </Screen>
  )
}
