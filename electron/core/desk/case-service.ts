import { Fault } from '../../../shared/faults/fault.ts'
import type { Services } from '../../api/services.ts'
import type { Host } from '../../host.ts'
import type { CaseOpener } from './case-opener.ts'
import { describeOpenCase } from './case-state.ts'
import type { Desk, OpenCase } from './desk.ts'
import type { KnownCases } from './known-cases.ts'
import { requireTitle } from './require-title.ts'
import { watchChanges } from './watch-changes.ts'

type Parts = {
  readonly host: Host
  readonly desk: Desk
  readonly known: KnownCases
  readonly opener: CaseOpener
}

export function createCaseService({ host, desk, known, opener }: Parts): Services['cases'] {
  const describe = (open: OpenCase) => describeOpenCase(open, desk.revision())
  return {
    known: () => known.list(),
    create: async ({ title, respondent, orderId, language }) => {
      const name = respondent.trim()
      const order = orderId.trim()
      const open = await opener.create(requireTitle(title), {
        language,
        parties: name === '' ? [] : [{ role: 'platform', name, id: null, contact: null }],
        orderIds: order === '' ? [] : [order],
        disputedAmount: null,
      })
      return describe(open)
    },
    open: async ({ id }) => {
      const folder = await known.findFolder(id)
      if (folder === null) throw new Fault('case-not-known')
      return describe(await opener.openFolder(folder))
    },
    openSample: async ({ language }) => describe(await opener.openSample(language)),
    pick: async () => {
      if (host.pickFolder === null) throw new Fault('folder-dialog-missing')
      const folder = await host.pickFolder()
      return folder === null ? null : describe(await opener.openFolder(folder))
    },
    forget: ({ id }) => known.forget(id),
    close: () => desk.close(),
    state: () => {
      const open = desk.find()
      return open === null ? null : describe(open)
    },
    watch: (_, { signal }) => watchChanges(desk, signal),
    describe: async (patch) => {
      const { caseFile } = desk.current()
      const given = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined))
      const title = patch.title === undefined ? {} : { title: requireTitle(patch.title) }
      caseFile.step({ action: 'case-described', count: 1 }, () => caseFile.updateInfo({ ...given, ...title }))
      if (patch.title !== undefined) await known.remember(caseFile.folder, caseFile.info().title, null)
    },
    revealFolder: () => host.reveal(desk.current().caseFile.folder),
  }
}

export function createHistoryService(desk: Desk): Services['history'] {
  return {
    undo: () => desk.current().caseFile.undo(),
    redo: () => desk.current().caseFile.redo(),
  }
}
