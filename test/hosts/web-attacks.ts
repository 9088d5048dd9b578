import type { Session } from './web-host-fixture.ts'

/** A request as text; what is null in `headers` is left out, what is a list is sent several times. */
export type Request = {
  readonly method?: string
  readonly target: string
  readonly version?: string
  readonly headers: Readonly<Record<string, string | readonly string[] | null>>
  readonly body?: string
}
export type Kind = 'page' | 'script' | 'media' | 'upload' | 'socket' | 'launch'

/** A request of each kind that the host answers: every attack below is one of these with one thing wrong. */
export function rightRequest(kind: Kind, session: Session, mediaPath: string): Request {
  const window = { Host: `127.0.0.1:${session.web.port}`, Cookie: session.cookie, Connection: 'close' }
  const fromPage = { ...window, 'Sec-Fetch-Site': 'same-origin' }
  switch (kind) {
    case 'page':
      return { target: session.folder, headers: fromPage }
    case 'script':
      return { target: `${session.folder}assets/main-a1.js`, headers: fromPage }
    case 'media':
      return { target: session.folder + mediaPath, headers: fromPage }
    case 'upload':
      return {
        method: 'POST',
        target: '/uploads/u1?name=a.txt&modified=0',
        headers: { ...fromPage, Origin: session.origin, 'X-Juzheng': session.token, 'Content-Length': '5' },
        body: 'hello',
      }
    case 'socket':
      return {
        target: '/rpc',
        headers: {
          ...fromPage,
          Origin: session.origin,
          Connection: 'Upgrade',
          Upgrade: 'websocket',
          'Sec-WebSocket-Version': '13',
          'Sec-WebSocket-Key': 'dGhlIHNhbXBsZSBub25jZQ==',
          'Sec-WebSocket-Protocol': `juzheng, ${session.token}`,
        },
      }
    case 'launch': {
      const { pathname, search } = new URL(session.web.newUrl())
      return { target: pathname + search, headers: { ...window, Cookie: null, 'Sec-Fetch-Site': 'none' } }
    }
  }
}

export function asText(request: Request): string {
  const lines = [`${request.method ?? 'GET'} ${request.target} ${request.version ?? 'HTTP/1.1'}`]
  for (const [name, value] of Object.entries(request.headers)) {
    for (const one of value === null ? [] : [value].flat()) lines.push(`${name}: ${one}`)
  }
  return `${lines.join('\r\n')}\r\n\r\n${request.body ?? ''}`
}

type Change = Partial<Request> | { readonly headers: Request['headers'] }
export type Attack = readonly [name: string, kind: Kind, change: (session: Session, other: Session) => Change]

const withHeaders = (headers: Request['headers']): Change => ({ headers })

function hosts(kind: Kind): readonly Attack[] {
  const names: readonly [string, (port: number) => string | readonly string[] | null][] = [
    ['localhost', (port) => `localhost:${port}`],
    ['no port', () => '127.0.0.1'],
    ['another port', (port) => `127.0.0.1:${port + 1}`],
    ['a name that was bound anew to this address', (port) => `evil.example:${port}`],
    ['a name that holds this address', (port) => `127.0.0.1.nip.io:${port}`],
    ['the address of version 6', (port) => `[::1]:${port}`],
    ['the address of all', (port) => `0.0.0.0:${port}`],
    ['the address as one number', (port) => `2130706433:${port}`],
    ['the address cut short', (port) => `127.1:${port}`],
    ['a dot at the end', (port) => `127.0.0.1.:${port}`],
    ['a user before it', (port) => `evil@127.0.0.1:${port}`],
    ['nothing in it', () => ''],
    ['no such header', () => null],
    ['two of them', (port) => [`127.0.0.1:${port}`, 'evil.example']],
  ]
  return names.map(([name, host]) => [
    `Host: ${name}`,
    kind,
    ({ web }) => withHeaders({ Host: host(web.port) }),
  ])
}

const noHeader: readonly [string, () => null][] = [['no such header', () => null]]

function origins(kind: Kind): readonly Attack[] {
  const values: readonly [string, (port: number) => string | readonly string[] | null][] = [
    ['null', () => 'null'],
    ['localhost', (port) => `http://localhost:${port}`],
    ['another port', (port) => `http://127.0.0.1:${port + 1}`],
    ['https', (port) => `https://127.0.0.1:${port}`],
    ['a longer name', (port) => `http://127.0.0.1:${port}.evil.example`],
    ['a slash at the end', (port) => `http://127.0.0.1:${port}/`],
    ['two of them', (port) => [`http://127.0.0.1:${port}`, 'http://evil.example']],
    ...(kind === 'upload' || kind === 'socket' ? noHeader : []),
  ]
  return values.map(([name, origin]) => [
    `Origin: ${name}`,
    kind,
    ({ web }) => withHeaders({ Origin: origin(web.port) }),
  ])
}

function cookies(kind: Kind): readonly Attack[] {
  return [
    ['Cookie: none', kind, () => withHeaders({ Cookie: null })],
    ['Cookie: empty', kind, ({ cookie }) => withHeaders({ Cookie: `${cookie.split('=')[0]}=` })],
    ['Cookie: one letter off', kind, ({ cookie }) => withHeaders({ Cookie: changeLast(cookie) })],
    ['Cookie: cut short', kind, ({ cookie }) => withHeaders({ Cookie: cookie.slice(0, -1) })],
    ['Cookie: of another run', kind, (_, other) => withHeaders({ Cookie: other.cookie })],
    [
      "Cookie: another run's value under this name",
      kind,
      ({ cookie }, other) => withHeaders({ Cookie: `${cookie.split('=')[0]}=${other.cookie.split('=')[1]}` }),
    ],
    [
      'Cookie: right beside wrong',
      kind,
      ({ cookie }) => withHeaders({ Cookie: `${changeLast(cookie)}; ${cookie}` }),
    ],
  ]
}

function sites(kind: Kind, values: readonly string[]): readonly Attack[] {
  return values.map((site) => [
    `Sec-Fetch-Site: ${site}`,
    kind,
    () => withHeaders({ 'Sec-Fetch-Site': site }),
  ])
}

function methods(kind: Kind, names: readonly string[]): readonly Attack[] {
  return names.map((method) => [`method ${method}`, kind, () => ({ method })])
}

function changeLast(secret: string): string {
  return secret.slice(0, -1) + (secret.endsWith('A') ? 'B' : 'A')
}

const tokens: readonly [string, (session: Session, other: Session) => string | readonly string[] | null][] = [
  ['none', () => null],
  ['empty', () => ''],
  ['one letter off', ({ token }) => changeLast(token)],
  ['cut short', ({ token }) => token.slice(0, -1)],
  ['of another run', (_, other) => other.token],
  ['the cookie instead', ({ cookie }) => cookie.split('=')[1] ?? ''],
  ['the folder instead', ({ folder }) => folder.replaceAll('/', '')],
]

export const attacks: readonly Attack[] = [
  ...(['page', 'media', 'upload', 'socket', 'launch'] as const).flatMap(hosts),
  ...(['page', 'media', 'upload', 'socket', 'launch'] as const).flatMap(origins),
  ...(['page', 'script', 'media', 'upload', 'socket'] as const).flatMap(cookies),
  ...sites('page', ['cross-site', 'same-site']),
  ...sites('launch', ['cross-site', 'same-site']),
  ...(['script', 'media', 'upload', 'socket'] as const).flatMap((kind) =>
    sites(kind, ['cross-site', 'same-site', 'none']),
  ),
  ...methods('page', ['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND', 'get']),
  ...methods('media', ['POST', 'PUT', 'DELETE', 'OPTIONS']),
  ...methods('upload', ['GET', 'HEAD', 'PUT', 'OPTIONS']),
  ...methods('socket', ['POST', 'HEAD']),
  ...methods('launch', ['POST', 'HEAD']),
  ...tokens.map(
    ([name, token]): Attack => [
      `token: ${name}`,
      'upload',
      (session, other) => withHeaders({ 'X-Juzheng': token(session, other) }),
    ],
  ),
  ['token: two of them', 'upload', ({ token }) => withHeaders({ 'X-Juzheng': [token, token] })],
  [
    'token: in the address',
    'upload',
    ({ token }) => ({
      target: `/uploads/u1?name=a.txt&modified=0&x-juzheng=${token}`,
      headers: { 'X-Juzheng': null },
    }),
  ],
  ...tokens.map(
    ([name, token]): Attack => [
      `token: ${name}`,
      'socket',
      (session, other) =>
        withHeaders({ 'Sec-WebSocket-Protocol': `juzheng, ${token(session, other) ?? ''}` }),
    ],
  ),
  [
    'token: before the name',
    'socket',
    ({ token }) => withHeaders({ 'Sec-WebSocket-Protocol': `${token}, juzheng` }),
  ],
  [
    'token: among others',
    'socket',
    ({ token }) => withHeaders({ 'Sec-WebSocket-Protocol': `juzheng, guess, ${token}` }),
  ],
  ['a socket elsewhere', 'socket', ({ folder }) => ({ target: `${folder}rpc` })],
  ['a socket by another protocol', 'socket', () => withHeaders({ Upgrade: 'h2c' })],
  ['folder: none', 'script', () => ({ target: '/assets/main-a1.js' })],
  [
    'folder: one letter off',
    'script',
    ({ folder }) => ({
      target: `/${changeLast(folder.slice(1, -1))}/assets/main-a1.js`,
    }),
  ],
  ['folder: of another run', 'script', (_, other) => ({ target: `${other.folder}assets/main-a1.js` })],
  ['folder: none', 'media', () => ({ target: '/media/items/i1/picture' })],
  ['folder: of another run', 'media', (_, other) => ({ target: `${other.folder}media/items/i1/picture` })],
  ['folder: the token instead', 'page', ({ token }) => ({ target: `/${token}/` })],
  ['the top without a code', 'page', () => ({ target: '/' })],
  ['a whole address for a target', 'page', ({ folder }) => ({ target: `http://evil.example${folder}` })],
  ['launch code: empty', 'launch', () => ({ target: '/?launch=' })],
  ['launch code: wrong', 'launch', () => ({ target: `/?launch=${'A'.repeat(43)}` })],
  ['launch code: used', 'launch', ({ web }) => ({ target: web.url.slice(web.url.indexOf('/?')) })],
  ['launch code: the cookie', 'launch', ({ cookie }) => ({ target: `/?launch=${cookie.split('=')[1]}` })],
  [
    'launch code: of another run',
    'launch',
    (_, other) => ({
      target: new URL(other.web.newUrl()).search.replace('?', '/?'),
    }),
  ],
  ['two lengths', 'upload', () => withHeaders({ 'Content-Length': ['5', '6'] })],
  ['a length and chunks', 'upload', () => withHeaders({ 'Transfer-Encoding': 'chunked' })],
  ['an upload without a name', 'upload', () => ({ target: '/uploads/?name=a&modified=0' })],
  ['an upload further down', 'upload', () => ({ target: '/uploads/u1/u2?name=a&modified=0' })],
  ['an upload that says no name', 'upload', () => ({ target: '/uploads/u1' })],
  ['an upload that says no time', 'upload', () => ({ target: '/uploads/u1?name=a.txt&modified=soon' })],
]
