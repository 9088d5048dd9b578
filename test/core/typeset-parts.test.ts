import { afterAll, describe, expect, test } from 'vitest'
import { planBundle } from '../../electron/bundle/plan/plan-bundle.ts'
import { createTypesetter } from '../../electron/bundle/typeset/typesetter.ts'
import type { BundlePlan } from '../../shared/model/bundle-plan.ts'
import type { Exhibit } from '../../shared/model/exhibit.ts'
import type { Item } from '../../shared/model/item.ts'
import { makeEvent, makeExhibit, makeInput, makePicture, makeSnapshot } from './plan-case.ts'
import { type ReadBook, readBook } from './read-book.ts'

const typesetter = createTypesetter()
afterAll(() => typesetter.close())

const wholeOf = (plan: BundlePlan) => ({
  number: 1,
  count: 1,
  exhibitIds: plan.exhibits.map((exhibit) => exhibit.exhibitId),
  firstPageNumber: 1,
  totalPages: null,
  hasAppendix: true,
  hasTimeline: true,
  pageOf: null,
})

/** More than is laid out at once, so that the book is joined of parts. */
async function typesetMany(makeExhibits: (items: readonly Item[]) => readonly Exhibit[], language = 'zh') {
  const items = Array.from({ length: 330 }, (_, at) => makePicture(at + 1, 1080, 2400))
  const exhibits = makeExhibits(items)
  const events = items.map((item, at) =>
    makeEvent(at, `2023-05-01T20:${String(at % 60).padStart(2, '0')}:00`, `事件${at}`, {
      itemIds: [item.id],
    }),
  )
  const snapshot = makeSnapshot({ items, exhibits, events })
  const plan = planBundle(makeInput(snapshot, { language: language === 'zh' ? 'zh' : 'en' }))
  const skeleton = await typesetter.typeset(plan, wholeOf(plan))
  return { plan, skeleton, book: await readBook(skeleton.pdf) }
}

const bookmarked = (items: ReadBook['bookmarks']): readonly (readonly [string, number])[] =>
  items.map(({ title, page }) => [title, page])

describe('a book of 330 exhibits, joined of parts', () => {
  const many = typesetMany((items) =>
    // Titles that look like what the joining changes.
    items.map((item, at) =>
      makeExhibit(at + 1, at % 2 === 0 ? `see 12 0 R (a) \\ ${at}` : `截图${at}`, [item]),
    ),
  )

  test('has a bookmark for each, on the page where it stands, its title as it was', async () => {
    const { plan, skeleton, book } = await many
    const wanted = plan.exhibits.map(({ exhibitId, mark, title }) => [
      `${mark} ${title}`,
      skeleton.exhibitPages[exhibitId]?.first,
    ])
    expect(bookmarked(book.bookmarks).slice(2, -1)).toEqual(wanted)
    expect(book.pages).toHaveLength(skeleton.pageCount)
    expect(skeleton.frontPages + 330 + skeleton.appendixPages).toBe(skeleton.pageCount)
  })

  test('numbers its pages through', async () => {
    const { book } = await many
    expect(book.labels).toEqual(book.pages.map((_, at) => at + 1))
  })

  test('links each row of the index to its exhibit, and each exhibit to the index', async () => {
    const { plan, skeleton, book } = await many
    const firsts = plan.exhibits.map(({ exhibitId }) => skeleton.exhibitPages[exhibitId]?.first)
    const fromIndex = book.pages
      .slice(1, skeleton.frontPages - skeleton.timelinePages)
      .flatMap(({ links }) => links)
    expect([...new Set(fromIndex.map(({ page }) => page))]).toEqual(firsts)
    for (const first of firsts) {
      const [back, ...others] = book.pages[(first ?? 0) - 1]?.links ?? []
      expect(others).toEqual([])
      expect(back).toEqual({ page: 2, words: '页 2' })
    }
  })

  test('is tagged as a whole: every piece of every page is found in one tree, and the tree is in order', async () => {
    const { book } = await many
    expect(book.problems).toEqual([])
    const pages = book.figures.map(({ page }) => page)
    expect(pages).toEqual(pages.toSorted((a, b) => a - b))
    expect(book.figures.map(({ words }) => words)).toHaveLength(330)
  })

  test('says how many pages it has, and claims its standard once', async () => {
    const { book, skeleton } = await many
    expect(book.metadata).toContain(`<xmpTPg:NPages>${skeleton.pageCount}</xmpTPg:NPages>`)
    expect(book.metadata.match(/<pdfaid:part>2</g)).toHaveLength(1)
    expect(book.outputIntents).toBe(1)
    expect(skeleton.pdfStandard).toBe('a-2b')
  })

  test('comes out the same, byte for byte, a second time', async () => {
    const { plan, skeleton } = await many
    const again = await typesetter.typeset(plan, wholeOf(plan))
    expect(Buffer.from(again.pdf).equals(Buffer.from(skeleton.pdf))).toBe(true)
  })
})

test('one exhibit of 330 items keeps them together under its bookmark, whatever parts it was laid out in', async () => {
  const { plan, skeleton, book } = await typesetMany((items) => [makeExhibit(1, '全部截图', items)], 'en')
  const exhibit = book.bookmarks[2]
  expect(exhibit?.title).toBe('Exhibit 1 全部截图')
  const { first = 0 } = skeleton.exhibitPages.x1 ?? {}
  const wanted = plan.exhibits[0]?.parts.map(({ mark, title }, at) => [`${mark} ${title}`, first + at])
  expect(bookmarked(exhibit?.children ?? [])).toEqual(wanted)
  expect(book.bookmarks).toHaveLength(4)
  expect(book.problems).toEqual([])
  expect(book.pages[first - 1]?.links).toEqual([{ page: 2, words: 'page 2' }])
})

test('a picture in two parts of a book is kept once', async () => {
  const { plan, skeleton, book } = await typesetMany((items) =>
    [...items, ...items.slice(0, 3)].map((item, at) => makeExhibit(at + 1, `截图${at}`, [item])),
  )
  expect(skeleton.pageCount - skeleton.frontPages - skeleton.appendixPages).toBe(333)
  expect(book.images).toBe(plan.pictures.length)
})

test('a layout that is called off ends, and the next one is laid out as if nothing had been', async () => {
  const items = Array.from({ length: 120 }, (_, at) => makePicture(at + 1, 1080, 2400))
  const plan = planBundle(
    makeInput(
      makeSnapshot({ items, exhibits: items.map((item, at) => makeExhibit(at + 1, '截图', [item])) }),
    ),
  )
  const stop = new AbortController()
  const stopped = typesetter.typeset(plan, wholeOf(plan), stop.signal)
  stop.abort(new Error('no longer wanted'))
  await expect(stopped).rejects.toThrow('no longer wanted')
  expect((await typesetter.typeset(plan, wholeOf(plan))).exhibitPages.x120).toBeDefined()
})
