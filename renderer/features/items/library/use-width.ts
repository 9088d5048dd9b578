import { type RefObject, useLayoutEffect, useState } from 'react'

/** The inner width of an element, followed; 0 until it is there. */
export function useWidth(element: RefObject<HTMLElement | null>): number {
  const [widthPx, setWidthPx] = useState(0)
  useLayoutEffect(() => {
    const { current } = element
    if (current === null) return
    setWidthPx(current.clientWidth)
    const observer = new ResizeObserver(() => setWidthPx(current.clientWidth))
    observer.observe(current)
    return () => observer.disconnect()
  }, [element])
  return widthPx
}
