import type { WorkProgress } from '../../../shared/contract/base.ts'

type ProgressEvent = { readonly type: 'progress'; readonly progress: WorkProgress }
type Perform<Result> = (signal: AbortSignal, onProgress: (progress: WorkProgress) => void) => Promise<Result>

/** No more than 20 a second: a window cannot show more, and 10,000 files would flood it. */
const pauseMs = 50

/**
 * Runs the work at once and yields how far it has come, the newest only; returns what the work returns. A caller that
 * stops listening stops the work, and is done when the work has ended.
 */
export async function* streamProgress<Result>(
  signal: AbortSignal,
  perform: Perform<Result>,
): AsyncGenerator<ProgressEvent, Result, void> {
  const stop = new AbortController()
  let newest: WorkProgress | null = null
  let isDone = false
  let wake: () => void = () => undefined
  const work = perform(AbortSignal.any([signal, stop.signal]), (progress) => {
    newest = progress
    wake()
  })
  const ended = work.then(noteEnd, noteEnd)
  try {
    for (;;) {
      const progress: WorkProgress | null = newest
      newest = null
      if (progress !== null) {
        yield { type: 'progress', progress }
        await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, pauseMs))])
      } else if (isDone) return await work
      else await nextNews()
    }
  } finally {
    stop.abort()
    await ended
  }

  function noteEnd(): void {
    isDone = true
    wake()
  }

  function nextNews(): Promise<void> {
    return new Promise((resolve) => {
      wake = resolve
    })
  }
}
