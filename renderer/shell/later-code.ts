import type { ComponentType } from 'react'

/** The code of a screen that comes when it is wanted. */
export type LaterCode = {
  loaded(): ComponentType | null
  /** What could not be fetched is fetched again by the next call. */
  fetch(): Promise<void>
}

export function laterCode(load: () => Promise<{ readonly default: ComponentType }>): LaterCode {
  let present: ComponentType | null = null
  let loading: Promise<void> | null = null
  return {
    loaded: () => present,
    fetch: () => {
      loading ??= load().then(
        (module) => {
          present = module.default
        },
        (error: unknown) => {
          loading = null
          throw error
        },
      )
      return loading
    },
  }
}
