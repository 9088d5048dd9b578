import { once } from 'node:events'
import { type ClientRequest, request } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { uploadPath } from '../../shared/contract/media-paths.ts'
import { joinCore, type Session, startSession } from './web-host-fixture.ts'

const quietMs = 300

async function startQuiet(): Promise<Session & { readonly hasEnded: () => boolean }> {
  const session = await startSession({ quietMs })
  onTestFinished(session.close)
  let ended = false
  void session.web.closed.then(() => {
    ended = true
  })
  return { ...session, hasEnded: () => ended }
}

test('the program ends a while after its last window has closed', async () => {
  const session = await startQuiet()
  const { socket } = await joinCore(session)
  await pause(quietMs * 2)
  expect(session.hasEnded()).toBe(false)
  socket.close()
  await once(socket, 'close')
  expect(session.hasEnded()).toBe(false)
  await expect.poll(session.hasEnded, { timeout: 3_000 }).toBe(true)
})

test('it waits for its first window as long as that takes', async () => {
  const session = await startQuiet()
  await pause(quietMs * 3)
  expect(session.hasEnded()).toBe(false)
})

test('a page that is loaded anew finds it running', async () => {
  const session = await startQuiet()
  for (let loads = 0; loads < 3; loads += 1) {
    const { core, socket } = await joinCore(session)
    expect((await core.app.describe()).host).toBe('web')
    socket.close()
    await once(socket, 'close')
    await pause(quietMs / 3)
  }
  expect(session.hasEnded()).toBe(false)
})

test('it does not end while files are still coming in', async () => {
  const session = await startQuiet()
  const { core, socket } = await joinCore(session)
  await core.cases.create({ title: '慢', respondent: '', orderId: '', language: 'zh' })
  const upload = startUpload(session, 1_000)
  upload.write(Buffer.alloc(500))
  socket.close()
  await pause(quietMs * 3)
  expect(session.hasEnded()).toBe(false)
  upload.end(Buffer.alloc(500))
  const [answer] = await once(upload, 'response')
  expect(answer.statusCode).toBe(204)
  await expect.poll(session.hasEnded, { timeout: 3_000 }).toBe(true)
})

test('when it is told to end, it ends what runs, closes the case and frees the port', async () => {
  const session = await startQuiet()
  const { core, socket } = await joinCore(session)
  const { caseId } = await core.cases.create({ title: '关', respondent: '', orderId: '', language: 'zh' })
  const upload = startUpload(session, 1_000_000)
  upload.on('error', () => undefined)
  upload.write(Buffer.alloc(500))
  const left = once(socket, 'close')
  await session.web.close()
  await left
  await expect(fetch(session.origin)).rejects.toThrow()

  const again = await startSession({ home: session.home })
  const { core: coreAgain } = await joinCore(again)
  expect((await coreAgain.cases.open({ id: caseId })).caseId).toBe(caseId)
  await again.web.close()
})

function startUpload(session: Session, sizeBytes: number): ClientRequest {
  return request(`${session.origin}${uploadPath('slow')}?name=slow.bin&modified=0`, {
    method: 'POST',
    headers: {
      Cookie: session.cookie,
      Origin: session.origin,
      'X-Juzheng': session.token,
      'Content-Length': String(sizeBytes),
    },
  })
}
