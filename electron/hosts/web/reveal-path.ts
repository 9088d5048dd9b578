import { spawn } from 'node:child_process'
import { stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Fault } from '../../../shared/faults/fault.ts'

/** Shows a file or folder in the system's file manager. */
export async function revealPath(path: string, platform: NodeJS.Platform): Promise<void> {
  const [command, ...args] = await revealCommand(path, platform)
  await new Promise<void>((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'ignore', detached: true })
    child.once('error', (error) => reject(new Fault('file-manager-missing', {}, error)))
    child.once('spawn', () => {
      child.unref()
      resolve()
    })
  })
}

async function revealCommand(path: string, platform: NodeJS.Platform): Promise<[string, ...string[]]> {
  if (platform === 'win32') return ['explorer.exe', `/select,${path}`]
  if (platform === 'darwin') return ['open', '-R', path]
  const isFolder = (await stat(path)).isDirectory()
  return ['xdg-open', isFolder ? path : dirname(path)]
}
