import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { ensureRenderer } from '../../scripts/start/ensure-renderer.ts'

const root = join(import.meta.dirname, '../..')
const limitBytes = 350 * 1024

test('what the window loads before it shows anything weighs at most 350 KB, packed', async () => {
  const folder = await ensureRenderer(root, () => undefined)
  const page = await readFile(join(folder, 'index.html'), 'utf8')
  const first = [...page.matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.(?:js|css))"/g)].map(
    ([, path]) => path ?? '',
  )
  expect(first.some((path) => path.endsWith('.js'))).toBe(true)
  const sizes = await Promise.all(
    first.map(async (path) => gzipSync(await readFile(join(folder, path))).length),
  )
  const total = sizes.reduce((sum, size) => sum + size, gzipSync(page).length)
  expect(total, first.map((path, at) => `${path} ${sizes[at]}`).join('\n')).toBeLessThanOrEqual(limitBytes)
})
