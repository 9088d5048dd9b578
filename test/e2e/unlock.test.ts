import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PDFDocument, StandardFonts } from 'pdf-lib'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makePng } from '../core/intake-case.ts'
import { makeZip } from '../fixtures/containers/make-zip.ts'
import { type OpenWindow, openWindow } from './open-window.ts'
import { soon } from './soon.ts'

const password = '880712'

let opened: OpenWindow
let page: Page
let sources: string
beforeAll(async () => {
  opened = await openWindow()
  page = opened.page
  sources = join(opened.home, '来源')
  await mkdir(sources)
  await writeFile(join(sources, '回执.pdf'), await makeLockedPdf())
  const pictures = { '图片/1.png': await makePng(1), '图片/2.png': await makePng(2) }
  await writeFile(join(sources, '截图.zip'), await makeZip(pictures, { password }))
  await page.getByRole('textbox', { name: '案件名称' }).fill('密码')
  await page.getByRole('button', { name: '建立案件' }).click()
  await page.locator('nav a[href="#items"]').click()
  await page.getByRole('heading', { name: '还没有材料' }).waitFor()
})
afterAll(() => opened.close())

async function makeLockedPdf(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  const font = await pdf.embedFont(StandardFonts.Helvetica)
  pdf.addPage([400, 300]).drawText('Order 8712', { x: 40, y: 200, font, size: 28 })
  pdf.encrypt({ userPassword: password, ownerPassword: 'owner' })
  return pdf.save()
}

const panel = (): Locator => page.getByRole('region', { name: '收入材料' }).first()
const items = (): Locator => page.locator('main [data-item-id]')
const dialog = (): Locator => page.getByRole('dialog', { name: '输入密码' })

test('what is locked is listed with a way to enter its password', async () => {
  const files = ['回执.pdf', '截图.zip'].map((name) => join(sources, name))
  await page.getByLabel('添加文件', { exact: true }).first().setInputFiles(files)
  await panel().getByText('加密的文件 2 份：').waitFor()
  await soon(() => items().count()).toBe(2)
})

test('a wrong password is said at the field, and the field keeps what was typed unseen', async () => {
  await panel().getByRole('button', { name: '输入密码…（截图.zip）' }).click()
  const field = dialog().getByLabel('密码', { exact: true })
  await field.fill('1234')
  expect(await field.getAttribute('type')).toBe('password')
  await field.press('Enter')
  await dialog().getByText('密码不对，打不开 截图.zip。').waitFor()
  await dialog().getByText('显示密码').click()
  expect(await field.getAttribute('type')).toBe('text')
  expect(await field.inputValue()).toBe('1234')
})

test('the right one opens the archive, and the PDF of the same batch with it', async () => {
  await dialog().getByLabel('密码', { exact: true }).fill(password)
  await dialog().getByRole('button', { name: '打开' }).click()
  await dialog().waitFor({ state: 'detached' })
  await page.getByText('已打开 2 份，收入里面的 2 份材料').waitFor()
  expect(await panel().getByText('已打开', { exact: true }).count()).toBe(2)
  await panel().getByText('收入 4 份').waitFor()
  await soon(() => items().count()).toBe(4)
  expect(await page.content()).not.toContain(password)
})

test('a picture says which archive it came in, and leads there', async () => {
  await items().filter({ hasText: '1.png' }).first().click()
  const aside = page.getByRole('complementary')
  await aside.getByText('› 图片/1.png').waitFor()
  await aside.getByRole('button', { name: '截图.zip' }).click()
  await aside.getByRole('heading', { name: '截图.zip' }).waitFor()
  await aside.getByText('2 个文件').waitFor()
  await aside.getByText('用密码打开过').waitFor()
})

test('the pages of the unlocked PDF are shown', async () => {
  await items().filter({ hasText: '回执.pdf' }).first().dblclick()
  const viewer = page.getByRole('dialog')
  await viewer.locator('canvas').first().waitFor()
  expect(await viewer.getByText('需要密码').count()).toBe(0)
  await page.keyboard.press('Escape')
  expect(opened.problems).toEqual([])
})
