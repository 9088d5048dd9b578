// `npm run pack [-- <electron-builder's options>]`: the desktop program for this system, in out/desktop (electron-builder.yml).
// electron-builder fetches Electron's program itself; it needs the network for that, and only for that.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bundleDesktop } from './desktop/bundle-desktop.ts'
import { ensureRenderer } from './start/ensure-renderer.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
console.log('dist/renderer …')
await ensureRenderer(root, () => undefined)
console.log('dist/desktop …')
await bundleDesktop(root, join(root, 'dist', 'desktop'))
const builder = join(root, 'node_modules', 'electron-builder', 'cli.js')
const args = [builder, '--publish', 'never', ...process.argv.slice(2)]
process.exitCode = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' }).status ?? 1
