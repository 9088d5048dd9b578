import { createHash, timingSafeEqual } from 'node:crypto'
import { makeSecret } from '../window/make-secret.ts'

/** How long the address that opens a window stays good for. */
const launchLifeMs = 600_000

/**
 * The secrets of one run, 256 bits each. The launch code opens one window, once. From then on a request needs the cookie and
 * either the name of the folder that the window's own addresses lie in, or the token that only its page was given: a cookie
 * alone is not enough, for browsers send it to every port of 127.0.0.1.
 */
export type SessionKeys = {
  readonly cookie: string
  readonly folder: string
  readonly token: string
  /** A new launch code; those made before it stay good until they are used or old. */
  readonly issueLaunchCode: () => string
  /** true once for each code. */
  readonly spendLaunchCode: (code: string) => boolean
}

export function createSessionKeys(now: () => Date): SessionKeys {
  const launchCodes = new Map<string, number>()
  return {
    cookie: makeSecret(),
    folder: makeSecret(),
    token: makeSecret(),
    issueLaunchCode: () => {
      const code = makeSecret()
      launchCodes.set(code, now().getTime())
      return code
    },
    spendLaunchCode: (code) => {
      const known = [...launchCodes.keys()].find((one) => isSameSecret(one, code))
      if (known === undefined) return false
      const madeAtMs = launchCodes.get(known) ?? 0
      launchCodes.delete(known)
      return Math.abs(now().getTime() - madeAtMs) <= launchLifeMs
    },
  }
}

/** Takes as long for a near miss as for anything else; hashing makes the lengths equal. */
export function isSameSecret(wanted: string, given: string): boolean {
  return timingSafeEqual(hash(wanted), hash(given))
}

function hash(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
