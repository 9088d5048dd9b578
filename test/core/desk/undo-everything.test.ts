import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Core } from '../../../electron/core.ts'
import { Fault } from '../../../shared/faults/fault.ts'
import type { ItemId } from '../../../shared/model/ids.ts'
import { call, openDeskPlace, takeIn } from './desk-place.ts'

const commandCount = 500
type Dice = { readonly pick: (below: number) => number }
type Command = (core: Core, dice: Dice) => unknown

const some = <Value>(values: readonly Value[], { pick }: Dice): Value[] =>
  values.filter(() => pick(3) === 0).slice(0, 4)
const items = async (core: Core, where: 'desk' | 'bin'): Promise<ItemId[]> =>
  (await core.services.items.list({ where }, call)).rows.map(({ id }) => id)
const exhibitIds = async (core: Core) =>
  (await core.services.exhibits.list(undefined, call)).exhibits.map(({ id }) => id)
const eventIds = async (core: Core) => (await core.services.events.list(undefined, call)).map(({ id }) => id)
const kinds = ['order', 'payment', 'defect', 'contact'] as const

/** One of each thing that a person can do; with nothing to do it to, it does nothing. */
const commands: readonly Command[] = [
  ({ services }, { pick }) => services.cases.describe({ title: `案件${pick(9)}` }, call),
  async (core, dice) =>
    core.services.items.describe(
      {
        itemIds: some(await items(core, 'desk'), dice),
        patch: { title: `名${dice.pick(9)}`, proofKind: kinds[dice.pick(4)] ?? 'other' },
      },
      call,
    ),
  async (core, dice) =>
    core.services.items.tag(
      {
        itemIds: some(await items(core, 'desk'), dice),
        add: [`标${dice.pick(3)}`],
        remove: [`标${dice.pick(3)}`],
      },
      call,
    ),
  async (core, dice) =>
    core.services.items.stateTime(
      {
        itemIds: some(await items(core, 'desk'), dice),
        time: { type: 'about', value: `2026-09-${10 + dice.pick(9)}`, zone: null },
      },
      call,
    ),
  async (core, dice) => core.services.items.bin({ itemIds: some(await items(core, 'desk'), dice) }, call),
  async (core, dice) => core.services.items.restore({ itemIds: some(await items(core, 'bin'), dice) }, call),
  async (core, dice) =>
    core.services.events.createFromItems(
      { itemIds: some(await items(core, 'desk'), dice), time: null },
      call,
    ),
  ({ services }) => services.events.draft(undefined, call),
  async (core, dice) => {
    const [eventId] = some(await eventIds(core), dice)
    if (eventId !== undefined)
      await core.services.events.update({ eventId, patch: { title: `事${dice.pick(9)}` } }, call)
  },
  async (core, dice) => {
    const [eventId] = some(await eventIds(core), dice)
    const itemIds = some(await items(core, 'desk'), dice)
    if (eventId !== undefined) await core.services.events.attach({ eventId, itemIds }, call)
  },
  async (core, dice) => core.services.events.remove({ eventIds: some(await eventIds(core), dice) }, call),
  async (core, dice) =>
    core.services.exhibits.add(
      {
        itemIds: some(await items(core, 'desk'), dice),
        asOne: dice.pick(2) === 0,
        position: dice.pick(2) === 0 ? null : dice.pick(5),
      },
      call,
    ),
  async (core, dice) =>
    core.services.exhibits.move(
      { exhibitIds: some(await exhibitIds(core), dice), position: dice.pick(6) },
      call,
    ),
  async (core, dice) =>
    core.services.exhibits.group({ exhibitIds: some(await exhibitIds(core), dice) }, call),
  async (core, dice) => {
    const [exhibitId] = some(await exhibitIds(core), dice)
    if (exhibitId !== undefined) await core.services.exhibits.split({ exhibitId }, call)
  },
  async (core, dice) =>
    core.services.exhibits.remove({ exhibitIds: some(await exhibitIds(core), dice) }, call),
  async (core, dice) => {
    const [itemId] = some(await items(core, 'desk'), dice)
    const [into = null] = some(await exhibitIds(core), dice)
    if (itemId !== undefined)
      await core.services.exhibits.moveItem({ itemId, into, position: dice.pick(3) }, call)
  },
  ({ services }, { pick }) => services.exhibits.arrange({ by: pick(2) === 0 ? 'time' : 'proof' }, call),
]

async function readAll({ services }: Core): Promise<unknown> {
  return {
    info: (await services.cases.state(undefined, call))?.info,
    desk: (await services.items.list({ where: 'desk' }, call)).rows,
    bin: (await services.items.list({ where: 'bin' }, call)).rows,
    events: await services.events.list(undefined, call),
    exhibits: (await services.exhibits.list(undefined, call)).exhibits,
  }
}

test(`${commandCount} random commands, all undone, leave the desk as it was; all redone, as it became`, async () => {
  const place = openDeskPlace()
  const core = await place.startWithCase()
  for (let number = 0; number < 14; number += 1) {
    writeFileSync(join(place.files, `材料${number}.txt`), `第${number}份材料`)
  }
  writeFileSync(
    join(place.files, 'WhatsApp Chat - 店.txt'),
    '2026/9/12 20:40 - 张某: 用不了\n2026/9/13 20:41 - 客服: 24小时内处理\n',
  )
  await takeIn(core, [place.files])
  const before = await readAll(core)
  const taken = (await core.services.cases.state(undefined, call))?.undo?.id
  const numbers = fc.sample(fc.integer({ min: 0, max: 999_999 }), {
    numRuns: commandCount * 20,
    seed: 20_260_912,
  })
  let next = 0
  const dice: Dice = { pick: (below) => (numbers[next++ % numbers.length] ?? 0) % below }
  for (let command = 0; command < commandCount; command += 1) {
    await perform(core, dice)
  }
  const after = await readAll(core)
  expect(after).not.toEqual(before)

  let undone = 0
  while ((await core.services.cases.state(undefined, call))?.undo?.id !== taken) {
    await core.services.history.undo(undefined, call)
    undone += 1
  }
  expect(undone).toBeGreaterThan(commandCount / 3)
  expect(await readAll(core)).toEqual(before)
  while ((await core.services.history.redo(undefined, call)) !== null);
  expect(await readAll(core)).toEqual(after)
})

/** What finds nothing to do, as the contract's schema would refuse it, is passed over. */
async function perform(core: Core, dice: Dice): Promise<void> {
  try {
    await commands[dice.pick(commands.length)]?.(core, dice)
  } catch (error) {
    const isEmptyHanded = error instanceof Error && error.message === 'an event of no items'
    if (!(error instanceof Fault) && !isEmptyHanded) throw error
  }
}
