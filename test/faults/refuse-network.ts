// Loaded before the program in each of its threads: a name looked up, a connection or a port opened ends the run at once.
import dgram from 'node:dgram'
import dns from 'node:dns'
import { writeSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import net from 'node:net'

function refuse(what: string) {
  return (): never => {
    writeSync(2, `${new Error(`asked the network: ${what}`).stack}\n`)
    process.kill(process.pid, 'SIGKILL')
    throw new Error('This process has been ended.')
  }
}

Object.assign(net.Socket.prototype, { connect: refuse('a connection') })
Object.assign(net.Server.prototype, { listen: refuse('a port') })
Object.assign(dgram.Socket.prototype, { bind: refuse('a port'), send: refuse('a datagram') })
Object.assign(dns, { lookup: refuse('a name') })
Object.assign(dns.promises, { lookup: refuse('a name') })
Object.assign(globalThis, { fetch: refuse('a page') })
syncBuiltinESMExports()
