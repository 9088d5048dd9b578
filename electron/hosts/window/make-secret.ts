import { randomBytes } from 'node:crypto'

/** 256 random bits, in letters that need no escaping in an address, a header or a page. */
export function makeSecret(): string {
  return randomBytes(32).toString('base64url')
}
