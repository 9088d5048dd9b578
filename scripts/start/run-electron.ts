import { spawn } from 'node:child_process'

/** Electron on this project, with its stdio; resolves to its exit code. */
export function runElectron(program: string, root: string, caseFolder: string | null): Promise<number> {
  return new Promise((resolve, reject) => {
    // Chromium's sandbox refuses to start for root.
    const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
    const args = [root, ...asRoot, ...(caseFolder === null ? [] : [caseFolder])]
    const child = spawn(program, args, { stdio: 'inherit' })
    child.on('error', reject)
    child.on('exit', (code) => resolve(code ?? 1))
  })
}
