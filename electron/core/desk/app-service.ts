import { Fault } from '../../../shared/faults/fault.ts'
import type { Services } from '../../api/services.ts'
import type { Host } from '../../host.ts'
import { folderLabel } from '../../system/folder-label.ts'
import type { KnownCases } from './known-cases.ts'
import type { SettingsFile } from './settings-file.ts'

export function createAppService(parts: {
  readonly host: Host
  readonly settings: SettingsFile
  readonly known: KnownCases
  /** Called after each change of the settings. */
  readonly onSettings: () => void
}): Services['app'] {
  const { host, settings, known, onSettings } = parts
  return {
    describe: () => ({
      version: host.version,
      host: host.kind,
      platform: host.platform,
      settings: settings.read().settings,
      casesFolderLabel: folderLabel(known.casesFolder()),
      canPickFolder: host.pickFolder !== null,
    }),
    saveSettings: async (patch) => {
      const given = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined))
      const saved = await settings.update((present) => ({
        ...present,
        settings: { ...present.settings, ...given },
      }))
      onSettings()
      return saved.settings
    },
    chooseCasesFolder: async () => {
      if (host.pickFolder === null) throw new Fault('folder-dialog-missing')
      const folder = await host.pickFolder()
      if (folder === null) return null
      await settings.update((present) => ({ ...present, casesFolder: folder }))
      return folderLabel(folder)
    },
  }
}
