import { Fault } from '../shared/faults/fault.ts'
import type { MediaSource } from './api/media-source.ts'
import { type AppRouter, createRouter } from './api/router.ts'
import type { Services } from './api/services.ts'
import type { Host } from './host.ts'

export type Core = {
  readonly router: AppRouter
  readonly services: Services
  readonly media: MediaSource
  /** Stops what is running and closes the open case. */
  close(): Promise<void>
}

/** Wires the parts for one window on one machine. */
export async function createCore(host: Host): Promise<Core> {
  const group = new Proxy({}, { get: () => async () => Promise.reject(new Fault('no-case-open')) })
  const services = new Proxy({}, { get: () => group }) as Services
  const media: MediaSource = { find: async () => null, upload: async () => undefined }
  return { router: createRouter(services, host.log), services, media, close: async () => undefined }
}
