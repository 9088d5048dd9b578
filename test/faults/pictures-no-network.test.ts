import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..', '..')
const urlOf = (path: string) => pathToFileURL(join(root, path)).href
const heic = join(root, 'test', 'fixtures', 'pictures', 'receipt.heic')
/** Ends a process that asks anything of the network. */
const watch = join(import.meta.dirname, 'refuse-network.ts')

function run(code: string) {
  const args = ['--import', watch, '--input-type=module', '-e', code]
  return spawnSync(process.execPath, args, { encoding: 'utf8', cwd: root })
}

test('reading codes and HEIC asks nothing of the network', () => {
  const ran = run(`
    const { readCodes } = await import('${urlOf('electron/intake/look/code-reader.ts')}')
    const { decodeHeif } = await import('${urlOf('electron/intake/pictures/decode-heif.ts')}')
    const { readFileSync } = await import('node:fs')
    const { picture } = decodeHeif(readFileSync(${JSON.stringify(heic)}))
    const data = new Uint8ClampedArray(200 * 200 * 4).fill(255)
    console.log(picture.widthPx, (await readCodes({ data, width: 200, height: 200 }, 1)).length)`)
  expect(ran.stderr).toBe('')
  expect(ran.stdout.trim()).toBe('720 0')
})

test('a reader of codes that was not given its program would be found out', () => {
  const ran = run(`
    const { readBarcodes } = await import('${urlOf('node_modules/zxing-wasm/dist/es/reader/index.js')}')
    const data = new Uint8ClampedArray(200 * 200 * 4).fill(255)
    await readBarcodes({ data, width: 200, height: 200, colorSpace: 'srgb' })`)
  expect(ran.stderr).toContain('asked the network')
})
