import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'

const run = (command: string, args: readonly string[], cwd?: string) =>
  spawnSync(command, args, { encoding: 'utf8', cwd })

/** The folder of the only package of the only case. */
export function findOnlyPackage(casesFolder: string): string {
  const [caseName = ''] = readdirSync(casesFolder)
  const packages = join(casesFolder, caseName, 'packages')
  const folders = readdirSync(packages).filter((name) => !name.endsWith('.zip'))
  expect(folders).toHaveLength(1)
  return join(packages, folders[0] ?? '')
}

/**
 * Holds a package against tools that know nothing of Juzheng: every hash with `sha256sum`, the PDF with `qpdf`. Returns the
 * text of the PDF as `pdftotext` reads it, without spaces.
 */
export function checkPackage(folder: string): string {
  for (const manifest of ['manifest-sha256.txt', 'tagmanifest-sha256.txt']) {
    const sums = run('sha256sum', ['--strict', '-c', manifest], folder)
    expect(sums.status, sums.stdout + sums.stderr).toBe(0)
    expect(sums.stdout).toContain(': OK')
  }
  const pdf = readdirSync(join(folder, 'data')).find((name) => name.endsWith('.pdf'))
  const path = join(folder, 'data', pdf ?? 'no PDF')
  const checked = run('qpdf', ['--check', path])
  expect(checked.stdout + checked.stderr).toContain('No syntax or stream encoding errors')
  return run('pdftotext', ['-layout', path, '-']).stdout.replaceAll(/[ \t]/g, '')
}
