import type { CaseFile } from '../../electron/casefile/case-file.ts'
import type { ItemId } from '../../shared/model/ids.ts'
import { proofKinds } from '../../shared/model/item.ts'
import { newEvent, newExhibit, statedTime } from './arrangement.ts'
import { takeInText } from './case-fixture.ts'

/** A number from 0 up to but without `limit`, the same ones for the same seed (mulberry32). */
export type Dice = (limit: number) => number
export function createDice(seed: number): Dice {
  let state = seed
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit)
  }
}

/** What a user may do next with whatever the case holds now; each is one step at most. */
export async function doSomething(caseFile: CaseFile, dice: Dice): Promise<void> {
  const commands = [
    takeSomethingIn,
    describeCase,
    describeItems,
    timeItem,
    tag,
    bin,
    restore,
    changeEvents,
    arrange,
  ]
  const command = commands[dice(commands.length)]
  await command?.(caseFile, dice)
}

const words = ['付款', '客服\u0000', "it's", '"引号"', '😀', '']
const word = (dice: Dice) => words[dice(words.length)] ?? ''

function someItems(caseFile: CaseFile, dice: Dice): ItemId[] {
  return caseFile
    .items()
    .map(({ id }) => id)
    .filter(() => dice(4) === 0)
}

function shuffled<Entry>(entries: readonly Entry[], dice: Dice): Entry[] {
  return entries
    .map((entry) => ({ entry, rank: dice(1_000_000) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ entry }) => entry)
}

async function takeSomethingIn(caseFile: CaseFile, dice: Dice): Promise<void> {
  const text = `file ${dice(60)}`
  await takeInText(caseFile, text, `${text}.txt`, `batch ${dice(3)}`)
}

function describeCase(caseFile: CaseFile, dice: Dice): void {
  caseFile.step({ action: 'case-described', count: 1 }, () =>
    caseFile.updateInfo({ title: word(dice), orderIds: [word(dice)], language: dice(2) === 0 ? 'zh' : 'en' }),
  )
}

function describeItems(caseFile: CaseFile, dice: Dice): void {
  const items = someItems(caseFile, dice)
  const patch = {
    title: word(dice),
    people: [word(dice)],
    amount: dice(2) === 0 ? null : '1.00',
    proofKind: proofKinds[dice(proofKinds.length)] ?? 'other',
  }
  caseFile.step({ action: 'items-described', count: items.length }, () => {
    for (const id of items) caseFile.updateItem(id, patch)
  })
}

function timeItem(caseFile: CaseFile, dice: Dice): void {
  const items = caseFile.items()
  const item = items[dice(items.length)]
  if (item === undefined) return
  const certain = dice(2) === 0 ? {} : ({ certainty: 'about' } as const)
  const stated = { addTime: { ...statedTime(`2023-05-0${1 + dice(9)}`), ...certain } }
  const patch = dice(2) === 0 ? stated : { chosenTime: dice(3) === 0 ? null : dice(item.times.length) }
  caseFile.step({ action: 'items-timed', count: 1 }, () => caseFile.updateItem(item.id, patch))
}

function tag(caseFile: CaseFile, dice: Dice): void {
  const items = someItems(caseFile, dice)
  caseFile.step({ action: 'items-tagged', count: items.length, batchId: `tags ${dice(2)}` }, () =>
    caseFile.tagItems(items, { add: [word(dice)], remove: [word(dice)] }),
  )
}

function bin(caseFile: CaseFile, dice: Dice): void {
  const items = someItems(caseFile, dice).slice(0, 2)
  caseFile.step({ action: 'items-binned', count: items.length }, () => caseFile.binItems(items))
}

function restore(caseFile: CaseFile, dice: Dice): void {
  const items = caseFile
    .binnedItems()
    .map(({ id }) => id)
    .filter(() => dice(2) === 0)
  caseFile.step({ action: 'items-restored', count: items.length }, () => caseFile.restoreItems(items))
}

function changeEvents(caseFile: CaseFile, dice: Dice): void {
  const items = someItems(caseFile, dice)
  const [first] = items
  const kept = shuffled(caseFile.events(), dice).filter(() => dice(6) > 0)
  const changed = kept.map((event) =>
    dice(3) === 0 ? { ...event, title: word(dice), itemIds: items } : event,
  )
  const rows = first === undefined ? {} : { rows: [{ itemId: first, line: 1 + dice(9) }] }
  const added = { ...newEvent(word(dice), items), ...rows }
  caseFile.step({ action: 'event-changed', count: 1 }, () =>
    caseFile.saveEvents(dice(2) === 0 ? [added, ...changed] : changed),
  )
}

function arrange(caseFile: CaseFile, dice: Dice): void {
  const items = someItems(caseFile, dice)
  const [first] = items
  const kept = shuffled(caseFile.exhibits(), dice).filter(() => dice(6) > 0)
  const leftOut = first === undefined ? {} : { leftOutPages: { [first]: [dice(5)] } }
  const changed = kept.map((exhibit) =>
    dice(4) === 0 ? { ...exhibit, itemIds: items, ...leftOut } : exhibit,
  )
  const all = dice(2) === 0 ? [{ ...newExhibit(0, items), ...leftOut }, ...changed] : changed
  caseFile.step({ action: 'exhibits-arranged', count: all.length }, () =>
    caseFile.saveExhibits(all.map((exhibit, index) => ({ ...exhibit, number: index + 1 }))),
  )
}
