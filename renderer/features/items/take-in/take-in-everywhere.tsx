import type { ReactNode } from 'react'

/** The whole window takes what is dropped on it. */
export function TakeInEverywhere({ children }: { readonly children: ReactNode }) {
  return <>{children}</>
}
