import { type } from '@orpc/contract'
import { z } from 'zod'
import { language, procedure } from './base.ts'

export const settings = z.object({
  /** null follows the system. */
  language: language.nullable(),
  theme: z.enum(['system', 'light', 'dark']),
  textSize: z.enum(['small', 'normal', 'large']),
  /** Whether the text in pictures is read in the background. */
  recognition: z.enum(['on', 'off']),
})
export type Settings = Readonly<z.infer<typeof settings>>

export type AppInfo = {
  readonly version: string
  readonly host: 'desktop' | 'web'
  readonly platform: 'windows' | 'mac' | 'linux'
  readonly settings: Settings
  /** Where new cases are made, for people to read. */
  readonly casesFolderLabel: string
  /** The host can show the system's folder dialog. */
  readonly canPickFolder: boolean
}

export const appContract = {
  describe: procedure.output(type<AppInfo>()),
  saveSettings: procedure.input(settings.partial()).output(type<Settings>()),
  /** Asks for the folder of new cases with the system's dialog; the label of the chosen one, or null when cancelled. */
  chooseCasesFolder: procedure.output(type<string | null>()),
}
