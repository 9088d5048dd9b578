import { expect, test } from 'vitest'
import { planBundle } from '../../electron/bundle/plan/plan-bundle.ts'
import { listSections } from '../../electron/bundle/typeset/book-section.ts'
import { type BookSlice, sliceOf, wholeOf } from '../../electron/bundle/typeset/book-slice.ts'
import { divideTable } from '../../electron/bundle/typeset/divide-table.ts'
import { guessPages } from '../../electron/bundle/typeset/expected-pages.ts'
import { layoutBook } from '../../electron/bundle/typeset/layout-book.ts'
import { layoutSheet } from '../../electron/bundle/typeset/layout-sheet.ts'
import { Press } from '../../electron/bundle/typeset/press.ts'
import { countPages } from '../../electron/bundle/typeset/read-places.ts'
import {
  makeEvent,
  makeExhibit,
  makeInput,
  makeItem,
  makeMessage,
  makePicture,
  makeSnapshot,
} from './plan-case.ts'

const press = new Press()
const count = 620
const chatCount = 1300

/** Rows of one to some twenty lines, so that many of them reach over the end of a page. */
function layUnevenTables() {
  const words = (at: number) => '对方承诺二十四小时内处理，没有处理。'.repeat(1 + ((at * at * 7) % 11))
  const items = Array.from({ length: count }, (_, at) => makePicture(at + 1, 1080, 2400))
  const exhibits = items.map((item, at) => ({
    ...makeExhibit(at + 1, `截图${at + 1}`, [item]),
    proves: words(at),
  }))
  const events = items.map((item, at) =>
    makeEvent(at, `2023-05-01T20:${String(at % 60).padStart(2, '0')}:00`, `事件${at}`, {
      itemIds: [item.id],
      proves: words(at + 5),
    }),
  )
  const chat = makeItem(count + 1, 'chat', '聊天.txt')
  const messages = Array.from({ length: chatCount }, (_, at) => {
    const day = String(1 + Math.floor(at / 90)).padStart(2, '0')
    return makeMessage(chat, at + 1, { text: words(at), time: `2023-05-${day}T20:40:00` })
  })
  const snapshot = makeSnapshot({
    items: [...items, chat],
    exhibits: [...exhibits, makeExhibit(count + 1, '聊天', [chat])],
    events,
    messages,
  })
  const plan = planBundle(makeInput(snapshot))
  const volume = {
    number: 1,
    count: 1,
    exhibitIds: plan.exhibits.map(({ exhibitId }) => exhibitId),
    firstPageNumber: 1,
    totalPages: null,
    hasAppendix: true,
    hasTimeline: true,
    pageOf: null,
  }
  const book = layoutBook(plan, volume, (codePoint) => press.hasGlyph(codePoint))
  const sections = listSections(plan, volume)
  const expected = guessPages(volume, sections)
  const survey = (slice: BookSlice) => {
    press.forget()
    const places = press.survey(layoutSheet({ book, volume }, { part: [slice], expected, marksRows: true }))
    const rows = places.filter((place) => place.kind === 'row')
    return { rows, pageCount: countPages([slice], places).counts.get(slice.id) ?? 0 }
  }
  return { sections, survey }
}

test.each([
  ['index', 'front', count + 1],
  ['timeline', 'timeline', count],
  ['chat', 'item', chatCount],
  ['appendix', 'appendix', count + 1],
] as const)(
  'a long %s fills the same pages in slices as in one piece, no row lost or doubled',
  (_, type, rowCount) => {
    const { sections, survey } = layUnevenTables()
    const section = sections.findLast((each) => each.type === type)
    if (section === undefined || section.rows === null) throw new Error(`no ${type}`)
    const whole = survey(wholeOf(section))
    const slices = divideTable({ ...section, rows: section.rows }, survey)
    expect(slices.length).toBeGreaterThan(1)
    let pagesBefore = 0
    const found: (readonly [number, number])[] = []
    for (const { slice, pageCount } of slices) {
      const own = survey(sliceOf(section, slice.from, slice.to))
      expect(own.pageCount).toBe(pageCount)
      for (const { id, page } of own.rows) found.push([id, page + pagesBefore])
      pagesBefore += pageCount
    }
    expect(found).toEqual(whole.rows.map(({ id, page }) => [id, page]))
    expect(found.map(([id]) => id)).toEqual(Array.from({ length: rowCount }, (_, at) => at))
    expect(pagesBefore).toBe(whole.pageCount)
  },
)
