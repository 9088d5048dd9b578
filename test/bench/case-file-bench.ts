// A case of many items: reading lists, tagging and binning all of them, undoing that.
// `node test/bench/case-file-bench.ts [count]`; 10,000 by default.
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createCase } from '../../electron/casefile/case-file.ts'
import type { CaseEvent } from '../../shared/model/event.ts'
import type { ItemId, Sha256 } from '../../shared/model/ids.ts'
import type { CandidateTime } from '../../shared/model/time.ts'

const count = Number(process.argv[2] ?? 10_000)
const rounds = 5
const folder = mkdtempSync(join(tmpdir(), 'case-file-bench-'))
const info = {
  title: '',
  language: 'zh',
  parties: [],
  orderIds: [],
  disputedAmount: null,
  createdAt: '',
} as const
const caseFile = createCase(join(folder, 'case'), info, { now: () => new Date() })
try {
  const ids = takeIn()
  console.log(`${count} items with 3 times each; milliseconds, best and median of ${rounds}`)
  measure('items (target: at most 250)', () => caseFile.items())
  measure('snapshot (target: at most 250)', () => caseFile.snapshot())
  let tag = 0
  measure('tag all (target: at most 1,500)', () =>
    caseFile.step({ action: 'items-tagged', count }, () => {
      tag += 1
      caseFile.tagItems(ids, { add: [`标签${tag}`], remove: [] })
    }),
  )
  measure('undo the tagging of all', () => caseFile.undo())
  measure('redo the tagging of all', () => caseFile.redo())
  measure('describe all', () =>
    caseFile.step({ action: 'items-described', count }, () => {
      tag += 1
      caseFile.updateItems(ids, { proves: String(tag) })
    }),
  )
  const events = ids.slice(0, count / 2).map(newEvent)
  caseFile.step({ action: 'events-drafted', count: events.length }, () => caseFile.saveEvents(events))
  measure(`read ${events.length} events`, () => caseFile.events())
  measure(`put one before ${events.length} events`, () =>
    caseFile.step({ action: 'event-created', count: 1 }, () =>
      caseFile.saveEvents([...events.slice(0, 1), ...caseFile.events()]),
    ),
  )
  measure('bin and restore half', () => {
    caseFile.step({ action: 'items-binned', count: 1 }, () => caseFile.binItems(ids.slice(0, count / 2)))
    caseFile.undo()
  })
  measure('check the log', () => caseFile.checkLog())
} finally {
  caseFile.close()
  rmSync(folder, { recursive: true, force: true })
}

function measure(name: string, work: () => unknown): void {
  const times = Array.from({ length: rounds }, () => {
    const started = performance.now()
    work()
    return performance.now() - started
  }).sort((a, b) => a - b)
  const median = times[Math.floor(rounds / 2)] ?? 0
  console.log(`${name}: ${(times[0] ?? 0).toFixed(0)}, ${median.toFixed(0)}`)
}

function takeIn(): ItemId[] {
  return caseFile.step({ action: 'items-taken-in', count }, () =>
    Array.from({ length: count }, (_, index) => {
      const text = `picture ${index}`
      const sha256 = createHash('sha256').update(text).digest('hex') as Sha256
      const original = { sha256, sizeBytes: text.length, extension: 'png', mediaType: 'image/png' }
      const path = caseFile.originalPath(original)
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, text)
      const names = { fileName: `Screenshot_${index}.png`, sourcePath: `phone/Screenshot_${index}.png` }
      const facts = { widthPx: 1080, heightPx: 2400 }
      const found = { facts, times: [time('fileName'), time('exif'), time('fileSystem')], chosenTime: 0 }
      return caseFile.takeIn({ original, kind: 'image', ...names, ...found, proofKind: 'other' }).itemId
    }),
  )
}

function time(source: CandidateTime['source']): CandidateTime {
  const value = '2023-05-01T20:13:41'
  return { value, source, precision: 'second', zone: null, meaning: 'captured', detail: 'mtime' }
}

function newEvent(itemId: ItemId): Omit<CaseEvent, 'id'> {
  const undated = { time: null, precision: 'second', zone: null, timeSource: null } as const
  const unsaid = { who: null, amount: null, currency: null, proves: null }
  return { kind: 'paid', title: itemId, ...undated, ...unsaid, itemIds: [itemId], origin: 'draft' }
}
