// Sets the project up on a machine with nothing but Node 18 or newer and npm; needs no package itself.
// Run again it does nothing: what is installed is compared with package-lock.json, so there is no state to go stale.
import { spawnSync } from 'node:child_process'
import { existsSync, lstatSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const modules = join(root, 'node_modules')
const isWindows = process.platform === 'win32'

/** The Node that this project pins, wherever `npm rebuild node` puts it on this system. */
export const pinnedNodePath = join(modules, 'node', 'bin', isWindows ? 'node.exe' : 'node')

/**
 * As package-lock.json says, hashes checked, nothing written back. Not `npm ci`: it refuses a lock that lacks the binaries
 * of other systems, which a registry may not carry, where `install` skips what is optional.
 */
const installExactly = [
  'install',
  '--no-save',
  '--ignore-scripts',
  '--no-audit',
  '--no-fund',
  '--loglevel=error',
]

/** Installs what is missing. Returns true when the project can run; otherwise it has said what failed and what to do. */
export function setUp() {
  const [major] = process.versions.node.split('.').map(Number)
  if (major < 18) return refuse(`Node ${process.versions.node} is too old.`, 'Install Node 18 or newer.')
  const lock = readJson(join(root, 'package-lock.json'))
  const nodeState = askPinnedNode(lock)
  if (nodeState !== 'wrong' && isInstalled(lock)) {
    if (nodeState === 'missing' && !fetchPinnedNode()) return false
  } else {
    console.error('Setting up: installing the packages of package-lock.json (once, about a minute) …')
    if (!runNpm(installExactly) || !isInstalled(lock)) {
      return refuse(
        'npm could not install the packages.',
        'Its own message stands above. Check the network and free space, end programs that use node_modules, then run the command again.',
      )
    }
    if (!fetchPinnedNode()) return false
  }
  if (nodeState !== 'ready' && askPinnedNode(lock) !== 'ready') {
    return refuse(
      'The pinned Node does not run here.',
      'Delete the folder node_modules and run the command again.',
    )
  }
  linkOwnCommand()
  return true
}

/** The install runs no package's scripts; this one is allowed by name, for it puts the pinned Node in place. */
function fetchPinnedNode() {
  console.error('Setting up: fetching the pinned Node …')
  if (runNpm(['rebuild', 'node', '--ignore-scripts=false', '--loglevel=error'])) return true
  return refuse('npm could not fetch the pinned Node.', 'Check the network, then run the command again.')
}

function askPinnedNode(lock) {
  if (!existsSync(pinnedNodePath)) return 'missing'
  const asked = spawnSync(pinnedNodePath, ['--version'], { encoding: 'utf8' })
  return asked.stdout?.trim() === `v${lock.packages['node_modules/node'].version}` ? 'ready' : 'wrong'
}

/** npm writes node_modules/.package-lock.json last, so it lists only what a finished install left behind. */
function isInstalled(lock) {
  const installed = readJson(join(modules, '.package-lock.json'))?.packages
  if (installed === undefined) return false
  return Object.entries(lock.packages).every(([path, wanted]) => {
    if (path === '' || wanted.link) return true
    const found = installed[path]
    return found === undefined ? wanted.optional === true : found.version === wanted.version
  })
}

/** npm does not link a project's own `bin`, and `npx juzheng` would then look for it in the registry. */
function linkOwnCommand() {
  const link = join(modules, '.bin', 'juzheng')
  if (isWindows) {
    writeFileSync(`${link}.cmd`, '@node "%~dp0\\..\\..\\scripts\\juzheng.mjs" %*\r\n')
  } else if (lstatSync(link, { throwIfNoEntry: false }) === undefined) {
    symlinkSync(join('..', '..', 'scripts', 'juzheng.mjs'), link)
  }
}

function runNpm(args) {
  // Under `npm run`, npm says where it is; that spares Windows a shell.
  const npm = process.env.npm_execpath
  const ran = npm?.endsWith('.js')
    ? spawnSync(process.execPath, [npm, ...args], { cwd: root, stdio: ['ignore', 2, 2] })
    : spawnSync('npm', args, { cwd: root, stdio: ['ignore', 2, 2], shell: isWindows })
  if (ran.error) console.error(`npm did not start: ${ran.error.message}`)
  return ran.status === 0
}

function readJson(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined
}

function refuse(whatFailed, whatToDo) {
  console.error(`Set-up failed: ${whatFailed} ${whatToDo}`)
  return false
}

if (process.argv[1] === fileURLToPath(import.meta.url) && !setUp()) process.exitCode = 1
