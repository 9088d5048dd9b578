import { spawn } from 'node:child_process'
import { join } from 'node:path'

/** Runs a tool's script from node_modules on this Node; its output is the list of problems when it does not exit 0. */
export async function runTool(
  root: string,
  script: string,
  args: readonly string[],
): Promise<readonly string[]> {
  const ran = await new Promise<{ code: number | null; output: string }>((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, 'node_modules', script), ...args], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    const keep = (chunk: Buffer) => {
      output += chunk.toString()
    }
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, output }))
  })
  if (ran.code === 0) return []
  const lines = ran.output.split('\n').filter((line) => line.trim() !== '')
  return lines.length > 0 ? lines : [`${script} ended with ${ran.code} and said nothing`]
}
