import { expect, test } from 'vitest'
import { planBundle } from '../../electron/bundle/plan/plan-bundle.ts'
import { type Band, layoutTimeline } from '../../electron/bundle/typeset/layout-timeline.ts'
import { estimateWidth } from '../../electron/bundle/typeset/text-width.ts'
import { makeEvent, makeInput, makeSnapshot } from './plan-case.ts'

const textArea = 166
const widthOf = (label: Band['labels'][number]) =>
  Math.max(estimateWidth(label.title), estimateWidth(label.time)) * 2.82

function layOutBand(minutes: readonly number[]): Band {
  const events = minutes.map((minute, at) =>
    makeEvent(at, `2023-05-01T20:${String(minute).padStart(2, '0')}:00`, `“第${at}件”事情的名称写得相当长`),
  )
  const { timeline } = planBundle(makeInput(makeSnapshot({ items: [], exhibits: [], events })))
  const { bands } = layoutTimeline(timeline, new Set()) as { readonly bands: readonly Band[] }
  const [band] = bands
  if (band === undefined) throw new Error('no band')
  return band
}

test('no label of the timeline leaves the text area', () => {
  const { labels } = layOutBand([0, 5, 20, 40, 50, 55, 58, 59])
  expect(labels.at(-1)?.isLeft).toBe(true)
  for (const label of labels) {
    const [from, to] = label.isLeft
      ? [label.x - 1 - widthOf(label), label.x - 1]
      : [label.x + 1, label.x + 1 + widthOf(label)]
    expect(from).toBeGreaterThanOrEqual(0)
    expect(to).toBeLessThanOrEqual(textArea)
  }
})

test('no leader of the timeline crosses a label below its own', () => {
  const { labels } = layOutBand([0, 5, 20, 40, 50, 55, 58, 59])
  for (const low of labels) {
    const [from, to] = low.isLeft ? [low.x - widthOf(low), low.x] : [low.x, low.x + widthOf(low)]
    const higher = labels.filter((each) => each.isAbove === low.isAbove && each.level > low.level)
    for (const { x } of higher) expect(x > from && x < to).toBe(false)
  }
})
