/** How far long work has come; `bytes` is 0 where bytes say nothing. */
export type Progress = {
  readonly phase: string
  readonly done: number
  readonly total: number
  readonly bytes: number
}
