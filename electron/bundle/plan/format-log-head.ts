import type { BundleWords } from '../../../shared/locales/bundle.ts'
import { fillIn } from '../../../shared/locales/fill-in.ts'
import type { LogHead } from '../../../shared/model/custody.ts'

/** The line that the verifier looks for: the number and all 64 hex digits of the last entry of the custody log. */
export function formatLogHead(logHead: LogHead, words: BundleWords): string {
  return fillIn(words.logHead, { seq: logHead.seq, hash: logHead.hash })
}
