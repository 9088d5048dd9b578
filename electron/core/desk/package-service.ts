import { existsSync } from 'node:fs'
import type { ExportEvent, PackageOptions } from '../../../shared/contract/package-contract.ts'
import { Fault } from '../../../shared/faults/fault.ts'
import type { Services } from '../../api/services.ts'
import type { Host } from '../../host.ts'
import { buildSubmission } from '../build-submission.ts'
import type { Progress } from '../progress.ts'
import type { Desk, OpenCase } from './desk.ts'
import { findPackage, listPackages } from './made-packages.ts'
import { checkBeforeExport } from './preflight.ts'
import type { Previewer } from './previewer.ts'
import { streamProgress } from './stream-progress.ts'
import { verifyMade } from './verify-made.ts'

type Done = Extract<ExportEvent, { type: 'done' }>
type Running = { readonly signal: AbortSignal; readonly onProgress: (progress: Progress) => void }

/** The check before export has told of these, with the way to where they are mended. */
const toldBefore = new Set(['purpose-missing', 'item-not-exhibited'])

export function createPackageService(parts: {
  readonly host: Host
  readonly desk: Desk
  readonly previewer: Previewer
}): Services['packages'] {
  const { host, desk, previewer } = parts

  async function build(open: OpenCase, options: PackageOptions, running: Running): Promise<Done> {
    if (open.reader.exhibits().length === 0) throw new Fault('no-exhibits')
    await previewer.rest()
    const { caseFile } = open
    const built = await buildSubmission({
      ...options,
      ...running,
      caseFile,
      outFolder: caseFile.packagesFolder,
      now: host.now,
    })
    const [made] = await listPackages(open)
    if (made === undefined) throw new Error('a package was made and not recorded')
    return {
      type: 'done',
      made,
      exhibits: built.exhibits.map(({ itemIds: _, ...exhibit }) => exhibit),
      warnings: built.warnings.filter(({ code }) => !toldBefore.has(code)),
    }
  }

  return {
    preflight: (options) => {
      const findings = checkBeforeExport(desk.current(), options)
      // Who asks for the check is about to look at the preview.
      if (!findings.some(({ severity }) => severity === 'blocking')) previewer.warm()
      return findings
    },
    preview: (options, { signal }) =>
      desk.work(signal, (open, until) =>
        previewer.preview(open, options, { now: host.now(), signal: until }),
      ),
    export: async function* (options, { signal }) {
      const done = yield* streamProgress(signal, (until, onProgress) =>
        desk.work(until, (open, workSignal) => build(open, options, { signal: workSignal, onProgress })),
      )
      yield done
    },
    list: () => listPackages(desk.current()),
    verify: ({ id, language }, { signal }) =>
      desk.work(signal, (open, until) => verifyMade(findPackage(open, id), language, until)),
    reveal: async ({ id }) => {
      const { zip, folder } = findPackage(desk.current(), id)
      const there = [zip, folder].find((path) => existsSync(path))
      if (there === undefined) throw new Fault('package-gone')
      await host.reveal(there)
    },
  }
}
