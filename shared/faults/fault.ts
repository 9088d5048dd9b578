export type FaultParams = Readonly<Record<string, string | number>>

/**
 * Something the user can act on. `code` is a key of `faultCatalogue`; the sentence and the next step come from there.
 * Anything that is not a Fault (nor an abort) is a bug.
 */
export class Fault extends Error {
  readonly code: string
  readonly params: FaultParams
  constructor(code: string, params: FaultParams = {}, cause?: unknown) {
    super(`${code} ${JSON.stringify(params)}`, cause === undefined ? undefined : { cause })
    this.name = 'Fault'
    this.code = code
    this.params = params
  }
}
