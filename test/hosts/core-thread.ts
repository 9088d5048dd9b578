// Stands where Electron's utility process would: the real core behind `process.parentPort`.
import { EventEmitter } from 'node:events'
import { type MessagePort, parentPort } from 'node:worker_threads'
import { runCoreProcess } from '../../electron/hosts/desktop/run-core-process.ts'
import { StandInPort } from './stand-in-child.ts'

const port = parentPort
if (port === null) throw new Error('this file is started as a thread')
const inside = Object.assign(new EventEmitter(), {
  postMessage: (message: unknown) => port.postMessage(message),
})
runCoreProcess(inside as never)
port.on('message', ({ message, ports }: { message: unknown; ports: readonly MessagePort[] }) => {
  inside.emit('message', { data: message, ports: ports.map((inner) => new StandInPort(inner)) })
})
