/** Counts the windows that are open and the work that is being done, and says when both have been gone for a while. */
export type Activity = {
  /** Something begins; call what is returned when it ends. */
  readonly begin: (what: 'window' | 'work') => () => void
  readonly stop: () => void
}

/** `onQuiet` is called `quietMs` after the last thing ended; never before there was a window. */
export function watchActivity(quietMs: number, onQuiet: () => void): Activity {
  let running = 0
  let hadWindow = false
  let timer: NodeJS.Timeout | undefined
  let isStopped = false
  return {
    begin: (what) => {
      running += 1
      hadWindow ||= what === 'window'
      clearTimeout(timer)
      let hasEnded = false
      return () => {
        if (hasEnded) return
        hasEnded = true
        running -= 1
        if (running === 0 && hadWindow && !isStopped) timer = setTimeout(onQuiet, quietMs)
      }
    },
    stop: () => {
      isStopped = true
      clearTimeout(timer)
    },
  }
}
