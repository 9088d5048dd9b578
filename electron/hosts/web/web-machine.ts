import { homedir } from 'node:os'
import type { Language } from '../../../shared/model/language.ts'
import type { Host } from '../../host.ts'
import { chooseAppFolders } from '../window/app-folders.ts'
import { createLocalLog } from '../window/local-log.ts'
import { platformName } from '../window/platform-name.ts'
import { findFolderDialog } from './pick-folder.ts'
import { revealPath } from './reveal-path.ts'

type Surroundings = {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly language: Language
  readonly version: string
  readonly sampleFolder: string
}

/** This computer, as the core sees it under the web host. */
export function describeWebMachine(surroundings: Surroundings): Host {
  const { env, language } = surroundings
  const folders = chooseAppFolders({ platform: process.platform, env, homeFolder: homedir(), language })
  const now = () => new Date()
  return {
    kind: 'web',
    platform: platformName(process.platform),
    version: surroundings.version,
    paths: { ...folders, sampleFolder: surroundings.sampleFolder },
    now,
    log: createLocalLog(folders.settingsFolder, now),
    pickFolder: findFolderDialog({ platform: process.platform, env, language }),
    reveal: (path) => revealPath(path, process.platform),
  }
}
