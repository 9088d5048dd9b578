import { createHash, randomBytes } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TakeInResult } from '../../shared/contract/item-contract.ts'
import {
  originalMediaPath,
  pageMediaPath,
  picturePath,
  thumbnailPath,
  uploadPath,
} from '../../shared/contract/media-paths.ts'
import type { ItemId } from '../../shared/model/ids.ts'
import { makeHostilePage } from '../fixtures/readers/documents/hostile-page.ts'
import { type Core, joinCore, type Session, sampleFolder, startSession } from './web-host-fixture.ts'

let session: Session
let core: Core
let pdf: { readonly itemId: ItemId; readonly bytes: Buffer }
const pdfName = '星云卡盟售后服务条款(2026年7月版).pdf'

beforeAll(async () => {
  session = await startSession()
  core = (await joinCore(session)).core
  await core.cases.create({ title: '媒体', respondent: '', orderId: '', language: 'zh' })
  const bytes = readFileSync(join(sampleFolder, pdfName))
  pdf = { itemId: await takeIn('pdf', pdfName, bytes), bytes }
})
afterAll(() => session.close())

test('a file comes whole, with its type and length', async () => {
  const answer = await get(originalMediaPath(pdf.itemId))
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-type')).toBe('application/pdf')
  expect(answer.headers.get('content-length')).toBe(String(pdf.bytes.length))
  expect(answer.headers.get('accept-ranges')).toBe('bytes')
  expect(answer.headers.get('cache-control')).toBe('private, no-store')
  expect(sha256(await bytesOf(answer))).toBe(sha256(pdf.bytes))
})

const last = () => pdf.bytes.length - 1
test.each([
  ['the first hundred', () => 'bytes=0-99', () => [0, 99]],
  ['one byte', () => 'bytes=7-7', () => [7, 7]],
  ['from the middle on', () => 'bytes=1000-', () => [1000, last()]],
  ['the last fifty', () => 'bytes=-50', () => [last() - 49, last()]],
  ['more than there is', () => 'bytes=10-99999999999', () => [10, last()]],
  ['a longer tail than there is', () => 'bytes=-99999999999', () => [0, last()]],
])('of a file, %s bytes come and no other', async (_, range, expected) => {
  const [from = 0, to = 0] = expected()
  const answer = await get(originalMediaPath(pdf.itemId), { range: range() })
  expect(answer.status).toBe(206)
  expect(answer.headers.get('content-range')).toBe(`bytes ${from}-${to}/${pdf.bytes.length}`)
  expect(answer.headers.get('content-length')).toBe(String(to - from + 1))
  expect((await bytesOf(answer)).equals(pdf.bytes.subarray(from, to + 1))).toBe(true)
})

test.each(['bytes=99999999999-', 'bytes=-0'])('a range that lies outside (%s) is said to', async (range) => {
  const answer = await get(originalMediaPath(pdf.itemId), { range })
  expect(answer.status).toBe(416)
  expect(answer.headers.get('content-range')).toBe(`bytes */${pdf.bytes.length}`)
  expect((await bytesOf(answer)).length).toBe(0)
})

test.each(['bytes=5-2', 'bytes=a-b', 'bytes=-', 'lines=0-1', 'bytes=0-1,5-9', 'bytes=1e3-'])(
  'a range that is none (%s) is answered with the whole',
  async (range) => {
    const answer = await get(originalMediaPath(pdf.itemId), { range })
    expect([answer.status, (await bytesOf(answer)).length]).toEqual([200, pdf.bytes.length])
  },
)

test('HEAD says as much and sends nothing', async () => {
  const answer = await get(originalMediaPath(pdf.itemId), {}, 'HEAD')
  expect([answer.status, answer.headers.get('content-length')]).toEqual([200, String(pdf.bytes.length)])
  expect((await bytesOf(answer)).length).toBe(0)
})

test('each kind comes as what it is, and a web page or a script never comes as it is', async () => {
  const picture = await takeInSample('mmexport1789444106318.jpg')
  const sound = await takeInSample('通话录音_20260914_153012.m4a')
  const page = await takeInSample('商户入驻标准-星云卡盟.html')
  const types = async (path: string) => (await get(path)).headers.get('content-type')
  expect(await types(thumbnailPath(picture))).toBe('image/webp')
  expect(await types(picturePath(picture))).toBe('image/jpeg')
  expect(await types(originalMediaPath(sound))).toMatch(/^(audio|video)\/[\w.+-]+$/)
  for (const path of [originalMediaPath(page), picturePath(page), thumbnailPath(page)]) {
    expect((await get(path)).status, path).toBe(404)
  }
  expect((await get(originalMediaPath('i9999' as ItemId))).status).toBe(404)
})

test('of a web page comes what was rebuilt of it, once it was asked for, and its policy lets nothing run or load', async () => {
  const bytes = Buffer.from(makeHostilePage(session.origin))
  const itemId = await takeIn('hostile', '坏网页.html', bytes)
  expect((await get(pageMediaPath(itemId))).status).toBe(404)
  expect((await core.items.pageLook({ itemId })).type).toBe('made')
  const answer = await get(pageMediaPath(itemId))
  expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8')
  expect(answer.headers.get('content-security-policy')).toBe(
    "sandbox; default-src 'none'; img-src data:; style-src 'unsafe-inline'; font-src data:; " +
      "base-uri 'none'; form-action 'none'; frame-ancestors 'self'",
  )
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
  const page = (await bytesOf(answer)).toString()
  expect(page).toContain('看得见的文字')
  expect(page).not.toContain(session.origin)
  expect((await get(originalMediaPath(itemId))).status).toBe(404)
})

test('a package comes as a download under its own name', async () => {
  const made = await exportPackage()
  const answer = await get(made.zipMediaPath)
  expect(answer.headers.get('content-type')).toBe('application/zip')
  const disposition = answer.headers.get('content-disposition') ?? ''
  expect(disposition).toMatch(/^attachment; filename="[\x20-\x7e]+"; filename\*=UTF-8''[\w%.~()-]+$/)
  expect(decodeURIComponent(disposition.split("''")[1] ?? '')).toContain(made.name)
  expect((await bytesOf(answer)).subarray(0, 2).toString()).toBe('PK')
})

test('what was uploaded is in the case byte for byte, under the name that it had', async () => {
  const bytes = Buffer.from(`一行文字 ${randomBytes(8).toString('hex')}\n`)
  const item = await core.items.get({ itemId: await takeIn('text', '下级/备忘 & 其他+1.txt', bytes) })
  expect(item.fileName).toBe('备忘 & 其他+1.txt')
  expect(item.original).toMatchObject({ sha256: sha256(bytes), sizeBytes: bytes.length })
})

test('an upload that breaks off leaves nothing behind', async () => {
  const before = listCases()
  const added = () => listCases().filter((path) => !before.includes(path))
  const upload = request(`${session.origin}${uploadPath('broken')}?name=half.bin&modified=0`, {
    method: 'POST',
    headers: { ...trusted(), 'Content-Length': '1000000' },
  })
  upload.on('error', () => undefined)
  upload.write(Buffer.alloc(500_000))
  await expect.poll(added, { timeout: 5_000 }).toHaveLength(1)
  upload.destroy()
  await expect.poll(added, { timeout: 5_000 }).toEqual([])
  const result = await takeInUpload('broken')
  expect([result.taken, result.refused, result.duplicates]).toEqual([[], [], []])
})

test('a name that leads out of its folder is refused, and nothing is written there', async () => {
  for (const name of ['../../escaped.txt', '/etc/escaped.txt', 'a/../../../escaped.txt']) {
    const answer = await post('escape', name, Buffer.from('x'))
    if (answer.status !== 204) expect(await answer.json()).toMatchObject({ code: expect.any(String) })
  }
  const escaped = listCases().filter((path) => path.includes('escaped') && !path.includes('uploads'))
  expect(escaped).toEqual([])
  expect(readdirSync(session.home).filter((name) => name.includes('escaped'))).toEqual([])
})

test('without an open case an upload is refused with the reason', async () => {
  const other = await startSession()
  try {
    const answer = await post('u', 'a.txt', Buffer.from('x'), other)
    expect(answer.status).toBe(422)
    expect(await answer.json()).toEqual({ code: 'no-case-open', params: {} })
  } finally {
    await other.close()
  }
})

async function takeInSample(name: string): Promise<ItemId> {
  return takeIn(sha256(Buffer.from(name)).slice(0, 12), name, readFileSync(join(sampleFolder, name)))
}

async function takeIn(uploadId: string, name: string, bytes: Buffer): Promise<ItemId> {
  expect((await post(uploadId, name, bytes)).status).toBe(204)
  const { taken, refused } = await takeInUpload(uploadId)
  const [itemId] = taken
  if (itemId === undefined) throw new Error(`${name} was not taken in: ${JSON.stringify(refused)}`)
  return itemId
}

async function takeInUpload(uploadId: string): Promise<TakeInResult> {
  for await (const event of await core.items.takeIn({
    batchId: uploadId,
    source: { type: 'upload', uploadId },
  })) {
    if (event.type === 'done') return event.result
  }
  throw new Error('taking in ended without a result')
}

async function exportPackage() {
  const { rows } = await core.items.list({ where: 'desk' })
  await core.exhibits.add({ itemIds: rows.map(({ id }) => id), asOne: false, position: null })
  const options = {
    recipientId: 'general',
    language: 'zh',
    maxVolumeMb: null,
    embedOriginals: false,
  } as const
  for await (const event of await core.packages.export(options)) if (event.type === 'done') return event.made
  throw new Error('the export ended without a package')
}

function trusted({ cookie, origin, token } = session) {
  return { Cookie: cookie, Origin: origin, 'X-Juzheng': token }
}

function post(uploadId: string, name: string, bytes: Buffer, to = session): Promise<Response> {
  const query = new URLSearchParams({ name, modified: '1789444106318' })
  return fetch(`${to.origin}${uploadPath(uploadId)}?${query}`, {
    method: 'POST',
    headers: trusted(to),
    body: new Uint8Array(bytes),
  })
}

function get(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Response> {
  return fetch(session.origin + session.folder + path, {
    method,
    headers: { cookie: session.cookie, ...headers },
  })
}

async function bytesOf(answer: Response): Promise<Buffer> {
  return Buffer.from(await answer.arrayBuffer())
}

function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex')
}

function listCases(): readonly string[] {
  return readdirSync(session.home, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('-wal') && !entry.name.endsWith('-shm'))
    .map((entry) => join(entry.parentPath, entry.name))
}
