import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import type { MediaSource } from '../../../electron/api/media-source.ts'
import {
  originalMediaPath,
  pageMediaPath,
  picturePath,
  thumbnailPath,
} from '../../../shared/contract/media-paths.ts'
import type { ItemId } from '../../../shared/model/ids.ts'
import {
  chromeArchive,
  redDot,
  shopMail,
  singleFilePage,
} from '../../fixtures/readers/documents/page-files.ts'
import { makePng } from '../intake-case.ts'
import { call, openDeskPlace, takeIn } from './desk-place.ts'

const example = resolve('examples/topup-dispute')

test('a thumbnail is a small WebP, and is made again when it is lost', async () => {
  const place = openDeskPlace()
  const core = await place.startWithCase()
  const itemId = await takeOne('a.png', await makePng(1, 900, 1800))
  const path = thumbnailPath(itemId)
  const first = await core.media.find(path)
  expect(first?.mediaType).toBe('image/webp')
  rmSync(first?.path ?? '')
  const second = await core.media.find(path)
  const { width, height } = await sharp(second?.path).metadata()
  expect([width, height]).toEqual([160, 320])

  async function takeOne(name: string, bytes: Buffer): Promise<ItemId> {
    writeFileSync(join(place.files, name), bytes)
    const [id] = await takeIn(core, [join(place.files, name)])
    if (id === undefined) throw new Error('not taken in')
    return id
  }
})

test('a picture that a browser shows is the original itself; another is shown upright as WebP', async () => {
  const place = openDeskPlace()
  const core = await place.startWithCase()
  const png = await makePng(2)
  const sideways = await sharp(png).tiff().withMetadata({ orientation: 6 }).toBuffer()
  writeFileSync(join(place.files, 'a.png'), png)
  writeFileSync(join(place.files, 'b.tiff'), sideways)
  await takeIn(core, [place.files])
  const { rows } = await core.services.items.list({ where: 'desk' }, call)
  const [plain, turned] = rows
  const shown = await core.media.find(picturePath(plain?.id ?? ('' as ItemId)))
  expect(shown).toMatchObject({ mediaType: 'image/png', sizeBytes: png.byteLength })
  expect(readFileSync(shown?.path ?? '').equals(png)).toBe(true)
  const webp = await core.media.find(picturePath(turned?.id ?? ('' as ItemId)))
  expect(webp?.mediaType).toBe('image/webp')
  const { width, height } = await sharp(webp?.path).metadata()
  expect([width, height]).toEqual([turned?.widthPx, turned?.heightPx])
  expect([width, height]).toEqual([120, 60])
})

test('PDFs and recordings are handed out as they came; pages, mails, bills and unknown files never are', async () => {
  const place = openDeskPlace()
  const core = await place.startWithCase()
  await takeIn(core, [example])
  const { rows } = await core.services.items.list({ where: 'desk' }, call)
  const handed: Record<string, string | null> = {}
  for (const { id, kind, fileName } of rows) {
    const found = await core.media.find(originalMediaPath(id))
    handed[kind] = found?.mediaType ?? null
    if (found !== null) expect(readFileSync(found.path).byteLength).toBe(found.sizeBytes)
    if (kind !== 'image') expect(await core.media.find(picturePath(id)), fileName).toBeNull()
  }
  expect(handed).toMatchObject({
    pdf: 'application/pdf',
    page: null,
    mail: null,
    bill: null,
    chat: null,
    other: null,
  })
  expect(handed.audio).toMatch(/^audio\//)
})

test('how a saved page and an archived one looked is rebuilt once, out of the file alone, and says what is missing', async () => {
  const place = openDeskPlace()
  const core = await place.startWithCase()
  writeFileSync(join(place.files, 'a.mhtml'), chromeArchive)
  writeFileSync(join(place.files, 'b.html'), singleFilePage)
  writeFileSync(join(place.files, 'c.html'), '<html><link rel=stylesheet href=far.css><img src=far.png><p>c')
  writeFileSync(join(place.files, 'd.txt'), 'no page')
  await takeIn(core, [place.files])
  const { rows } = await core.services.items.list({ where: 'desk' }, call)
  const looks: unknown[] = []
  const pages: string[] = []
  for (const { id } of rows) {
    looks.push(await core.services.items.pageLook({ itemId: id }, call))
    const found = await core.media.find(pageMediaPath(id))
    pages.push(found === null ? '' : readFileSync(found.path, 'utf8'))
    expect(await core.services.items.pageLook({ itemId: id }, call)).toEqual(looks.at(-1))
  }
  expect(looks).toEqual([
    { type: 'made', notes: [{ code: 'page-look-live-left-out', params: { count: 1 } }] },
    { type: 'made', notes: [] },
    {
      type: 'made',
      notes: [
        { code: 'page-look-pictures-missing', params: { count: 1 } },
        { code: 'page-look-styles-missing', params: { count: 1 } },
      ],
    },
    { type: 'none', reason: null },
  ])
  const dot = `data:image/png;base64,${redDot}`
  expect(pages[0]?.split(`src="${dot}"`)).toHaveLength(3)
  expect(pages[0]).toContain(`.rule {color:rgb(0, 0, 200);background:url("${dot}");}`)
  expect(pages[1]).toContain(`.sum{color:rgb(200,0,0);background:url("${dot}");}`)
  expect(pages.join('')).not.toContain('shop.example.com/a.css')
})

test('how a mail looked is rebuilt with the pictures in it, and the one that would tell who reads it is left out', async () => {
  const place = openDeskPlace()
  const core = await place.startWithCase()
  writeFileSync(join(place.files, 'a.eml'), shopMail)
  writeFileSync(join(place.files, 'b.eml'), shopMail.replace('text/html', 'text/plain'))
  await takeIn(core, [place.files])
  const { rows } = await core.services.items.list({ where: 'desk' }, call)
  const looks = new Map<string, unknown>()
  for (const { id, kind, fileName } of rows)
    if (kind === 'mail') looks.set(fileName, await core.services.items.pageLook({ itemId: id }, call))
  expect(looks.get('a.eml')).toEqual({
    type: 'made',
    notes: [{ code: 'page-look-pictures-missing', params: { count: 1 } }],
  })
  expect(looks.get('b.eml')).toEqual({ type: 'none', reason: null })
  const id = rows.find(({ fileName }) => fileName === 'a.eml')?.id
  const found = id === undefined ? null : await core.media.find(pageMediaPath(id))
  const page = readFileSync(found?.path ?? '', 'utf8')
  expect(page).toContain('color:rgb(0,120,0);">订单已确认</p>')
  expect(page).toContain(redDot)
  expect(page).not.toContain('seen.gif')
})

test('an SVG that calls itself a picture is never handed out as one', async () => {
  const place = openDeskPlace()
  const core = await place.startWithCase()
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>'
  writeFileSync(join(place.files, '截图.svg'), svg)
  writeFileSync(join(place.files, '截图.png'), svg.replace('9', '8'))
  await takeIn(core, [place.files])
  const { rows } = await core.services.items.list({ where: 'desk' }, call)
  expect(rows.length).toBeGreaterThan(0)
  for (const { id } of rows) {
    expect(await core.media.find(originalMediaPath(id))).toBeNull()
    const shown = await core.media.find(picturePath(id))
    if (shown !== null) expect(shown.mediaType).toBe('image/webp')
  }
})

test('nothing is handed out of a case that is closed, or that is another one', async () => {
  const place = openDeskPlace()
  const core = await place.startWithCase()
  writeFileSync(join(place.files, 'a.png'), await makePng(3))
  const [id] = await takeIn(core, [place.files])
  const path = thumbnailPath(id ?? ('' as ItemId))
  expect(await find(core.media, path)).not.toBeNull()
  await core.services.cases.create({ title: '另一个', respondent: '', orderId: '', language: 'zh' }, call)
  expect(await find(core.media, path)).toBeNull()
  await core.services.cases.close(undefined, call)
  expect(await find(core.media, path)).toBeNull()
})

function find(media: MediaSource, path: string) {
  return media.find(path)
}
