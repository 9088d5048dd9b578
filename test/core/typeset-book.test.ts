import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { planBundle } from '../../electron/bundle/plan/plan-bundle.ts'
import { planVolumes } from '../../electron/bundle/plan/plan-volumes.ts'
import { createTypesetter } from '../../electron/bundle/typeset/typesetter.ts'
import type { BundlePlan } from '../../shared/model/bundle-plan.ts'
import type { CaseSnapshot } from '../../shared/model/snapshot.ts'
import { makeExhibit, makeInput, makeItem, makeMessage, makePicture, makeSnapshot } from './plan-case.ts'

const hasPoppler = spawnSync('pdftotext', ['-v']).error === undefined
if (!hasPoppler)
  console.warn('pdftotext (poppler-utils) is not installed: tests that read the PDF back are skipped')
const folder = mkdtempSync(join(tmpdir(), 'typeset-'))
const typesetter = createTypesetter()
afterAll(async () => {
  await typesetter.close()
  rmSync(folder, { recursive: true })
})

const whole = (plan: BundlePlan) => ({
  number: 1,
  count: 1,
  exhibitIds: plan.exhibits.map((exhibit) => exhibit.exhibitId),
  firstPageNumber: 1,
  totalPages: null,
  hasAppendix: true,
  hasTimeline: true,
  pageOf: null,
})

function readText(pdf: Uint8Array): string {
  const path = join(folder, 'book.pdf')
  writeFileSync(path, pdf)
  return spawnSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8', maxBuffer: 1e8 }).stdout
}

function chatCase(texts: readonly string[]): CaseSnapshot {
  const chat = makeItem(1, 'chat', '聊天.txt')
  const messages = texts.map((text, at) => makeMessage(chat, at + 1, { text }))
  return makeSnapshot({ items: [chat], exhibits: [makeExhibit(1, '聊天记录', [chat])], messages })
}

async function typesetTexts(texts: readonly string[]) {
  const plan = planBundle(makeInput(chatCase(texts)))
  return typesetter.typeset(plan, whole(plan))
}

// Skipped: where pdftotext (poppler-utils) is not installed.
describe.skipIf(!hasPoppler)('text in the PDF', () => {
  test('stays as it was, whatever Typst would make of it as markup', async () => {
    const texts = [
      '#set page(fill: red)',
      '*x* _y_ `z` $1+1$',
      '[a] \\ <b> @c // d',
      '亲，在的哈😀 ㎡ ①',
      '= 标题 ~ -- ...',
    ]
    const text = readText((await typesetTexts(texts)).pdf)
    for (const each of texts) expect(text).toContain(each)
  })

  test('of 5,000 characters without a break wraps and loses none', async () => {
    // Letters that stand nowhere else on these pages, so that headers and footers fall out.
    const line = 'qwzvkxjvqk'.repeat(500)
    const found = readText((await typesetTexts([line])).pdf).replace(/[^qwzvkxj]/g, '')
    expect(found).toContain(line)
  })

  test('with a character that no font of ours has keeps it and says so', async () => {
    const book = await typesetTexts(['𠮷野家 مرحبا'])
    expect(book.missingCharacters.join('')).toContain('𠮷')
    expect(readText(book.pdf)).toContain('𠮷野家')
  })

  test('has the whole head of the custody log on one line, on the cover and in the appendix', async () => {
    const text = readText((await typesetTexts(['好'])).pdf)
    expect(text.split('保管日志第 42 条').length).toBe(3)
    expect(text.split('9f2c5d0c77e1a4b3'.repeat(4)).length).toBe(3)
  })
})

test('an empty case gives a cover, an index and an appendix', async () => {
  const plan = planBundle(makeInput(makeSnapshot({ items: [], exhibits: [] })))
  const book = await typesetter.typeset(plan, whole(plan))
  expect(book).toMatchObject({ pageCount: 4, frontPages: 3, appendixPages: 1, pdfStandard: 'a-2b' })
})

test('the same plan gives the same bytes', async () => {
  const [one, two] = [await typesetTexts(['好']), await typesetTexts(['好'])]
  expect(Buffer.from(one.pdf).equals(Buffer.from(two.pdf))).toBe(true)
})

test('volumes land on the pages that the index of each names', async () => {
  const items = [1, 2, 3].map((at) => makePicture(at, 1080, at === 2 ? 9000 : 2400))
  const exhibits = items.map((item, at) => makeExhibit(at + 1, `截图${at + 1}`, [item]))
  const plan = planBundle(makeInput(makeSnapshot({ items, exhibits })))
  const book = await typesetter.typeset(plan, whole(plan))
  expect(book.exhibitPages).toEqual({
    x1: { first: 4, last: 4 },
    x2: { first: 5, last: 9 },
    x3: { first: 10, last: 10 },
  })
  const volumes = planVolumes(plan, { ...book, skeletonBytes: book.pdf.byteLength }, 1_000_000)
  expect(volumes).toHaveLength(3)
  let pages = 0
  for (const volume of volumes) {
    const part = await typesetter.typeset(plan, volume)
    for (const id of volume.exhibitIds) expect(part.exhibitPages[id]).toEqual(volume.pageOf?.[id])
    pages += part.pageCount
  }
  expect(volumes[0]?.totalPages).toBe(pages)
})
