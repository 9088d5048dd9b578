import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type OpenWindow, openWindow } from './open-window.ts'
import { openSampleCase, windowScreens } from './visit-screens.ts'

let opened: OpenWindow
beforeAll(async () => {
  opened = await openWindow({ query: 'pseudo' })
  await openSampleCase(opened.page, 'zh')
})
afterAll(() => opened.close())

/** Texts of ours whose box is smaller than they are, unless the box scrolls or says so with an ellipsis. */
async function findClipped(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const clipped: string[] = []
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
      if (box.width > 0 && box.right > window.innerWidth + 1 && element.closest('[data-scrolls]') === null) {
        const scroller = element.closest<HTMLElement>('ul, ol, nav, main, section')
        if (scroller === null || scroller.scrollWidth <= scroller.clientWidth)
          clipped.push(element.textContent ?? '')
      }
    }
    return clipped
  })
}

test.each(windowScreens)('texts that are 40% longer are read whole in $name', async ({ show }) => {
  await show(opened.page)
  expect(await findClipped(opened.page)).toEqual([])
  await opened.page.keyboard.press('Escape')
})
