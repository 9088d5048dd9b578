import type { Page } from 'playwright-core'

/** A state of the window worth looking at, and how to get there from the overview of the sample case. */
export type WindowScreen = { readonly name: string; readonly show: (page: Page) => Promise<void> }

/** Through the links at the left, once what lies over them is closed. */
export const goToPlace = (place: string) => async (page: Page) => {
  const over = page.locator('[role="dialog"], [role="menu"]')
  for (let tries = 0; tries < 3 && (await over.count()) > 0; tries += 1) {
    await page.keyboard.press('Escape')
    await page.waitForTimeout(100)
  }
  await page.locator(`nav a[href="#${place}"]`).click()
  await page.locator('main:not([aria-busy="true"])').waitFor()
}

/** Every place of the window with something in it, and the dialogs that lie over them. */
export const windowScreens: readonly WindowScreen[] = [
  { name: 'overview', show: goToPlace('overview') },
  { name: 'items', show: goToPlace('items') },
  {
    name: 'item',
    show: async (page) => {
      await goToPlace('items')(page)
      await page.locator('main [role="option"], main [role="gridcell"], main [role="row"]').first().click()
      await page.locator('aside h2').first().waitFor()
    },
  },
  { name: 'timeline', show: goToPlace('timeline') },
  { name: 'exhibits', show: goToPlace('exhibits') },
  {
    name: 'package',
    show: async (page) => {
      await goToPlace('package')(page)
      await page.locator('canvas[role="img"]').waitFor({ timeout: 30_000 })
      await page.waitForFunction(() => {
        const canvas = document.querySelector('canvas')
        return canvas !== null && canvas.width > 300
      })
    },
  },
  { name: 'settings', show: goToPlace('settings') },
  {
    name: 'palette',
    show: async (page) => {
      await goToPlace('overview')(page)
      await page.keyboard.press('Control+k')
      await page.getByRole('dialog').waitFor()
      await page.keyboard.type('支付')
    },
  },
  {
    name: 'shortcuts',
    show: async (page) => {
      await goToPlace('overview')(page)
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
