import { once } from 'node:events'
import { serveCore } from '../../electron/hosts/web/serve-core.ts'
import { runContractSuite } from './contract-suite.ts'
import { enter, joinCore } from './web-host-fixture.ts'

const page = '<!doctype html><html><head></head><body>window</body></html>'
const pages = new Map([['index.html', { bytes: Buffer.from(page), mediaType: 'text/html; charset=utf-8' }]])
const host = { now: () => new Date(), log: () => undefined }

runContractSuite('over the WebSocket of the web host', async (core) => {
  const served = await serveCore(core, { host, pages, port: 0, quietMs: null, onQuiet: () => undefined })
  const { core: client, socket } = await joinCore(await enter(served.newUrl()))
  return {
    client,
    close: async () => {
      socket.close()
      await once(socket, 'close')
      await served.close()
    },
  }
})
