/**
 * One row of the custody log. `hash` is SHA-256 over the canonical JSON of
 * `{seq, at, action, subject, detail, prevHash}` (see `shared/rules/canonical-json.ts`); the first `prevHash` is 64 zeros.
 */
export type CustodyEntry = {
  readonly seq: number
  readonly at: string
  readonly action: string
  readonly subject: string
  readonly detail: JsonValue
  readonly prevHash: string
  readonly hash: string
}
export type LogHead = { readonly seq: number; readonly hash: string }
export type JsonValue =
  | string
  | number
  | boolean
  | null
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue }
