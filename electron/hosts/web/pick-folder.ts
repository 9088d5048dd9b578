import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import type { Language } from '../../../shared/model/language.ts'

type Surroundings = {
  readonly platform: NodeJS.Platform
  readonly env: Readonly<Record<string, string | undefined>>
  readonly language: Language
}
type Command = readonly [program: string, ...args: string[]]

const titles: Readonly<Record<Language, string>> = { zh: '选择文件夹', en: 'Choose a folder' }

/** The system's own folder dialog, by the program that shows it; null where there is none or no screen. */
export function findFolderDialog(surroundings: Surroundings): (() => Promise<string | null>) | null {
  const command = dialogCommand(surroundings)
  return command === null ? null : () => askForFolder(command)
}

function dialogCommand({ platform, env, language }: Surroundings): Command | null {
  const title = titles[language]
  if (platform === 'darwin')
    return ['osascript', '-e', `POSIX path of (choose folder with prompt "${title}")`]
  if (platform === 'win32') return ['powershell.exe', '-NoProfile', '-STA', '-Command', windowsScript(title)]
  if (!env.DISPLAY && !env.WAYLAND_DISPLAY) return null
  const has = (program: string) =>
    (env.PATH ?? '').split(delimiter).some((folder) => folder !== '' && existsSync(join(folder, program)))
  if (has('zenity')) return ['zenity', '--file-selection', '--directory', `--title=${title}`]
  return has('kdialog') ? ['kdialog', '--title', title, '--getexistingdirectory'] : null
}

/** The dialog of .NET that every Windows has; its answer is written as UTF-8, whatever the console's code page. */
function windowsScript(title: string): string {
  return [
    'Add-Type -AssemblyName System.Windows.Forms',
    '[Console]::OutputEncoding = [Text.Encoding]::UTF8',
    '$dialog = New-Object System.Windows.Forms.FolderBrowserDialog',
    `$dialog.Description = '${title}'`,
    "if ($dialog.ShowDialog() -ne 'OK') { exit 1 }",
    '[Console]::Out.Write($dialog.SelectedPath)',
  ].join('; ')
}

/** Each of them ends with another number than 0 when the user cancels. */
function askForFolder([program, ...args]: Command): Promise<string | null> {
  return new Promise((resolve) => {
    execFile(program, args, { encoding: 'utf8', windowsHide: true }, (error, stdout) => {
      const folder = stdout.replace(/[\r\n]+$/, '')
      resolve(error !== null || folder === '' ? null : folder)
    })
  })
}
