import { once } from 'node:events'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/websocket'
import type { ContractRouterClient } from '@orpc/contract'
import { WebSocket } from 'ws'
import { startWebHost, type WebHost } from '../../electron/hosts/web/start-web-host.ts'
import { describeWebMachine } from '../../electron/hosts/web/web-machine.ts'
import type { Contract } from '../../shared/contract/contract.ts'

export const sampleFolder = join(import.meta.dirname, '../../examples/topup-dispute')

export type Answer = {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}
/** What a window that was let in knows. */
export type Session = {
  readonly web: WebHost
  readonly home: string
  readonly origin: string
  readonly cookie: string
  readonly folder: string
  readonly token: string
  readonly close: () => Promise<void>
}

/** The web host on a fresh home, with a window of two small files, and let in by its launch code. */
export async function startSession(
  options: { readonly quietMs?: number; readonly home?: string } = {},
): Promise<Session> {
  const home = options.home ?? (await mkdtemp(join(tmpdir(), 'juzheng-web-')))
  const rendererFolder = join(home, 'window')
  await mkdir(join(rendererFolder, 'assets'), { recursive: true })
  await writeFile(
    join(rendererFolder, 'index.html'),
    '<!doctype html><html><head></head><body>window</body></html>',
  )
  await writeFile(join(rendererFolder, 'assets/main-a1.js'), 'globalThis.started = true\n')
  await writeFile(join(home, 'secret.txt'), 'outside of the window')
  const host = describeWebMachine({
    env: { JUZHENG_HOME: home },
    language: 'zh',
    version: '0.0.0-test',
    sampleFolder,
  })
  const web = await startWebHost({ host, rendererFolder, port: 0, quietMs: options.quietMs ?? null })
  const entered = await enter(web.url)
  const close = async () => {
    await web.close()
    await rm(home, { recursive: true, force: true })
  }
  return { web, home, ...entered, close }
}

/** Goes in by a launch address, as a browser does. */
export async function enter(url: string): Promise<Pick<Session, 'origin' | 'cookie' | 'folder' | 'token'>> {
  const { origin } = new URL(url)
  const entered = await fetch(url, { redirect: 'manual' })
  const cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? ''
  const folder = entered.headers.get('location') ?? ''
  const page = await (await fetch(origin + folder, { headers: { cookie } })).text()
  const token = /name="juzheng-token" content="([^"]+)"/.exec(page)?.[1] ?? ''
  return { origin, cookie, folder, token }
}

export type Core = ContractRouterClient<Contract>

/** The contract over the host's socket, as a window speaks it. */
export async function joinCore(
  session: Pick<Session, 'origin' | 'cookie' | 'token'>,
): Promise<{ readonly core: Core; readonly socket: WebSocket }> {
  const socket = new WebSocket(`${session.origin.replace('http', 'ws')}/rpc`, ['juzheng', session.token], {
    headers: { Origin: session.origin, Cookie: session.cookie },
  })
  await once(socket, 'open')
  const link = new RPCLink({ websocket: socket as unknown as globalThis.WebSocket })
  return { core: createORPCClient(link), socket }
}

/** Sends exactly these bytes to the port and reads until the other side closes, or has said enough. */
export function sendRaw(port: number, text: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(text))
    let said = ''
    const finish = () => {
      socket.destroy()
      resolve(parseAnswer(said))
    }
    socket.setTimeout(5_000, () => socket.destroy(new Error(`no answer within 5 s to ${text.slice(0, 80)}`)))
    socket.on('data', (chunk: Buffer) => {
      said += chunk.toString('latin1')
      if (said.startsWith('HTTP/1.1 101')) finish()
    })
    socket.on('end', finish)
    socket.on('error', reject)
  })
}

function parseAnswer(said: string): Answer {
  const [head = '', ...body] = said.split('\r\n\r\n')
  const [first = '', ...lines] = head.split('\r\n')
  const headers = Object.fromEntries(
    lines.map((line) => [
      line.slice(0, line.indexOf(':')).toLowerCase(),
      line.slice(line.indexOf(':') + 1).trim(),
    ]),
  )
  const text = body.join('\r\n\r\n')
  const isEmpty = headers['transfer-encoding'] === 'chunked' && text === '0\r\n\r\n'
  return { status: Number(first.split(' ')[1] ?? 0), headers, body: isEmpty ? '' : text }
}
