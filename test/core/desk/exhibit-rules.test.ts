import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ExhibitId, ItemId, Sha256 } from '../../../shared/model/ids.ts'
import { type Item, proofKinds } from '../../../shared/model/item.ts'
import { addExhibits } from '../../../shared/rules/exhibits/add-exhibits.ts'
import { arrangeExhibits } from '../../../shared/rules/exhibits/arrange-exhibits.ts'
import type { ExhibitDraft } from '../../../shared/rules/exhibits/exhibit-draft.ts'
import { groupExhibits } from '../../../shared/rules/exhibits/group-exhibits.ts'
import { leaveOutPages } from '../../../shared/rules/exhibits/leave-out-pages.ts'
import { moveExhibits } from '../../../shared/rules/exhibits/move-exhibits.ts'
import { moveItem } from '../../../shared/rules/exhibits/move-item.ts'
import { removeExhibits } from '../../../shared/rules/exhibits/remove-exhibits.ts'
import { splitExhibit } from '../../../shared/rules/exhibits/split-exhibit.ts'

const runs = { numRuns: 500 }

function item(number: number, patch: Partial<Item> = {}): Item {
  return {
    id: `i${number}` as ItemId,
    kind: 'image',
    original: { sha256: String(number) as Sha256, sizeBytes: 1, extension: 'png', mediaType: 'image/png' },
    fileName: `${String(number).padStart(2, '0')}.png`,
    sourcePath: '',
    takenInAt: '',
    facts: {},
    times: [],
    chosenTime: null,
    title: null,
    proves: null,
    source: null,
    proofKind: proofKinds[number % proofKinds.length] ?? 'other',
    people: [],
    amount: null,
    tags: [],
    binnedAt: null,
    ...patch,
  }
}

const items = Array.from({ length: 12 }, (_, at) => item(at + 1))
const findItem = (id: ItemId) => items.find((each) => each.id === id)

/** Items of the first numbers, cut into exhibits. */
const arrangement = fc.array(fc.integer({ min: 1, max: 3 }), { maxLength: 5 }).map((sizes) => {
  let next = 0
  return sizes.flatMap((size, at): ExhibitDraft[] => {
    const members = items.slice(next, next + size)
    next += size
    const itemIds = members.map(({ id }) => id)
    const exhibit = {
      number: at + 1,
      title: `第${at + 1}组`,
      proves: null,
      source: null,
      proofKind: 'other',
    } as const
    return itemIds.length === 0
      ? []
      : [
          {
            ...exhibit,
            id: `x${at + 1}` as ExhibitId,
            itemIds,
            leftOutPages: { [itemIds[0] ?? '']: [1] },
            origin: 'user',
          },
        ]
  })
})
const position = fc.integer({ min: 0, max: 9 })
const chosen = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 4 })
const exhibitIds = chosen.map((numbers) => numbers.map((number) => `x${number}` as ExhibitId))
const someItems = fc.uniqueArray(fc.integer({ min: 0, max: 11 }), { minLength: 1, maxLength: 5 })

function expectSound(exhibits: readonly ExhibitDraft[]): void {
  expect(exhibits.map(({ number }) => number)).toEqual(exhibits.map((_, at) => at + 1))
  const placed = exhibits.flatMap(({ itemIds }) => itemIds)
  expect(new Set(placed).size).toBe(placed.length)
  expect(exhibits.every(({ itemIds }) => itemIds.length > 0)).toBe(true)
  for (const { itemIds, leftOutPages = {} } of exhibits) {
    expect(Object.keys(leftOutPages).every((id) => itemIds.includes(id as ItemId))).toBe(true)
  }
}

const membersOf = (exhibits: readonly ExhibitDraft[]) => exhibits.flatMap(({ itemIds }) => itemIds).toSorted()
const idsOf = (exhibits: readonly ExhibitDraft[]) => exhibits.map(({ id }) => id)

test('moved exhibits keep their order, the others keep theirs, and nothing is lost', () => {
  fc.assert(
    fc.property(arrangement, exhibitIds, position, (before, ids, at) => {
      const after = moveExhibits(before, ids, at)
      expectSound(after)
      expect(membersOf(after)).toEqual(membersOf(before))
      const isMoved = (id: ExhibitId | undefined) => id !== undefined && ids.includes(id)
      expect(idsOf(after).filter((id) => !isMoved(id))).toEqual(idsOf(before).filter((id) => !isMoved(id)))
      expect(idsOf(after).filter(isMoved)).toEqual(idsOf(before).filter(isMoved))
      const rest = before.filter(({ id }) => !isMoved(id)).length
      const first = after.findIndex(({ id }) => isMoved(id))
      if (first >= 0) expect(first).toBe(Math.min(at, rest))
    }),
    runs,
  )
})

test('an added item stands under one number only, whether it was put forward before or not', () => {
  fc.assert(
    fc.property(arrangement, someItems, fc.boolean(), fc.option(position), (before, picks, asOne, at) => {
      const added = picks.map((pick) => items[pick] ?? item(1))
      const after = addExhibits(before, { items: added, asOne, position: at, language: 'zh' })
      expectSound(after)
      const all = new Set([...membersOf(before), ...added.map(({ id }) => id)])
      expect(membersOf(after)).toEqual([...all].toSorted())
      const fresh = after.filter(({ id }) => id === undefined)
      expect(fresh.flatMap(({ itemIds }) => itemIds)).toEqual(added.map(({ id }) => id))
      expect(fresh).toHaveLength(asOne ? 1 : added.length)
    }),
    runs,
  )
})

test('grouping and splitting keep every item; the group keeps the first title', () => {
  fc.assert(
    fc.property(arrangement, exhibitIds, (before, ids) => {
      const grouped = groupExhibits(before, ids)
      expectSound(grouped)
      expect(membersOf(grouped)).toEqual(membersOf(before))
      const first = before.find(({ id }) => id !== undefined && ids.includes(id))
      if (first?.id === undefined) return
      const group = grouped.find(({ id }) => id === first.id)
      expect(group?.title).toBe(first.title)
      const split = splitExhibit(grouped, { exhibitId: first.id, findItem, language: 'zh' })
      expectSound(split)
      expect(split.flatMap(({ itemIds }) => itemIds)).toEqual(grouped.flatMap(({ itemIds }) => itemIds))
      expect(split).toHaveLength(grouped.length + (group?.itemIds.length ?? 0) - 1)
    }),
    runs,
  )
})

test('one item moves into an exhibit or out of it, with its left-out pages, and the rest stays in order', () => {
  fc.assert(
    fc.property(
      arrangement,
      fc.integer({ min: 0, max: 11 }),
      fc.option(exhibitIds),
      position,
      (before, pick, ids, at) => {
        const moved = items[pick] ?? item(1)
        const into = ids?.find((id) => before.some((exhibit) => exhibit.id === id)) ?? null
        const after = moveItem(before, { item: moved, into, position: at, language: 'zh' })
        expectSound(after)
        expect(membersOf(after)).toEqual([...new Set([...membersOf(before), moved.id])].toSorted())
        const others = (list: readonly ExhibitDraft[]) =>
          list.flatMap(({ itemIds }) => itemIds).filter((id) => id !== moved.id)
        expect(others(after)).toEqual(others(before))
        const pagesOf = (list: readonly ExhibitDraft[]) =>
          list.find(({ itemIds }) => itemIds.includes(moved.id))?.leftOutPages?.[moved.id]
        expect(pagesOf(after)).toEqual(pagesOf(before))
        if (into !== null) expect(after.find(({ id }) => id === into)?.itemIds).toContain(moved.id)
      },
    ),
    runs,
  )
})

test('removed exhibits leave the others numbered without a gap', () => {
  fc.assert(
    fc.property(arrangement, exhibitIds, (before, ids) => {
      const after = removeExhibits(before, ids)
      expectSound(after)
      expect(idsOf(after)).toEqual(idsOf(before).filter((id) => id === undefined || !ids.includes(id)))
    }),
    runs,
  )
})

test('arranging takes in every item once, by time or by what it proves', () => {
  fc.assert(
    fc.property(arrangement, fc.constantFrom('time' as const, 'proof' as const), (before, by) => {
      const after = arrangeExhibits(before, { items, by, language: 'zh' })
      expectSound(after)
      expect(membersOf(after)).toEqual(items.map(({ id }) => id).toSorted())
      if (by === 'time') expect(after).toHaveLength(items.length)
      else expect(after.length).toBeLessThanOrEqual(proofKinds.length)
    }),
    runs,
  )
})

test('by time the earliest comes first, the undated last, and a purpose that was written stays with its item', () => {
  const at = (value: string, number: number) =>
    item(number, {
      times: [{ value, source: 'exif', precision: 'second', zone: null, meaning: 'captured', detail: '' }],
      chosenTime: 0,
    })
  const late = at('2026-09-13T10:00:00', 1)
  const early = at('2026-09-12T10:00:00', 2)
  const undated = item(3)
  const before: ExhibitDraft[] = [
    {
      id: 'x7' as ExhibitId,
      number: 1,
      title: '写好的名称',
      proves: '写好的目的',
      source: null,
      proofKind: 'other',
      itemIds: [late.id],
      origin: 'user',
    },
  ]
  const after = arrangeExhibits(before, { items: [undated, late, early], by: 'time', language: 'zh' })
  expect(after.map(({ itemIds }) => itemIds[0])).toEqual([early.id, late.id, undated.id])
  expect(after[1]).toMatchObject({ id: 'x7', number: 2, title: '写好的名称', proves: '写好的目的' })
})

test('left-out pages are kept in order, and none leaves the item whole', () => {
  const [before] = addExhibits([], { items: items.slice(0, 1), asOne: true, position: null, language: 'zh' })
  if (before === undefined) throw new Error('no exhibit')
  const exhibitId = 'x1' as ExhibitId
  const itemId = 'i1' as ItemId
  const [left] = leaveOutPages([{ ...before, id: exhibitId }], { exhibitId, itemId, pages: [3, 1, 3] })
  expect(left?.leftOutPages).toEqual({ i1: [1, 3] })
  const [whole] = leaveOutPages(left === undefined ? [] : [left], { exhibitId, itemId, pages: [] })
  expect(whole).not.toHaveProperty('leftOutPages')
})
