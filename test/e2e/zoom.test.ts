import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { lookAtFocus } from './look-at-focus.ts'
import { type OpenWindow, openWindow } from './open-window.ts'
import { goToPlace, openSampleCase } from './visit-screens.ts'
import { closeCase, emptyScreens, makeEmptyCase, windowStates } from './visit-states.ts'

/** Things to press or to write in that no scrolling brings into the window, or that something else lies over. */
async function findUnreachable(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const faults: string[] = []
    function isForReadersOnly(element: Element | null): boolean {
      if (element === null) return false
      const { width, height } = element.getBoundingClientRect()
      return width <= 1 || height <= 1 || isForReadersOnly(element.parentElement)
    }
    const controls =
      'button, a[href], input:not([type="file"]), textarea, [role="spinbutton"], [role="menuitem"]'
    for (const element of document.querySelectorAll<HTMLElement>(controls)) {
      // A hidden check box is drawn by its label.
      const drawn = element.closest<HTMLElement>('label') ?? element
      const isAside = drawn.closest('[inert], [hidden], [aria-hidden="true"]') !== null
      if (isAside || element.tabIndex < 0 || isForReadersOnly(drawn)) continue
      drawn.scrollIntoView({ block: 'center', inline: 'nearest' })
      const box = drawn.getBoundingClientRect()
      const name = `${element.tagName} ${element.getAttribute('aria-label') ?? element.textContent ?? ''}`
      const [x, y] = [box.left + box.width / 2, box.top + box.height / 2]
      const top = document.elementFromPoint(x, y)
      // A notice lies over things for some seconds and can be closed.
      if (top?.closest('section[aria-live="polite"]')) continue
      if (x < 0 || y < 0 || x > innerWidth || y > innerHeight) faults.push(`out of the window: ${name}`)
      else if (top === null || !(drawn.contains(top) || top.contains(drawn)))
        faults.push(`${name} is under ${top?.outerHTML.slice(0, 120)}`)
    }
    return faults
  })
}

/** Whole parts of the window that are wider than it. */
async function findWide(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [
      ...document.querySelectorAll<HTMLElement>(
        'html, main, main > *, aside, [role="dialog"], [role="dialog"] > *',
      ),
    ]
      .filter(
        (element) =>
          // Not what is for screen readers alone.
          element.clientWidth > 1 &&
          (element.scrollWidth > element.clientWidth + 1 ||
            element.getBoundingClientRect().right > innerWidth + 1),
      )
      .map(
        (element) =>
          `${element.tagName}.${element.className}: ${element.scrollWidth} > ${element.clientWidth}`,
      ),
  )
}

describe('at twice the size', () => {
  let opened: OpenWindow
  beforeAll(async () => {
    opened = await openWindow({ viewport: { width: 640, height: 400 }, context: { deviceScaleFactor: 2 } })
  })
  afterAll(() => opened.close())
  async function expectRoom(): Promise<void> {
    expect(await findUnreachable(opened.page)).toEqual([])
    expect(await findWide(opened.page)).toEqual([])
  }

  test('everything on the start screen is reached', async () => {
    await opened.page.locator('main h1').waitFor()
    await expectRoom()
    await makeEmptyCase(opened.page)
  })
  test.each(emptyScreens)('everything is reached in $name', async ({ show }) => {
    await show(opened.page)
    await expectRoom()
  })
  test('the sample case opens', async () => {
    await closeCase(opened.page)
    await openSampleCase(opened.page, 'zh')
  })
  test.each(windowStates)('everything is reached in $name', async ({ show }) => {
    await show(opened.page)
    await expectRoom()
    await opened.page.keyboard.press('Escape')
  })
})

describe('with colours of the system and without movement', () => {
  let opened: OpenWindow
  beforeAll(async () => {
    opened = await openWindow({ context: { forcedColors: 'active', reducedMotion: 'reduce' } })
    await openSampleCase(opened.page, 'zh')
  })
  afterAll(() => opened.close())

  test('what is selected and what has the focus stand out', async () => {
    const { page } = opened
    await goToPlace('items')(page)
    const item = page.locator('main [data-item-id]').nth(2)
    await item.waitFor()
    const before = await item.screenshot()
    await item.click()
    await page.mouse.move(0, 0)
    await expect.poll(async () => before.equals(await item.screenshot())).toBe(false)
    for (let step = 0; step < 12; step += 1) {
      await page.keyboard.press('Tab')
      expect(await lookAtFocus(page)).toMatchObject({ isInView: true, isMarked: true })
    }
  })

  test('the marks of exhibits are framed and read', async () => {
    const { page } = opened
    await goToPlace('exhibits')(page)
    const mark = page.getByText('证据1', { exact: true }).first()
    const look = await mark.evaluate((element) => {
      const { color, borderTopWidth, borderTopStyle } = getComputedStyle(element)
      return { color, borderTopWidth, borderTopStyle, paper: getComputedStyle(document.body).backgroundColor }
    })
    expect(look.color).not.toBe(look.paper)
    expect(look).toMatchObject({ borderTopStyle: 'solid', borderTopWidth: '1px' })
  })

  test('nothing moves', async () => {
    const { page } = opened
    for (const place of ['items', 'timeline', 'package']) {
      await goToPlace(place)(page)
      const moving = await page.evaluate(() =>
        [...document.querySelectorAll('*')].flatMap((element) => {
          const { animationName, animationDuration, transitionDuration } = getComputedStyle(element)
          const longest = (text: string) => Math.max(...text.split(',').map(Number.parseFloat))
          const isMoving =
            (animationName !== 'none' && longest(animationDuration) > 0.01) ||
            longest(transitionDuration) > 0.01
          return isMoving ? [`${element.tagName}.${element.getAttribute('class')}`] : []
        }),
      )
      expect(moving).toEqual([])
    }
    expect(opened.problems).toEqual([])
  })
})
