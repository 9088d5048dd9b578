// The twenty points of https://www.electronjs.org/docs/latest/tutorial/security, in its order and under its numbers.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { parse } from 'yaml'
import { ownFrame, requestPort, startOnStandIn } from './desktop-fixture.ts'
import { runPreload } from './run-preload.ts'
import type { Recorded } from './stand-in-electron.ts'

const root = join(import.meta.dirname, '../..')
const desktop = join(root, 'electron/hosts/desktop')
const packageJson = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

let recorded: Recorded
let close: () => Promise<void>
beforeAll(async () => {
  const started = await startOnStandIn()
  recorded = started.recorded
  close = started.close
})
afterAll(() => close())

function preferences() {
  return recorded.windows[0]?.options.webPreferences ?? {}
}

/** Calls a handler that was given to Electron. */
function ask(name: string, ...args: unknown[]): unknown {
  const handler = recorded.handlers.get(name)
  if (handler === undefined) throw new Error(`${name} is not handled`)
  return handler(...(args as never[]))
}

function isPrevented(
  name: string,
  details: { readonly url?: string; readonly isMainFrame?: boolean } = {},
): boolean {
  let prevented = false
  ask(name, {
    url: 'juzheng-app://app/',
    isMainFrame: true,
    ...details,
    preventDefault: () => {
      prevented = true
    },
  })
  return prevented
}

test('1 only what is our own is loaded, and every other address is cancelled', () => {
  expect(recorded.windows[0]?.urls).toEqual(['juzheng-app://app/'])
  const isLoaded = (url: string) => {
    let answer = { cancel: false }
    ask('before-request', { url }, (given: { cancel: boolean }) => {
      answer = given
    })
    return !answer.cancel
  }
  expect(
    ['juzheng-app://app/', 'juzheng-app://app/media/items/i1/picture', 'blob:juzheng-app://app/1'].map(
      isLoaded,
    ),
  ).toEqual([true, true, true])
  const foreign = [
    'http://127.0.0.1/',
    'https://juzheng-app.example/',
    'file:///etc/passwd',
    'ws://127.0.0.1/',
  ]
    .concat([
      'juzheng-app://application/',
      'juzheng-app://app.example/',
      'blob:https://evil.example/1',
      'data:text/html,',
    ])
    .concat(['devtools://devtools/bundled/inspector.html', 'ftp://evil.example/', 'chrome://gpu'])
  expect(foreign.filter(isLoaded)).toEqual([])
  expect(recorded.switches).toContainEqual(['host-resolver-rules', 'MAP * ~NOTFOUND'])
})

test('2 no page has Node', () => {
  expect(preferences()).toMatchObject({
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
  })
})

test('3 the preload lives in a world of its own', () => {
  expect(preferences().contextIsolation).toBe(true)
})

test('4 every process of a page is in the sandbox', () => {
  expect(recorded.windows[0]?.options.webPreferences?.sandbox).toBe(true)
  expect(recorded.calls).toContain('enableSandbox')
})

test('5 every permission is denied, but to copy a text from our own page', () => {
  const permissions = [
    'media',
    'geolocation',
    'notifications',
    'midi',
    'midiSysex',
    'pointerLock',
    'fullscreen',
  ]
    .concat([
      'openExternal',
      'clipboard-read',
      'display-capture',
      'mediaKeySystem',
      'idle-detection',
      'fileSystem',
    ])
    .concat(['hid', 'serial', 'usb', 'storage-access', 'window-management', 'unknown', 'keyboardLock'])
  const isGiven = (permission: string, requestingUrl: string) => {
    let given: boolean | null = null
    ask(
      'permission-request',
      null,
      permission,
      (answer: boolean) => {
        given = answer
      },
      { requestingUrl },
    )
    return given === true || ask('permission-check', null, permission, requestingUrl) === true
  }
  expect(permissions.filter((permission) => isGiven(permission, 'juzheng-app://app/'))).toEqual([])
  expect(isGiven('clipboard-sanitized-write', 'https://evil.example/')).toBe(false)
  expect(isGiven('clipboard-sanitized-write', 'juzheng-app://app/')).toBe(true)
  expect(ask('device-permission', {})).toBe(false)
})

test('6 the same-origin policy is on', () => {
  expect(preferences().webSecurity).toBe(true)
})

test('7 the page comes with a strict policy', async () => {
  const page = await recorded.serve(new Request('juzheng-app://app/'))
  const policy = page.headers.get('content-security-policy') ?? ''
  for (const rule of ["default-src 'none'", "script-src 'self';", "base-uri 'none'", "form-action 'none'"]) {
    expect(policy).toContain(rule)
  }
  expect(policy).not.toMatch(/unsafe|\*|http|data:/)
})

test('8 nothing insecure is let into a secure page', () => {
  expect(preferences().allowRunningInsecureContent).toBe(false)
})

test('9 no experimental feature is on', () => {
  expect(preferences().experimentalFeatures).toBe(false)
})

test('10 no feature of Blink is turned on', () => {
  expect(preferences()).not.toHaveProperty('enableBlinkFeatures')
})

test('11 there is no webview that could open windows', () => {
  expect(preferences().webviewTag).toBe(false)
})

test('12 a webview that comes to be all the same is not attached', () => {
  expect(isPrevented('will-attach-webview')).toBe(true)
})

test('13 no page leads anywhere else', () => {
  for (const way of ['will-navigate', 'will-frame-navigate', 'will-redirect']) {
    expect(isPrevented(way), way).toBe(true)
  }
})

test('13 a frame shows what was rebuilt of a saved page, and nothing else', () => {
  const isShown = (url: string, isMainFrame = false) =>
    !isPrevented('will-frame-navigate', { url, isMainFrame })
  expect(isShown('juzheng-app://app/media/items/i3/page')).toBe(true)
  expect(isShown('juzheng-app://app/media/items/i3/page', true)).toBe(false)
  for (const url of [
    'juzheng-app://app/',
    'juzheng-app://app/media/items/i3/original',
    'juzheng-app://app/media/items/i3/page?x',
    'juzheng-app://app/media/items/i3/page/../original',
    'juzheng-app://app.evil.example/media/items/i3/page',
    'https://evil.example/media/items/i3/page',
    'file:///media/items/i3/page',
    'about:srcdoc',
  ])
    expect(isShown(url), url).toBe(false)
})

test('14 no page opens a window', () => {
  expect(ask('window-open', { url: 'juzheng-app://app/' })).toEqual({ action: 'deny' })
})

test('15 nothing is opened outside by its address', () => {
  for (const name of readdirSync(desktop).filter((file) => file.endsWith('.ts'))) {
    expect(readFileSync(join(desktop, name), 'utf8'), name).not.toMatch(/openExternal|openPath/)
  }
})

test('16 Electron is pinned, at a version that is still mended', () => {
  expect(packageJson.devDependencies.electron).toMatch(/^\d+\.\d+\.\d+$/)
  expect(Number(packageJson.devDependencies.electron.split('.')[0])).toBeGreaterThanOrEqual(45)
})

test('17 only the top frame of our page is given a port', () => {
  for (const frame of [
    { parent: null, origin: 'https://evil.example' },
    { parent: null, origin: 'juzheng-app://other' },
    { parent: null, origin: 'null' },
    { parent: { origin: 'juzheng-app://app' }, origin: 'juzheng-app://app' },
  ]) {
    expect(requestPort(recorded, frame), JSON.stringify(frame)).toBeNull()
  }
  recorded.ipc.emit('request-port', { senderFrame: null })
  expect(requestPort(recorded, ownFrame)).not.toBeNull()
  expect(recorded.ipc.eventNames()).toEqual(['request-port'])
})

test('17 the scheme answers our page alone', async () => {
  const status = async (url: string, initiatorOrigin?: string | null, method = 'GET') => {
    const request = new Request(url, { method })
    return (
      await recorded.serve(Object.assign(request, initiatorOrigin === undefined ? {} : { initiatorOrigin }))
    ).status
  }
  expect(await status('juzheng-app://app/', undefined)).toBe(200)
  expect(await status('juzheng-app://app/main-a1.js', 'juzheng-app://app')).toBe(200)
  for (const origin of ['https://evil.example', null, 'juzheng-app://other']) {
    expect(await status('juzheng-app://app/main-a1.js', origin)).toBe(403)
  }
  for (const url of [
    'juzheng-app://other/',
    'juzheng-app://app/..%2fsecret',
    'juzheng-app://app/%2e%2e/package.json',
  ]) {
    expect(await status(url), url).toBeGreaterThanOrEqual(403)
  }
  for (const method of ['PUT', 'DELETE', 'OPTIONS']) {
    expect(await status('juzheng-app://app/', 'juzheng-app://app', method)).toBe(405)
  }
  expect(await status('juzheng-app://app/uploads/u?name=a&modified=0', 'juzheng-app://app', 'POST')).toBe(403)
})

test('18 the page lies under a scheme of our own, which is held to the rules of the web', () => {
  expect(recorded.schemes).toEqual([
    {
      scheme: 'juzheng-app',
      privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true },
    },
  ])
  for (const name of readdirSync(desktop).filter((file) => file.endsWith('.ts'))) {
    expect(readFileSync(join(desktop, name), 'utf8'), name).not.toMatch(/file:\/\/\/|loadFile|pathToFileURL/)
  }
})

test('19 the fuses are set (test/hosts/desktop-build.test.ts counts nine)', () => {
  const { electronFuses } = parse(readFileSync(join(root, 'electron-builder.yml'), 'utf8'))
  expect(electronFuses).toMatchObject({ runAsNode: false, onlyLoadAppFromAsar: true })
})

test('20 the page is given two functions, and neither is Electron itself', async () => {
  const { exposed, sent, posted } = await runPreload()
  expect(Object.keys(exposed)).toEqual(['juzheng'])
  expect(Object.keys(exposed.juzheng ?? {}).sort()).toEqual(['getPathForFile', 'requestPort'])
  exposed.juzheng?.requestPort?.()
  expect(sent).toEqual([['request-port']])
  expect(posted).toEqual([{ message: 'juzheng-port', targetOrigin: 'juzheng-app://app', ports: ['a port'] }])
})
