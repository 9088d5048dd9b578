import sharp from 'sharp'
import { expect, test } from 'vitest'
import { cleanPage } from '../../electron/intake/safe-page/clean-page.ts'
import { cleanStyleSheet } from '../../electron/intake/safe-page/clean-style.ts'
import { embedPieces } from '../../electron/intake/safe-page/embed-pieces.ts'
import { findInAddress } from '../../electron/intake/safe-page/find-in-file.ts'
import { makeHostilePage } from '../fixtures/readers/documents/hostile-page.ts'
import { listAttributes } from '../fixtures/readers/documents/list-attributes.ts'
import { redDot } from '../fixtures/readers/documents/page-files.ts'

const far = 'https://far.example.com'

async function rebuild(html: string): Promise<string> {
  const { styles, root, body, content } = cleanPage(html, findInAddress)
  const pieces = ['<style>', ...styles, '</style><html', ...root, '><body', ...body, '>', ...content]
  return (await embedPieces(pieces)).html
}
async function styleOf(css: string): Promise<string> {
  return (await embedPieces(cleanStyleSheet(css, findInAddress))).html.trim()
}

test('nothing of a hostile page that runs, loads or leads away is in the one that is rebuilt', async () => {
  const html = await rebuild(makeHostilePage(far))
  expect(html).not.toContain(far)
  expect(html).not.toMatch(
    /<(?:script|iframe|object|embed|form|input|svg|math|link|meta|base|video|template)\b/i,
  )
  expect(listAttributes(html).filter((each) => / on|href|action|srcset|ping|formaction/.test(each))).toEqual(
    [],
  )
  expect(html).not.toMatch(/javascript:|expression\(|@import/i)
})

test('what a hostile page shows is still shown: text, its own pictures, what was typed and chosen', async () => {
  const html = await rebuild(makeHostilePage(far))
  for (const text of ['看得见的文字 ¥98.00', '深处的文字', '输入过的字', '提交订单', '乙'])
    expect(html).toContain(text)
  expect(html).not.toContain('secret')
  expect(html).toContain(`src="data:image/png;base64,${redDot}"`)
  expect(html).toContain('color:rgb(1,2,3)')
})

test('a page that was rebuilt stays the same when it is rebuilt again', async () => {
  const once = await rebuild(makeHostilePage(far))
  const again = await rebuild(once)
  expect(again).toBe(once)
})

test.each([
  ['p{background:url(https://far.example.com/a)}', 'p{background:url("data:,");}'],
  ['p{background:\\75\\72\\6c (https://far.example.com/a)}', 'p{background:url("data:,");}'],
  ['p{background:image-set("https://far.example.com/a" 1x);color:red}', 'p{color:red;}'],
  ['p{width:expression(alert(1));margin:0}', 'p{margin:0;}'],
  ['p{position:fixed;top:0}', 'p{position:absolute;top:0;}'],
  ['p{content:"</style><script>"}', 'p{content:"\\3c /style>\\3c script>";}'],
  ['@import "a";@charset "x";p{color:red}', 'p{color:red;}'],
  ['@media (width < 600px){p{color:red}}', '@media (width  <  600px){p{color:red;}\n}'],
  ['p{color:red}}</style><b>x', 'p{color:red;}'],
  ['<!-- p{color:red} -->', 'p{color:red;}'],
  ['p{color:red;b{color:blue}margin:1px}', 'p{color:red;margin:1px;}'],
  ['p{animation:x 1s;transition:all 1s;cursor:url(a)}', ''],
])('of the style %s only what is harmless is kept', async (css, kept) => {
  expect(await styleOf(css)).toBe(kept)
})

test('a picture that would fill the memory, a drawing, and what only calls itself a picture are left out', async () => {
  const bomb = await sharp({ create: { width: 16_000, height: 8_000, channels: 3, background: 'red' } })
    .png()
    .toBuffer()
  const pictures = [bomb, Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), Buffer.from('no picture')]
  const page = pictures
    .map((bytes) => `<img src="data:image/png;base64,${bytes.toString('base64')}">`)
    .join('')
  const { content } = cleanPage(page, findInAddress)
  expect(await embedPieces(content)).toEqual({ html: '<img><img><img>', refused: 3 })
})

test('strange and endless pages and styles take no time', async () => {
  const many = 100_000
  const pages = [
    '<div>'.repeat(many),
    '<style>'.repeat(many),
    `<p style="${'a:url('.repeat(many)}">`,
    '<!--'.repeat(many),
  ]
  const styles = ['{', '}', '@media x{', 'a{b:', 'url(', 'url("a")', '"', '(', '\\', '/*', 'a,', ':not(']
  const started = process.cpuUsage()
  for (const page of pages) await rebuild(page)
  for (const style of styles) await styleOf(style.repeat(many))
  for (const style of styles) await styleOf(`p{background:${style.repeat(many)}}`)
  const { user, system } = process.cpuUsage(started)
  expect((user + system) / 1000).toBeLessThan(20_000)
})
