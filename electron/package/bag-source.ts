import type { FaultParams } from '../../shared/faults/fault.ts'

export type PackageProblem = { readonly path: string; readonly code: string; readonly params: FaultParams }

/** A bag to read from, in a folder or in a zip. Paths have `/` and are relative to the bag. */
export type BagSource = {
  readonly files: ReadonlyMap<string, BagSourceFile>
  /** What was wrong already when it was opened. */
  readonly problems: readonly PackageProblem[]
  close(): Promise<void>
}
export type BagSourceFile = {
  readonly sizeBytes: number
  /** What it takes where it lies: less than `sizeBytes` where it is deflated. */
  readonly packedBytes: number
  /** The bytes from the start; throws when damaged. */
  read(signal: AbortSignal): AsyncIterable<Uint8Array>
  /** Runs `use` with a path and offset where the bytes lie plain, for random access. */
  withPlainBytes<T>(use: (path: string, offset: number) => Promise<T>, signal: AbortSignal): Promise<T>
}

export function packageProblem(code: string, path: string, params: FaultParams = {}): PackageProblem {
  return { path, code, params: { name: path, ...params } }
}
