import { type RefObject, useLayoutEffect, useState } from 'react'
import type { Size } from './picture-scale.ts'

/** The room inside an element, without its scroll bars; null until it is there. */
export function useFrameSize(element: RefObject<HTMLElement | null>): Size | null {
  const [size, setSize] = useState<Size | null>(null)
  useLayoutEffect(() => {
    const { current } = element
    if (current === null) return
    const measure = () => {
      const box = current.getBoundingClientRect()
      setSize({ width: Math.max(1, box.width - scrollBarPx), height: Math.max(1, box.height) })
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(current)
    return () => observer.disconnect()
  }, [element])
  return size
}

// Left free whether a bar shows or not, so that showing it does not change the scale that made it show.
const scrollBarPx = 16
