import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type OpenWindow, openWindow } from './open-window.ts'
import { openSampleCase } from './visit-screens.ts'
import { closeCase, emptyScreens, makeEmptyCase, windowStates } from './visit-states.ts'

let opened: OpenWindow
beforeAll(async () => {
  opened = await openWindow({ query: 'pseudo' })
})
afterAll(() => opened.close())

/** Texts of ours whose box is smaller than they are, unless the box scrolls or says so with an ellipsis. */
async function findClipped(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const clipped: string[] = []
    function isInScroller({ parentElement: outer }: Element): boolean {
      if (outer === null) return false
      const canScroll = /auto|scroll/.test(getComputedStyle(outer).overflowX)
      return (canScroll && outer.scrollWidth > outer.clientWidth) || isInScroller(outer)
    }
    for (const element of document.querySelectorAll<HTMLElement>('body *')) {
      const isText = [...element.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.includes('＿'),
      )
      if (!isText || element.closest('.visually-hidden, [hidden]') !== null) continue
      const style = getComputedStyle(element)
      const isCut =
        element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1
      const isMeant = style.textOverflow === 'ellipsis' || /auto|scroll/.test(style.overflow)
      if (isCut && !isMeant && style.overflow !== 'visible' && style.display !== 'inline') {
        clipped.push(element.textContent ?? '')
      }
      const box = element.getBoundingClientRect()
      if (box.width > 0 && box.right > window.innerWidth + 1 && !isInScroller(element)) {
        clipped.push(element.textContent ?? '')
      }
    }
    return clipped
  })
}

test('texts that are 40% longer are read whole on the start screen', async () => {
  await opened.page.locator('main h1').waitFor()
  expect(await findClipped(opened.page)).toEqual([])
  await makeEmptyCase(opened.page)
})

test.each(emptyScreens)('texts that are 40% longer are read whole in $name', async ({ show }) => {
  await show(opened.page)
  expect(await findClipped(opened.page)).toEqual([])
})

test('the sample case opens', async () => {
  await closeCase(opened.page)
  await openSampleCase(opened.page, 'zh')
})

test.each(windowStates)('texts that are 40% longer are read whole in $name', async ({ show }) => {
  await show(opened.page)
  expect(await findClipped(opened.page)).toEqual([])
  await opened.page.keyboard.press('Escape')
})
