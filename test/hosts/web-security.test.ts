import { connect } from 'node:net'
import { networkInterfaces } from 'node:os'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asText, attacks, type Kind, type Request, rightRequest } from './web-attacks.ts'
import { type Answer, joinCore, type Session, sendRaw, startSession } from './web-host-fixture.ts'

let session: Session
let other: Session
let mediaPath: string

beforeAll(async () => {
  session = await startSession()
  other = await startSession()
  const { core, socket } = await joinCore(session)
  await core.cases.openSample({ language: 'zh' })
  const { rows } = await core.items.list({ where: 'desk' })
  mediaPath = `media/items/${rows.find((row) => row.hasThumbnail)?.id}/thumbnail`
  socket.close()
})
afterAll(async () => {
  await session.close()
  await other.close()
})

const right: readonly (readonly [Kind, number])[] = [
  ['page', 200],
  ['script', 200],
  ['media', 200],
  ['upload', 204],
  ['socket', 101],
  ['launch', 303],
]
test.each(right)('a right request for a %s is answered with %i', async (kind, status) => {
  const answer = await send(rightRequest(kind, session, mediaPath))
  expect(answer.status, JSON.stringify(answer)).toBe(status)
})

test(`${attacks.length} kinds of attack are tried`, () => {
  expect(attacks.length).toBeGreaterThanOrEqual(60)
  expect(new Set(attacks.map(([name, kind]) => `${kind} ${name}`)).size).toBe(attacks.length)
})

test.each(attacks)('%s, for a %s, is refused without a word', async (_, kind, change) => {
  const request = rightRequest(kind, session, mediaPath)
  const changed = change(session, other)
  const headers = { ...request.headers, ...changed.headers }
  expectRefused(await send({ ...request, ...changed, headers }))
})

const dots = ['..', '%2e%2e', '%2E.', '%252e%252e', '%c0%ae%c0%ae', '\u{ff0e}\u{ff0e}', '..%00', '..;']
const slashes = ['/', '%2f', '%252F', '\\', '%5c', '%c0%af', '\u{ff0f}', '//']
const below = ['', 'assets/', 'media/', 'media/items/']
const ways = below.flatMap((folder) =>
  dots.flatMap((dot) =>
    slashes.flatMap((slash) => [1, 3].map((depth) => `${folder}${(dot + slash).repeat(depth)}secret.txt`)),
  ),
)
const oddPaths = [
  '/etc/passwd',
  'file:///etc/passwd',
  'C:%5Cwindows%5Cwin.ini',
  'assets/',
  'assets',
  '.',
  './index.html',
]
  .concat([
    'assets/main-a1.js%00.html',
    'assets//main-a1.js',
    'INDEX.HTML',
    'index.html/',
    'assets/./main-a1.js',
  ])
  .concat(['media/', 'media', 'media//items', 'media/items/i0/picture', 'media/items/i1/../i1/picture'])

test(`none of ${ways.length + oddPaths.length} ways to write a path leads out of the window`, async () => {
  expect(ways.length).toBeGreaterThanOrEqual(500)
  const accepted: string[] = []
  for (const way of [...ways, ...oddPaths]) {
    const answer = await send({ ...rightRequest('page', session, mediaPath), target: session.folder + way })
    if (answer.status < 400 || answer.body !== '') accepted.push(`${way}: ${answer.status}`)
  }
  expect(accepted).toEqual([])
})

test('the port is open on 127.0.0.1 alone', async () => {
  expect(await isOpen('127.0.0.1')).toBe(true)
  const addresses = Object.values(networkInterfaces())
    .flatMap((list) => list ?? [])
    .map(({ address, scopeid }) => (scopeid ? `${address}%${scopeid}` : address))
    .filter((address) => address !== '127.0.0.1')
  for (const address of [...addresses, '127.0.0.2', '::1', '::ffff:127.0.0.2']) {
    expect(await isOpen(address), address).toBe(false)
  }
})

test('a page is told to load nothing but its own, and foreign bytes to run nothing', async () => {
  const page = await send(rightRequest('page', session, mediaPath))
  const policy = page.headers['content-security-policy'] ?? ''
  for (const rule of [
    "default-src 'none'",
    "script-src 'self';",
    "base-uri 'none'",
    "frame-src 'self'",
    "frame-ancestors 'none'",
  ]) {
    expect(policy).toContain(rule)
  }
  expect(policy).not.toMatch(/unsafe|\*|http|data:/)
  const media = await send(rightRequest('media', session, mediaPath))
  expect(media.headers['content-security-policy']).toBe("sandbox; default-src 'none'")
  for (const answer of [page, media]) {
    expect(answer.headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    })
    expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control'))).toEqual([])
  }
})

test('the cookie cannot be read by a script and is sent to no other site', async () => {
  const answer = await send(rightRequest('launch', session, mediaPath))
  expect(answer.headers['set-cookie']).toMatch(/^juzheng-\d+=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\/$/)
  expect(answer.headers.location).toMatch(/^\/[\w-]{43}\/$/)
})

test('two runs share no secret, and a page none with the one before it', async () => {
  const secrets = [session, other].flatMap(({ cookie, folder, token }) => [
    cookie.split('=')[1],
    folder,
    token,
  ])
  expect(new Set(secrets).size).toBe(6)
  const nonces = await Promise.all([1, 2].map(() => send(rightRequest('page', session, mediaPath))))
  expect(new Set(nonces.map(({ body }) => /nonce="([^"]+)"/.exec(body)?.[1])).size).toBe(2)
})

function send(request: Request): Promise<Answer> {
  return sendRaw(session.web.port, asText(request))
}

function expectRefused(answer: Answer): void {
  // 0: the connection was closed without an answer.
  expect([0, 400, 403, 404, 405], JSON.stringify(answer)).toContain(answer.status)
  expect(answer.body).toBe('')
  expect(Object.keys(answer.headers)).not.toContain('set-cookie')
  expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control'))).toEqual([])
}

function isOpen(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(session.web.port, address)
    socket.setTimeout(1_000, () => socket.destroy(new Error('no answer')))
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
  })
}
