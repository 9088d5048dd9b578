import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Language } from '../../../shared/model/language.ts'

type Surroundings = {
  readonly platform: NodeJS.Platform
  readonly env: Readonly<Record<string, string | undefined>>
  readonly homeFolder: string
  readonly language: Language
  /** Where the host knows it; else found by the system's own rules. */
  readonly documentsFolder?: string
}

/** Where settings live and new cases are made. `JUZHENG_HOME` takes both elsewhere, for tests and for a stick. */
export function chooseAppFolders(surroundings: Surroundings): {
  readonly settingsFolder: string
  readonly defaultCasesFolder: string
} {
  const { env } = surroundings
  const casesName = surroundings.language === 'zh' ? '举证案件' : 'Juzheng Cases'
  if (env.JUZHENG_HOME) {
    return {
      settingsFolder: join(env.JUZHENG_HOME, 'settings'),
      defaultCasesFolder: join(env.JUZHENG_HOME, casesName),
    }
  }
  return {
    settingsFolder: join(settingsParent(surroundings), 'Juzheng'),
    defaultCasesFolder: join(surroundings.documentsFolder ?? findDocuments(surroundings), casesName),
  }
}

function settingsParent({ platform, env, homeFolder }: Surroundings): string {
  if (platform === 'win32') return env.APPDATA ?? join(homeFolder, 'AppData', 'Roaming')
  if (platform === 'darwin') return join(homeFolder, 'Library', 'Application Support')
  return env.XDG_CONFIG_HOME ?? join(homeFolder, '.config')
}

/** Linux names it in the user's language (`~/文档`), in a file of assignments (xdg-user-dirs). */
function findDocuments({ platform, env, homeFolder }: Surroundings): string {
  const fallback = join(homeFolder, 'Documents')
  if (platform !== 'linux') return fallback
  const path = join(env.XDG_CONFIG_HOME ?? join(homeFolder, '.config'), 'user-dirs.dirs')
  if (!existsSync(path)) return fallback
  const named = /^XDG_DOCUMENTS_DIR="(\$HOME\/)?([^"\n]+)"/m.exec(readFileSync(path, 'utf8'))
  if (named === null) return fallback
  const [, belowHome, folder = ''] = named
  return belowHome === undefined ? folder : join(homeFolder, folder)
}
