import type { Page } from 'playwright-core'

/** A state of the window worth looking at, and how to get there from the overview of the sample case. */
export type WindowScreen = { readonly name: string; readonly show: (page: Page) => Promise<void> }

const go = (place: string) => async (page: Page) => {
  await page.locator(`nav a[href="#${place}"]`).click()
  await page.locator('main:not([aria-busy="true"])').waitFor()
}

/** Every place of the window with something in it, and the dialogs that lie over them. */
export const windowScreens: readonly WindowScreen[] = [
  { name: 'overview', show: go('overview') },
  { name: 'items', show: go('items') },
  {
    name: 'item',
    show: async (page) => {
      await go('items')(page)
      await page.locator('main [role="option"], main [role="gridcell"], main [role="row"]').first().click()
      await page.locator('aside h2').first().waitFor()
    },
  },
  { name: 'timeline', show: go('timeline') },
  { name: 'exhibits', show: go('exhibits') },
  {
    name: 'package',
    show: async (page) => {
      await go('package')(page)
      await page.locator('canvas[role="img"]').waitFor({ timeout: 30_000 })
      await page.waitForFunction(() => {
        const canvas = document.querySelector('canvas')
        return canvas !== null && canvas.width > 300
      })
    },
  },
  { name: 'settings', show: go('settings') },
  {
    name: 'palette',
    show: async (page) => {
      await go('overview')(page)
      await page.keyboard.press('Control+k')
      await page.getByRole('dialog').waitFor()
      await page.keyboard.type('支付')
    },
  },
  {
    name: 'shortcuts',
    show: async (page) => {
      await go('overview')(page)
      await page.keyboard.press('Control+/')
      await page.getByRole('dialog').waitFor()
    },
  },
]

/** Opens the sample case from the start screen, whatever the language. */
export async function openSampleCase(page: Page, language: 'zh' | 'en'): Promise<void> {
  const name = language === 'zh' ? '打开示例案件' : 'Open the sample case'
  await page.getByRole('button', { name }).click()
  await page.locator('nav a[href="#items"]').waitFor({ timeout: 60_000 })
}
