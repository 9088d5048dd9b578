import { useEffect, useState } from 'react'
import type { LaterCode } from './later-code.ts'

/**
 * A screen as soon as its code is there; what hinders that is thrown. Not React's `lazy`: that keeps its placeholder
 * for 300 ms at least, however soon the code comes.
 */
export function LaterScreen({ code }: { readonly code: LaterCode }) {
  const [failure, setFailure] = useState<unknown>(null)
  const [, setIsLoaded] = useState(false)
  useEffect(() => {
    if (code.loaded() === null) code.fetch().then(() => setIsLoaded(true), setFailure)
  }, [code])
  if (failure !== null) throw failure
  const Screen = code.loaded()
  return Screen === null ? <main aria-busy="true" /> : <Screen />
}
