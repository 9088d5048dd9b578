import type { ReactNode } from 'react'

type ScrollRegionProps = { readonly label: string; readonly className: string; readonly children: ReactNode }

/** Something that scrolls by itself, so the keyboard must be able to reach it and a screen reader to name it. */
export function ScrollRegion({ label, className, children }: ScrollRegionProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: arrow keys scroll it once it has the focus.
    <section className={className} aria-label={label} tabIndex={0}>
      {children}
    </section>
  )
}
