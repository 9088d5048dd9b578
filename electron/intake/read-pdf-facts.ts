import { pathToFileURL } from 'node:url'
import type { MediaFacts } from '../../shared/model/item.ts'
import type { CandidateTime } from '../../shared/model/time.ts'
import { readCameraTime } from './capture-time/read-camera-time.ts'

export type FactsAndTimes = { readonly facts: MediaFacts; readonly times: readonly CandidateTime[] }

/** Pages, encryption and stated creation time of a PDF; what cannot be opened is said in `notShown`. */
export async function readPdfFacts(path: string, password?: string): Promise<FactsAndTimes> {
  // Heavy, and only needed where there is a PDF.
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const task = getDocument({
    url: pathToFileURL(path).href,
    // Large files are read in ranges, never whole.
    disableAutoFetch: true,
    disableStream: true,
    useSystemFonts: false,
    verbosity: VerbosityLevel.ERRORS,
    ...(password === undefined ? {} : { password }),
  })
  try {
    const document = await task.promise
    const { info } = (await document.getMetadata()) as { info: Record<string, unknown> }
    const software = typeof info.Creator === 'string' && info.Creator !== '' ? info.Creator : null
    const created = typeof info.CreationDate === 'string' ? readCameraTime(info.CreationDate) : null
    return {
      facts: {
        pageCount: document.numPages,
        ...(software === null ? {} : { software }),
        ...(typeof info.EncryptFilterName === 'string' ? { isEncrypted: true } : {}),
        ...(document.numPages === 0 ? { notShown: 'pdf-without-pages' } : {}),
      },
      times:
        created === null
          ? []
          : [{ ...created, source: 'content', meaning: 'saved', detail: 'PDF CreationDate' }],
    }
  } catch (error) {
    if (!(error instanceof Error)) throw error
    // pdf.js gives its errors names and no classes that cross its own worker.
    if (error.name === 'PasswordException')
      return { facts: { isEncrypted: true, notShown: 'pdf-encrypted' }, times: [] }
    return { facts: { notShown: 'pdf-unreadable' }, times: [] }
  } finally {
    await task.destroy()
  }
}
