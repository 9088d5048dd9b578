import { EventEmitter } from 'node:events'
import { type MessagePort, Worker } from 'node:worker_threads'

/** A port as Electron's processes have them, over one of Node's. */
export class StandInPort extends EventEmitter {
  readonly inner: MessagePort
  constructor(inner: MessagePort) {
    super()
    this.inner = inner
    inner.on('close', () => this.emit('close'))
  }
  postMessage(data: unknown): void {
    this.inner.postMessage(data)
  }
  start(): void {
    this.inner.on('message', (data) => this.emit('message', { data, ports: [] }))
  }
  close(): void {
    this.inner.close()
  }
}

/** The real core in a thread of its own, where Electron would have a process: it can be ended at any moment. */
export class StandInChild extends EventEmitter {
  readonly #thread = new Worker(new URL('./core-thread.ts', import.meta.url))
  hasExited = false
  constructor() {
    super()
    this.#thread.on('message', (message) => this.emit('message', message))
    this.#thread.on('error', (error) => console.error(error))
    this.#thread.on('exit', (code) => {
      this.hasExited = true
      this.emit('exit', code)
    })
  }
  postMessage(message: unknown, ports: readonly StandInPort[] = []): void {
    const inner = ports.map((port) => port.inner)
    this.#thread.postMessage({ message, ports: inner }, inner)
  }
  /** Also how a crash looks: nothing is closed, nothing said. */
  kill(): boolean {
    void this.#thread.terminate()
    return true
  }
}
