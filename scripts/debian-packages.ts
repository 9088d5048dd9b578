import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** What the tests look at PDFs and windows with: the command that shows it is there, and Debian's package. */
const wanted: readonly { readonly command: string; readonly debianPackage: string }[] = [
  { command: 'chromium', debianPackage: 'chromium' },
  { command: 'pdftotext', debianPackage: 'poppler-utils' },
  { command: 'qpdf', debianPackage: 'qpdf' },
  { command: 'img2pdf', debianPackage: 'img2pdf' },
]
const chineseFont = '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc'

/** Installs what is missing where that is possible (Debian, as root); otherwise says what is missing and goes on. */
export function installTestTools(): void {
  const missing = findMissing()
  if (missing.length === 0) return
  if (process.getuid?.() !== 0 || !isThere('apt-get')) {
    console.log(
      `Not installed here: ${missing.join(', ')}. Tests that look through them will fail or say so.`,
    )
    return
  }
  console.log(`Installing for the tests: ${missing.join(', ')} …`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  spawnSync('apt-get', ['update', '-qq'], { stdio: ['ignore', 'ignore', 'inherit'], env })
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...missing], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env,
  })
  const still = findMissing()
  if (still.length > 0) console.log(`Could not be installed: ${still.join(', ')}.`)
}

function findMissing(): readonly string[] {
  if (process.platform !== 'linux') return []
  const missing = wanted.filter((tool) => !isThere(tool.command)).map((tool) => tool.debianPackage)
  return existsSync(chineseFont) ? missing : [...missing, 'fonts-noto-cjk']
}

function isThere(command: string): boolean {
  return (process.env.PATH ?? '')
    .split(':')
    .some((folder) => folder !== '' && existsSync(`${folder}/${command}`))
}
