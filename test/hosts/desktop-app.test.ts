import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { originalMediaPath, picturePath } from '../../shared/contract/media-paths.ts'
import { joinByPort, openDesktop, ownFrame, quit, requestPort } from './desktop-fixture.ts'
import type { Recorded } from './stand-in-electron.ts'
import { type Core, sampleFolder } from './web-host-fixture.ts'

const origin = 'juzheng-app://app'
const picture = 'mmexport1789444106318.jpg'

async function openSample(core: Core) {
  await core.cases.openSample({ language: 'zh' })
  const { rows } = await core.items.list({ where: 'desk' })
  const row = rows.find(({ fileName }) => fileName === picture)
  if (row === undefined) throw new Error(`the sample has no ${picture}`)
  return row
}

async function pageToken(recorded: Recorded): Promise<string> {
  const page = await (await recorded.serve(new Request(`${origin}/`))).text()
  return /name="juzheng-token" content="([\w-]{43})"/.exec(page)?.[1] ?? ''
}

test('the window reaches the core through a port, and the core knows where it is', async () => {
  const { recorded } = await openDesktop()
  const { core } = joinByPort(recorded)
  expect(await core.app.describe()).toMatchObject({
    host: 'desktop',
    canPickFolder: true,
    version: '0.0.0-test',
  })
})

test('what the core asks of the system is done by the main process', async () => {
  const { recorded, home } = await openDesktop()
  const { core } = joinByPort(recorded)
  await core.cases.create({ title: '案', respondent: '', orderId: '', language: 'zh' })
  await core.cases.revealFolder()
  expect(recorded.revealed.map((path) => path.startsWith(home))).toEqual([true])
  expect(await core.app.chooseCasesFolder()).toEqual(expect.any(String))
})

test('a picture of the case comes under our own scheme, whole or in part, and its page comes never', async () => {
  const { recorded } = await openDesktop()
  const row = await openSample(joinByPort(recorded).core)
  const bytes = readFileSync(join(sampleFolder, picture))
  const whole = await recorded.serve(new Request(`${origin}/${picturePath(row.id)}`))
  expect(whole.headers.get('content-type')).toBe('image/jpeg')
  expect(whole.headers.get('content-security-policy')).toBe("sandbox; default-src 'none'")
  expect(Buffer.from(await whole.arrayBuffer()).equals(bytes)).toBe(true)
  const part = await recorded.serve(
    new Request(`${origin}/${originalMediaPath(row.id)}`, { headers: { range: 'bytes=10-19' } }),
  )
  expect([part.status, part.headers.get('content-range')]).toEqual([206, `bytes 10-19/${bytes.length}`])
  expect(Buffer.from(await part.arrayBuffer()).equals(bytes.subarray(10, 20))).toBe(true)
  expect((await recorded.serve(new Request(`${origin}/media/items/i9999/picture`))).status).toBe(404)
})

test('a pasted picture, which has no path, is streamed to the core', async () => {
  const { recorded } = await openDesktop()
  const { core } = joinByPort(recorded)
  await core.cases.create({ title: '贴', respondent: '', orderId: '', language: 'zh' })
  const bytes = readFileSync(join(sampleFolder, picture))
  const post = (token: string, body: string | ReadableStream) =>
    recorded.serve(
      new Request(`${origin}/uploads/pasted?name=${encodeURIComponent('粘贴的图片.jpg')}&modified=0`, {
        method: 'POST',
        headers: { 'x-juzheng': token },
        body,
        duplex: 'half',
      } as RequestInit),
    )
  expect((await post('guess', 'x')).status).toBe(403)
  expect((await post(await pageToken(recorded), streamOf(bytes, 4_096))).status).toBe(204)
  for await (const event of await core.items.takeIn({
    batchId: 'b',
    source: { type: 'upload', uploadId: 'pasted' },
  })) {
    if (event.type === 'done') expect(event.result.taken).toHaveLength(1)
  }
  expect((await core.items.list({ where: 'desk' })).rows[0]?.sizeBytes).toBe(bytes.length)
})

test('without an open case a pasted picture is refused with the reason', async () => {
  const { recorded } = await openDesktop()
  const headers = { 'x-juzheng': await pageToken(recorded) }
  const request = new Request(`${origin}/uploads/u?name=a&modified=0`, { method: 'POST', headers, body: 'x' })
  const answer = await recorded.serve(request)
  expect([answer.status, await answer.json()]).toEqual([422, { code: 'no-case-open', params: {} }])
})

test('a core that crashes is started again with the case that was open', async () => {
  const { recorded } = await openDesktop()
  const { core, port } = joinByPort(recorded)
  const row = await openSample(core)
  // What is remembered follows the change of case by a moment.
  await new Promise((resolve) => setTimeout(resolve, 300))
  const lost = new Promise((resolve) => port.once('close', resolve))
  recorded.children[0]?.kill()
  await lost
  await expect.poll(() => recorded.children.length).toBe(2)
  const again = joinByPort(recorded).core
  const state = await again.cases.state()
  expect(state?.counts.items).toBeGreaterThan(10)
  expect((await again.items.get({ itemId: row.id })).fileName).toBe(picture)
})

test('a core that crashes again and again is not started for ever', async () => {
  const { recorded } = await openDesktop()
  for (let crashes = 0; crashes < 4; crashes += 1) {
    const child = recorded.children.at(-1)
    const exited = new Promise((resolve) => child?.once('exit', resolve))
    child?.kill()
    await exited
  }
  expect(recorded.children).toHaveLength(4)
  expect(recorded.calls).toEqual(expect.arrayContaining(['showErrorBox', 'exit']))
})

test('a message that is no call of the contract cuts its own line and no other', async () => {
  const { recorded } = await openDesktop()
  const { core } = joinByPort(recorded)
  for (const message of ['not json', '{"i":1}', 17, { a: 1 }, null, new Uint8Array([255, 0, 1])]) {
    const port = requestPort(recorded, ownFrame)
    const cut = new Promise((resolve) => port?.once('close', resolve))
    port?.start()
    port?.postMessage(message)
    await cut
  }
  expect((await core.app.describe()).host).toBe('desktop')
  expect(recorded.children).toHaveLength(1)
})

test('quitting closes the case first, so that it can be opened at once', async () => {
  const first = await openDesktop()
  const { core } = joinByPort(first.recorded)
  await core.cases.create({ title: '关', respondent: '', orderId: '', language: 'zh' })
  await quit(first.recorded)
  expect(first.recorded.calls).toContain('quit')
  expect(first.recorded.children).toHaveLength(1)
})

test('a second start shows the window that is there and ends', async () => {
  const second = await openDesktop({ isFirst: false })
  expect(second.recorded.calls).toEqual(['quit'])
  const first = await openDesktop()
  first.recorded.app.emit('second-instance')
  expect(first.recorded.calls).toEqual(expect.arrayContaining(['restore', 'focus']))
})

test('the menu speaks the language of the system', async () => {
  const labels = async (locale: string) => {
    const { recorded } = await openDesktop({ locale })
    return recorded.menus[0]?.map(({ label }) => label)
  }
  expect(await labels('zh-CN')).toEqual(expect.arrayContaining(['文件', '编辑', '显示']))
  expect(await labels('de')).toEqual(expect.arrayContaining(['File', 'Edit', 'View']))
})

test('where the window stood is kept when it closes, and it opens there again', async () => {
  const { recorded, home } = await openDesktop()
  recorded.windows[0]?.events.emit('close')
  const kept = JSON.parse(readFileSync(join(home, 'settings/window.json'), 'utf8'))
  expect(kept).toEqual({ x: 40, y: 50, width: 900, height: 700, isMaximized: false })
  recorded.app.emit('activate')
  expect(recorded.windows).toHaveLength(1)
})

function streamOf(bytes: Buffer, chunkBytes: number): ReadableStream {
  let at = 0
  return new ReadableStream({
    pull: (controller) => {
      if (at >= bytes.length) return controller.close()
      controller.enqueue(new Uint8Array(bytes.subarray(at, at + chunkBytes)))
      at += chunkBytes
    },
  })
}
