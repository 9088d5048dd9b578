import type { MediaSource } from './api/media-source.ts'
import { type AppRouter, createRouter } from './api/router.ts'
import type { Services } from './api/services.ts'
import { createAppService } from './core/desk/app-service.ts'
import { createCaseOpener } from './core/desk/case-opener.ts'
import { createCaseService, createHistoryService } from './core/desk/case-service.ts'
import { createDesk } from './core/desk/desk.ts'
import { createEventService } from './core/desk/event-service.ts'
import { createExhibitService } from './core/desk/exhibit-service.ts'
import { createExplainedColumns } from './core/desk/explained-columns.ts'
import { createFactsService } from './core/desk/facts-service.ts'
import { createItemService } from './core/desk/item-service.ts'
import { createKnownCases } from './core/desk/known-cases.ts'
import { createMediaSource } from './core/desk/media-source.ts'
import { createPackageService } from './core/desk/package-service.ts'
import { createPictureService } from './core/desk/picture-service.ts'
import { createPreviewer } from './core/desk/previewer.ts'
import { createReadingService } from './core/desk/reading-service.ts'
import { createRecognitionQueue } from './core/desk/recognition-queue.ts'
import { createRecognitionService } from './core/desk/recognition-service.ts'
import { createSearchService } from './core/desk/search/search-service.ts'
import { openSettingsFile } from './core/desk/settings-file.ts'
import type { Host } from './host.ts'
import { createAskThread } from './intake/ask-thread.ts'

export type Core = {
  readonly router: AppRouter
  readonly services: Services
  readonly media: MediaSource
  /** Opens a case that the host was given by its path, which no window can do. */
  openFolder(path: string): Promise<void>
  /** Stops what is running and closes the open case. */
  close(): Promise<void>
}

/** Wires the parts for one window on one machine. */
export async function createCore(host: Host): Promise<Core> {
  const settings = await openSettingsFile(host)
  const known = createKnownCases(settings, host)
  const desk = createDesk()
  const opener = createCaseOpener({ host, desk, known, settings })
  const previewer = createPreviewer()
  const recognition = createRecognitionQueue({ host, desk, settings })
  const explained = createExplainedColumns(settings)
  const thread = createAskThread()
  const services: Services = {
    app: createAppService({ host, settings, known, onSettings: recognition.follow }),
    cases: createCaseService({ host, desk, known, opener }),
    history: createHistoryService(desk),
    items: createItemService(host, desk, explained),
    events: createEventService(desk),
    exhibits: createExhibitService(desk),
    packages: createPackageService({ host, desk, previewer }),
    pictures: createPictureService(desk),
    recognition: createRecognitionService(desk, recognition),
    readings: createReadingService({ host, desk, thread, explained }),
    search: createSearchService(desk),
    facts: createFactsService(desk),
  }
  return {
    router: createRouter(services, host.log),
    services,
    media: createMediaSource(desk),
    openFolder: async (path) => {
      await opener.openFolder(path)
    },
    close: async () => {
      recognition.close()
      await thread.close()
      await desk.close()
      await previewer.rest()
    },
  }
}
