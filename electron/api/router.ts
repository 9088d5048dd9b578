import { implement } from '@orpc/server'
import { contract } from '../../shared/contract/contract.ts'
import type { Host } from '../host.ts'
import { createPassOn } from './pass-on.ts'
import type { Services } from './services.ts'

export type AppRouter = ReturnType<typeof createRouter>

/** The contract over the services: each procedure passes its input and signal on, and nothing else happens here. */
export function createRouter(services: Services, log: Host['log']) {
  const api = implement(contract)
  const pass = createPassOn(log)
  const {
    app,
    cases,
    history,
    items,
    events,
    exhibits,
    packages,
    pictures,
    readings,
    recognition,
    search,
    facts,
  } = services
  return api.router({
    app: {
      describe: api.app.describe.handler(pass(app.describe)),
      saveSettings: api.app.saveSettings.handler(pass(app.saveSettings)),
      chooseCasesFolder: api.app.chooseCasesFolder.handler(pass(app.chooseCasesFolder)),
    },
    cases: {
      known: api.cases.known.handler(pass(cases.known)),
      create: api.cases.create.handler(pass(cases.create)),
      open: api.cases.open.handler(pass(cases.open)),
      openSample: api.cases.openSample.handler(pass(cases.openSample)),
      pick: api.cases.pick.handler(pass(cases.pick)),
      forget: api.cases.forget.handler(pass(cases.forget)),
      close: api.cases.close.handler(pass(cases.close)),
      state: api.cases.state.handler(pass(cases.state)),
      watch: api.cases.watch.handler(pass(cases.watch)),
      describe: api.cases.describe.handler(pass(cases.describe)),
      revealFolder: api.cases.revealFolder.handler(pass(cases.revealFolder)),
    },
    history: {
      undo: api.history.undo.handler(pass(history.undo)),
      redo: api.history.redo.handler(pass(history.redo)),
    },
    items: {
      list: api.items.list.handler(pass(items.list)),
      get: api.items.get.handler(pass(items.get)),
      transactions: api.items.transactions.handler(pass(items.transactions)),
      messages: api.items.messages.handler(pass(items.messages)),
      paragraphs: api.items.paragraphs.handler(pass(items.paragraphs)),
      pageLook: api.items.pageLook.handler(pass(items.pageLook)),
      takeIn: api.items.takeIn.handler(pass(items.takeIn)),
      unlock: api.items.unlock.handler(pass(items.unlock)),
      stopTakeIn: api.items.stopTakeIn.handler(pass(items.stopTakeIn)),
      describe: api.items.describe.handler(pass(items.describe)),
      chooseTime: api.items.chooseTime.handler(pass(items.chooseTime)),
      stateTime: api.items.stateTime.handler(pass(items.stateTime)),
      tag: api.items.tag.handler(pass(items.tag)),
      bin: api.items.bin.handler(pass(items.bin)),
      restore: api.items.restore.handler(pass(items.restore)),
      refusals: api.items.refusals.handler(pass(items.refusals)),
    },
    events: {
      list: api.events.list.handler(pass(events.list)),
      create: api.events.create.handler(pass(events.create)),
      createFromItems: api.events.createFromItems.handler(pass(events.createFromItems)),
      createFromRows: api.events.createFromRows.handler(pass(events.createFromRows)),
      update: api.events.update.handler(pass(events.update)),
      remove: api.events.remove.handler(pass(events.remove)),
      attach: api.events.attach.handler(pass(events.attach)),
      detach: api.events.detach.handler(pass(events.detach)),
      draft: api.events.draft.handler(pass(events.draft)),
    },
    exhibits: {
      list: api.exhibits.list.handler(pass(exhibits.list)),
      add: api.exhibits.add.handler(pass(exhibits.add)),
      update: api.exhibits.update.handler(pass(exhibits.update)),
      move: api.exhibits.move.handler(pass(exhibits.move)),
      moveItem: api.exhibits.moveItem.handler(pass(exhibits.moveItem)),
      group: api.exhibits.group.handler(pass(exhibits.group)),
      split: api.exhibits.split.handler(pass(exhibits.split)),
      remove: api.exhibits.remove.handler(pass(exhibits.remove)),
      leaveOutPages: api.exhibits.leaveOutPages.handler(pass(exhibits.leaveOutPages)),
      arrange: api.exhibits.arrange.handler(pass(exhibits.arrange)),
    },
    packages: {
      preflight: api.packages.preflight.handler(pass(packages.preflight)),
      preview: api.packages.preview.handler(pass(packages.preview)),
      export: api.packages.export.handler(pass(packages.export)),
      list: api.packages.list.handler(pass(packages.list)),
      verify: api.packages.verify.handler(pass(packages.verify)),
      reveal: api.packages.reveal.handler(pass(packages.reveal)),
    },
    pictures: {
      look: api.pictures.look.handler(pass(pictures.look)),
      alike: api.pictures.alike.handler(pass(pictures.alike)),
    },
    recognition: {
      state: api.recognition.state.handler(pass(recognition.state)),
      pause: api.recognition.pause.handler(pass(recognition.pause)),
      resume: api.recognition.resume.handler(pass(recognition.resume)),
      lines: api.recognition.lines.handler(pass(recognition.lines)),
    },
    readings: {
      tables: api.readings.tables.handler(pass(readings.tables)),
      guess: api.readings.guess.handler(pass(readings.guess)),
      preview: api.readings.preview.handler(pass(readings.preview)),
      explainColumns: api.readings.explainColumns.handler(pass(readings.explainColumns)),
      orderDates: api.readings.orderDates.handler(pass(readings.orderDates)),
      previewPasted: api.readings.previewPasted.handler(pass(readings.previewPasted)),
      takeInPasted: api.readings.takeInPasted.handler(pass(readings.takeInPasted)),
    },
    search: {
      find: api.search.find.handler(pass(search.find)),
    },
    facts: {
      ofItem: api.facts.ofItem.handler(pass(facts.ofItem)),
    },
  })
}
