import { useEffect } from 'react'
import { goTo, type Place } from '../../../state/view.ts'
import { itemsDragType } from './start-item-drag.ts'

const hoverMs = 500
const takers: readonly Place[] = ['timeline', 'exhibits']

/** Materials held over the name of a place that takes them open it, so that they can be dropped there. */
export function useSpringPlaces(): void {
  useEffect(() => {
    const abort = new AbortController()
    let waiting: { readonly place: Place; readonly timer: ReturnType<typeof setTimeout> } | null = null
    function wait(place: Place | undefined): void {
      if (waiting?.place === place) return
      if (waiting !== null) clearTimeout(waiting.timer)
      waiting = place === undefined ? null : { place, timer: setTimeout(() => goTo(place), hoverMs) }
    }
    function onDragOver({ dataTransfer, target }: DragEvent): void {
      if (dataTransfer?.types.includes(itemsDragType) !== true || !(target instanceof Element)) return
      const link = target.closest('nav a[href]')?.getAttribute('href')
      wait(takers.find((place) => link === `#${place}`))
    }
    const stop = () => wait(undefined)
    window.addEventListener('dragover', onDragOver, { signal: abort.signal })
    for (const end of ['drop', 'dragend']) window.addEventListener(end, stop, { signal: abort.signal })
    return () => {
      stop()
      abort.abort()
    }
  }, [])
}
