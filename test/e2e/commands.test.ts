import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { commandIds, commandTable, commandWords } from '../../renderer/commands/command-table.ts'
import { makeTrials, type Trial } from './command-trials.ts'
import { type OpenWindow, openWindow } from './open-window.ts'
import { openSampleCase } from './visit-screens.ts'

/** On a loaded machine. */
const soon = { timeout: 20_000 }
const withKeys = commandIds.filter((id) => commandTable[id].keys.length > 0)
let opened: OpenWindow
let page: Page
let trials: Readonly<Partial<Record<string, Trial>>>
beforeAll(async () => {
  opened = await openWindow()
  page = opened.page
  trials = makeTrials(page)
  // So that what the window says to the core from now on is seen.
  await page.reload()
  await openSampleCase(page, 'zh')
})
afterAll(() => opened.close())

/** `mod+shift+z` as Playwright writes it. */
function playwrightKeys(keys: string): string {
  const names: Readonly<Record<string, string>> = {
    mod: 'Control',
    shift: 'Shift',
    alt: 'Alt',
    arrowup: 'ArrowUp',
    arrowdown: 'ArrowDown',
    enter: 'Enter',
    delete: 'Delete',
    backspace: 'Backspace',
  }
  if (keys === '+') return keys
  return keys
    .split('+')
    .map((key) => names[key] ?? key)
    .join('+')
}

test('every command with a shortcut is tried', () => {
  expect(Object.keys(trials).sort()).toEqual([...withKeys].sort())
})

test.each(withKeys.filter((id) => id !== 'palette.open'))(
  'the palette offers %s in its place',
  async (id) => {
    await trials[id]?.prepare()
    await page.keyboard.press('Control+k')
    const dialog = page.getByRole('dialog')
    await dialog.waitFor()
    await page.keyboard.type(commandWords.zh[id])
    await dialog
      .getByRole('option')
      .filter({ hasText: commandWords.zh[id] })
      .filter({ has: page.locator('kbd') })
      .first()
      .waitFor()
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    await trials[id]?.unprepare?.()
  },
)

test.each(withKeys.flatMap((id) => commandTable[id].keys.map((keys) => ({ id, keys }))))(
  '$keys does what $id says',
  async ({ id, keys }) => {
    const trial = trials[id]
    if (trial === undefined) throw new Error(`${id} is not tried`)
    await trial.prepare()
    expect(await trial.isDone(), 'before').toBe(false)
    await page.keyboard.press(playwrightKeys(keys))
    await expect.poll(trial.isDone, soon).toBe(true)
    await trial.revert?.()
    await trial.unprepare?.()
  },
)

test('the window reports no mistake of its own', () => {
  expect(opened.problems).toEqual([])
})
