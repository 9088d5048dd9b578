// What a window waits for: lists of many items, and the preview of a bundle of screenshots.
// `node test/bench/desk-bench.ts [items] [exhibits]`; 10,000 and 50 by default.
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { type CaseFile, createCase } from '../../electron/casefile/case-file.ts'
import { createCore } from '../../electron/core.ts'
import type { Sha256 } from '../../shared/model/ids.ts'
import type { TimeSource } from '../../shared/model/time.ts'
import { makeScreenshots } from './make-screenshots.ts'

const itemCount = Number(process.argv[2] ?? 10_000)
const exhibitCount = Number(process.argv[3] ?? 50)
const root = mkdtempSync(join(tmpdir(), 'desk-bench-'))
const call = { signal: new AbortController().signal }
const info = {
  title: '',
  language: 'zh',
  parties: [],
  orderIds: [],
  disputedAmount: null,
  createdAt: '2026-01-01T00:00:00.000Z',
} as const

const many = createCase(join(root, 'cases', 'many'), info, { now: () => new Date() })
fillWithItems(many, itemCount)
many.close()
const { services, close } = await createCore({
  kind: 'desktop',
  platform: 'linux',
  version: '0',
  paths: {
    settingsFolder: join(root, 'settings'),
    defaultCasesFolder: join(root, 'cases'),
    sampleFolder: '',
  },
  now: () => new Date(),
  log: () => undefined,
  pickFolder: null,
  reveal: async () => undefined,
})
try {
  const [known] = await services.cases.known(undefined, call)
  console.log(`${itemCount} items`)
  await measure('open', () => services.cases.open({ id: known?.id ?? '' }, call))
  const list = () => services.items.list({ where: 'desk' }, call)
  const { rows } = await measure('list', list)
  const itemIds = rows.map(({ id }) => id)
  await measure('tag 100', () =>
    services.items.tag({ itemIds: itemIds.slice(0, 100), add: ['a'], remove: [] }, call),
  )
  await measure('state after it', () => services.cases.state(undefined, call))
  await measure('list after it', list)
  await measure('describe all', () =>
    services.items.describe({ itemIds, patch: { proofKind: 'order' } }, call),
  )
  await measure('one item', () =>
    services.items.get({ itemId: itemIds[itemCount / 2] ?? rows[0]?.id ?? never() }, call),
  )

  const files = join(root, 'files')
  await makeScreenshots(files, exhibitCount)
  await services.cases.create({ title: 'b', respondent: '', orderId: '', language: 'zh' }, call)
  const source = { type: 'paths' as const, paths: [files] }
  for await (const _ of await services.items.takeIn({ batchId: 'b', source }, call));
  await services.exhibits.arrange({ by: 'time' }, call)
  const options = {
    recipientId: 'general',
    language: 'zh',
    maxVolumeMb: null,
    embedOriginals: false,
  } as const
  console.log(`${exhibitCount} exhibits`)
  await services.packages.preflight(options, call)
  await measure('first preview', () => services.packages.preview(options, call))
  for (let run = 0; run < 3; run += 1)
    await measure('preview again', () => services.packages.preview(options, call))
} finally {
  await close()
  rmSync(root, { recursive: true, force: true })
}

async function measure<Result>(name: string, perform: () => Result | Promise<Result>): Promise<Result> {
  const started = performance.now()
  const result = await perform()
  console.log(`  ${name}: ${Math.round(performance.now() - started)} ms`)
  return result
}

function fillWithItems(caseFile: CaseFile, count: number): void {
  caseFile.step({ action: 'items-taken-in', count }, () => {
    for (let number = 0; number < count; number += 1) {
      const text = `item ${number}`
      const sha256 = createHash('sha256').update(text).digest('hex') as Sha256
      const original = { sha256, sizeBytes: text.length, extension: 'png', mediaType: 'image/png' }
      const path = caseFile.originalPath(original)
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, text)
      const day = String(1 + (number % 28)).padStart(2, '0')
      const time = (from: TimeSource) =>
        ({
          value: `2026-09-${day}T10:00:00`,
          source: from,
          precision: 'second',
          zone: null,
          meaning: 'captured',
          detail: '',
        }) as const
      caseFile.takeIn({
        original,
        kind: 'image',
        fileName: `${number}.png`,
        sourcePath: `${number}.png`,
        facts: { widthPx: 1080, heightPx: 2340 },
        times: [time('exif'), time('fileName'), time('fileSystem')],
        chosenTime: 0,
        proofKind: 'other',
      })
    }
  })
}

function never(): never {
  throw new Error('there is no item')
}
