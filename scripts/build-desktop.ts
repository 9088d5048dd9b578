// `npm run desktop`: builds the window and the desktop host into dist/, ready for `electron .` and electron-builder.
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bundleDesktop } from './desktop/bundle-desktop.ts'
import { ensureRenderer } from './start/ensure-renderer.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
await ensureRenderer(root, () => console.log('dist/renderer …'))
console.log('dist/desktop …')
await bundleDesktop(root, join(root, 'dist', 'desktop'))
