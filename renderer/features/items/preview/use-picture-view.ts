import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { clampScale, fitScale, isLong, readableScale, type Size, turned } from './picture-scale.ts'
import { useFrameSize } from './use-frame-size.ts'

type Mode = 'fit' | 'readable' | 'free'
type Spot = { readonly clientX: number; readonly clientY: number }
/** A place of the picture that shall stay under the pointer while it grows. */
type Held = Spot & { readonly shareX: number; readonly shareY: number }

const wheelStep = 1.0015
const wheelLinePx = 40

/** How a picture is looked at: scale and turn. Neither is stored; the picture stays as it is. */
export function usePictureView(
  natural: Size | null,
  refs: { readonly frame: RefObject<HTMLElement | null>; readonly picture: RefObject<HTMLElement | null> },
) {
  const [quarterTurns, setQuarterTurns] = useState(0)
  const [mode, setMode] = useState<Mode | null>(null)
  const [freeScale, setFreeScale] = useState(1)
  const frame = useFrameSize(refs.frame)
  const held = useRef<Held | null>(null)
  const size = natural === null ? null : turned(natural, quarterTurns)
  const isReading = size !== null && isLong(size)
  const shownMode = mode ?? (isReading ? 'readable' : 'fit')
  const scale = size === null || frame === null ? null : scaleOf(shownMode, freeScale, { size, frame })

  function zoomTo(next: number, spot?: Spot): void {
    const { current } = refs.frame
    if (current === null) return
    const { left, top, width, height } = current.getBoundingClientRect()
    held.current = holdAt(
      refs.picture.current,
      spot ?? { clientX: left + width / 2, clientY: top + height / 2 },
    )
    setFreeScale(clampScale(next))
    setMode('free')
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each new scale, when it is laid out.
  useLayoutEffect(() => {
    const { current } = refs.frame
    if (held.current === null || current === null || refs.picture.current === null) return
    const box = refs.picture.current.getBoundingClientRect()
    current.scrollLeft += box.left + held.current.shareX * box.width - held.current.clientX
    current.scrollTop += box.top + held.current.shareY * box.height - held.current.clientY
    held.current = null
  }, [scale])

  const onWheel = useRef<(event: WheelEvent) => void>(() => undefined)
  onWheel.current = (event) => {
    // A long screenshot is read with the wheel; with Ctrl, and for other pictures, it zooms.
    if (scale === null || (isReading && !event.ctrlKey && !event.metaKey)) return
    event.preventDefault()
    const pixels = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? event.deltaY * wheelLinePx : event.deltaY
    zoomTo(scale * wheelStep ** -pixels, event)
  }
  useEffect(() => {
    const { current } = refs.frame
    const listener = (event: WheelEvent) => onWheel.current(event)
    // React's own wheel listeners are passive and could not keep the page from scrolling.
    current?.addEventListener('wheel', listener, { passive: false })
    return () => current?.removeEventListener('wheel', listener)
  }, [refs.frame])

  return {
    size,
    scale,
    quarterTurns,
    isReading,
    mode: shownMode,
    isLargerThanFrame:
      size !== null && frame !== null && scale !== null && size.width * scale > frame.width + 1,
    zoomTo,
    setMode,
    turn: () => setQuarterTurns((quarterTurns + 1) % 4),
  }
}

function scaleOf(mode: Mode, free: number, { size, frame }: { size: Size; frame: Size }): number {
  if (mode === 'free') return free
  return mode === 'fit' ? fitScale(size, frame) : readableScale(size, frame)
}

function holdAt(picture: HTMLElement | null, spot: Spot): Held | null {
  if (picture === null) return null
  const box = picture.getBoundingClientRect()
  const { clientX, clientY } = spot
  return {
    clientX,
    clientY,
    shareX: (clientX - box.left) / box.width,
    shareY: (clientY - box.top) / box.height,
  }
}
