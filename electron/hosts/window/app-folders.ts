import { join } from 'node:path'
import type { Language } from '../../../shared/model/language.ts'

type Surroundings = {
  readonly platform: NodeJS.Platform
  readonly env: Readonly<Record<string, string | undefined>>
  readonly homeFolder: string
  readonly language: Language
}

/** Where settings live and new cases are made. `JUZHENG_HOME` takes both elsewhere, for tests and for a stick. */
export function chooseAppFolders(surroundings: Surroundings): {
  readonly settingsFolder: string
  readonly defaultCasesFolder: string
} {
  const { env, homeFolder } = surroundings
  const casesName = surroundings.language === 'zh' ? '举证案件' : 'Juzheng Cases'
  if (env.JUZHENG_HOME) {
    return {
      settingsFolder: join(env.JUZHENG_HOME, 'settings'),
      defaultCasesFolder: join(env.JUZHENG_HOME, casesName),
    }
  }
  return {
    settingsFolder: join(settingsParent(surroundings), 'Juzheng'),
    defaultCasesFolder: join(documentsFolder(env, homeFolder), casesName),
  }
}

function settingsParent({ platform, env, homeFolder }: Surroundings): string {
  if (platform === 'win32') return env.APPDATA ?? join(homeFolder, 'AppData', 'Roaming')
  if (platform === 'darwin') return join(homeFolder, 'Library', 'Application Support')
  return env.XDG_CONFIG_HOME ?? join(homeFolder, '.config')
}

function documentsFolder(env: Surroundings['env'], homeFolder: string): string {
  return env.XDG_DOCUMENTS_DIR ?? join(homeFolder, 'Documents')
}
