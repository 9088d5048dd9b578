import type { RecognitionState, RecognitionStatus } from '../../../shared/contract/recognition-contract.ts'
import type { ItemId } from '../../../shared/model/ids.ts'
import type { Host } from '../../host.ts'
import { recognitionEngine } from '../../intake/recognize/recognition-engine.ts'
import { createRecognizer } from '../../intake/recognize/recognizer.ts'
import { lookAtPictures } from '../look-at-pictures.ts'
import { recognizeNext } from '../recognize-next.ts'
import type { Desk, OpenCase } from './desk.ts'
import { createRecognitionPace } from './recognition-pace.ts'
import type { SettingsFile } from './settings-file.ts'

export type RecognitionQueue = {
  /** null while no case is open. */
  state(): RecognitionState | null
  pause(): void
  resume(): void
  /** To be called when the settings have changed. */
  follow(): void
  close(): void
}
type Parts = { readonly host: Host; readonly desk: Desk; readonly settings: SettingsFile }

/** Nothing is read until the desk was left alone for so long: opening a case and dropping files come first. */
const quietMs = 1_500
/** The window fetches again after each telling. */
const tellEveryMs = 2_000

/**
 * Looks at the pictures on the desk and reads their text, one after the other in the order of their taking in, on a thread of its own.
 * It gives way to work that somebody waits for, ends with the case, and goes on where it was when that is open again.
 */
export function createRecognitionQueue({ host, desk, settings }: Parts): RecognitionQueue {
  const pace = createRecognitionPace()
  /** Pictures whose originals are not there; they count as looked at until the case is opened again. */
  let missing = new Set<ItemId>()
  let isPaused = false
  let isUnavailable = false
  let isRunning = false
  let hasNews = false
  let isInterrupted = false
  let waking: NodeJS.Timeout | null = null
  let telling: NodeJS.Timeout | null = null
  let toldAtMs = Number.NEGATIVE_INFINITY
  const stopListening = [desk.onChange(({ scopes }) => hear(scopes)), desk.onWork(wakeSoon)]

  function hear(scopes: readonly string[]): void {
    if (scopes.length === 0) missing = new Set()
    if (scopes.length > 0 && !scopes.includes('items')) return
    hasNews = true
    wakeSoon()
  }

  function mayLook(): boolean {
    return !isPaused && !desk.isWorking() && desk.find() !== null
  }

  function mayRead(): boolean {
    return mayLook() && settings.read().settings.recognition === 'on' && !isUnavailable
  }

  function wakeSoon(): void {
    if (waking !== null) clearTimeout(waking)
    waking = null
    if (isRunning || !mayLook()) return
    waking = setTimeout(run, quietMs)
    waking.unref()
  }

  function run(): void {
    waking = null
    if (isRunning || !mayLook()) return
    isRunning = true
    desk
      .workBehind(workThrough)
      .catch((error) => host.log('reading the text in pictures stopped', error))
      .finally(() => {
        isRunning = false
        tellSoon()
        if (hasNews || isInterrupted) wakeSoon()
      })
  }

  /** First what is quick: codes, and pictures that are alike. */
  async function workThrough(open: OpenCase, signal: AbortSignal): Promise<void> {
    hasNews = false
    isInterrupted = false
    const { caseFile } = open
    const { log, now } = host
    await lookAtPictures({ caseFile, now, log, signal, mayGoOn: mayLook, onLooked: tellSoon })
    if (mayRead() && !signal.aborted) await readPictures(open, signal)
  }

  async function readPictures({ caseFile }: OpenCase, signal: AbortSignal): Promise<void> {
    const recognizer = createRecognizer(host.log)
    const stop = () => void recognizer.close()
    signal.addEventListener('abort', stop, { once: true })
    pace.start()
    tellSoon()
    let after: ItemId | null = null
    try {
      while (mayRead() && !signal.aborted) {
        const outcome = await recognizeNext(caseFile, recognizer, { after, now: host.now })
        if (outcome.type === 'none') {
          if (!hasNews) return
          // What came back from the bin stands before what was read last.
          hasNews = false
          after = null
          continue
        }
        if (outcome.type === 'unavailable') {
          isUnavailable = true
          host.log('the text in pictures cannot be read on this machine', outcome.reason)
        }
        if (outcome.type !== 'looked') return
        after = outcome.itemId
        if (outcome.code === 'recognition-missing') missing.add(outcome.itemId)
        pace.count()
        tellSoon()
      }
      isInterrupted = !signal.aborted
    } finally {
      signal.removeEventListener('abort', stop)
      await recognizer.close()
    }
  }

  function tellSoon(): void {
    const restMs = Math.max(0, toldAtMs + tellEveryMs - performance.now())
    telling ??= setTimeout(() => {
      telling = null
      tell()
    }, restMs).unref()
  }

  function tell(): void {
    toldAtMs = performance.now()
    if (desk.find() !== null) desk.announce(['recognition'])
  }

  function statusOf(left: number): RecognitionStatus {
    if (settings.read().settings.recognition === 'off') return 'off'
    if (isUnavailable) return 'unavailable'
    if (left === 0) return 'idle'
    if (isPaused) return 'paused'
    return isRunning && !desk.isWorking() ? 'running' : 'waiting'
  }

  function change(perform: () => void): void {
    perform()
    wakeSoon()
    tell()
  }

  return {
    state: () => {
      const open = desk.find()
      if (open === null) return null
      const counts = open.caseFile.recognitionCounts(recognitionEngine)
      const done = Math.min(counts.total, counts.done + missing.size)
      const itemsPerSecond = isRunning ? pace.itemsPerSecond() : null
      const status = statusOf(counts.total - done)
      return { status, total: counts.total, done, failed: counts.failed + missing.size, itemsPerSecond }
    },
    pause: () =>
      change(() => {
        isPaused = true
      }),
    resume: () =>
      change(() => {
        isPaused = false
      }),
    follow: () => change(() => undefined),
    close: () => {
      for (const stop of stopListening) stop()
      if (waking !== null) clearTimeout(waking)
      if (telling !== null) clearTimeout(telling)
    },
  }
}
