import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type OpenWindow, openWindow } from './open-window.ts'
import { openSampleCase } from './visit-screens.ts'
import { closeCase, emptyScreens, makeEmptyCase, windowStates } from './visit-states.ts'

type Violation = { readonly id: string; readonly help: string; readonly nodes: readonly string[] }
const axeSource = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

async function findViolations(page: Page): Promise<readonly Violation[]> {
  await page.evaluate(axeSource)
  // Colours are judged when they have arrived.
  await page.waitForTimeout(200)
  return page.evaluate(async (tags) => {
    const { axe } = window as unknown as {
      axe: {
        run: (
          root: Document,
          options: object,
        ) => Promise<{
          violations: { id: string; help: string; nodes: { html: string; failureSummary: string }[] }[]
        }>
      }
    }
    const { violations } = await axe.run(document, { runOnly: tags })
    return violations.map(({ id, help, nodes }) => ({
      id,
      help,
      nodes: nodes.slice(0, 3).map(({ html, failureSummary }) => `${html.slice(0, 160)}\n${failureSummary}`),
    }))
  }, rules)
}

describe.each([
  { language: 'zh', theme: 'light' },
  { language: 'zh', theme: 'dark' },
  { language: 'en', theme: 'light' },
  { language: 'en', theme: 'dark' },
] as const)('in $language, $theme', ({ language, theme }) => {
  let opened: OpenWindow
  beforeAll(async () => {
    opened = await openWindow({ language, theme })
  })
  afterAll(() => opened.close())

  test('nobody is shut out of the start screen', async () => {
    await opened.page.locator('main h1').waitFor()
    expect(await findViolations(opened.page)).toEqual([])
    await makeEmptyCase(opened.page)
  })

  test.each(emptyScreens)('nobody is shut out of $name', async ({ show }) => {
    await show(opened.page)
    expect(await findViolations(opened.page)).toEqual([])
  })

  test('the sample case opens', async () => {
    await closeCase(opened.page)
    await openSampleCase(opened.page, language)
  })

  test.each(windowStates)('nobody is shut out of $name', async ({ show }) => {
    await show(opened.page)
    expect(await findViolations(opened.page)).toEqual([])
    await opened.page.keyboard.press('Escape')
  })

  test('the window says what it is written in and reports no mistake of its own', async () => {
    expect(await opened.page.locator('html').getAttribute('lang')).toBe(language === 'zh' ? 'zh-CN' : 'en')
    expect(opened.problems).toEqual([])
  })
})
