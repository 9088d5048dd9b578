import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { Fault } from '../../shared/faults/fault.ts'
import type { LogHead } from '../../shared/model/custody.ts'
import type { BagSource, PackageProblem } from './bag-source.ts'
import { checkBag } from './check-bag.ts'
import { checkCase } from './check-case.ts'
import { openFolderBag } from './open-folder-bag.ts'
import { openZipBag } from './open-zip-bag.ts'

export type Verdict = {
  readonly ok: boolean
  /** Files looked at, tag files included. */
  readonly files: number
  readonly problems: readonly PackageProblem[]
  /** Null for a bag that Juzheng did not make, and where `case.json` cannot be read. */
  readonly logHead: LogHead | null
}

/**
 * Checks a package (a folder or a zip, never unpacked), or any BagIt bag: every hash, nothing missing, nothing extra;
 * for ours also the custody chain and the log head printed in each volume. What is wrong is in the result;
 * throws a Fault `package-not-found` or `package-not-a-package`, or the abort reason.
 */
export async function verifyPackage(
  path: string,
  options: { readonly signal: AbortSignal },
): Promise<Verdict> {
  const { signal } = options
  const source = await openBag(path)
  try {
    // Refused as a whole: nothing in it was looked at, so nothing more can be said.
    if (source.files.size === 0 && source.problems.length > 0) {
      return { ok: false, files: 0, problems: source.problems, logHead: null }
    }
    const bag = await checkBag(source, signal)
    const isOurs = bag.info.has('juzheng-log-head') || source.files.has('data/case.json')
    const ours = isOurs ? await checkCase(source, bag.info, signal) : { problems: [], logHead: null }
    const problems = [...bag.problems, ...ours.problems]
    return { ok: problems.length === 0, files: source.files.size, problems, logHead: ours.logHead }
  } finally {
    await source.close()
  }
}

async function openBag(path: string): Promise<BagSource> {
  const facts = await stat(path).catch((error: unknown) => {
    throw new Fault('package-not-found', { name: basename(path) }, error)
  })
  if (facts.isDirectory()) return await openFolderBag(path)
  if (facts.isFile()) return await openZipBag(path)
  throw new Fault('package-not-a-package', { name: basename(path) })
}
