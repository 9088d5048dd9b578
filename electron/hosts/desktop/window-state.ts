import { readFileSync } from 'node:fs'
import { z } from 'zod'

const storedState = z.object({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int(),
  height: z.number().int(),
  isMaximized: z.boolean(),
})
export type WindowState = Readonly<z.infer<typeof storedState>>
export type ScreenArea = {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

const leastWidth = 720
const leastHeight = 480
/** So much of the title bar must lie on a screen that the window can be taken hold of. */
const gripPx = 80

/** null where there is none yet, or none that can be read: the window then opens as if for the first time. */
export function readWindowState(path: string): WindowState | null {
  try {
    return storedState.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    return null
  }
}

/** As it was where that is still on a screen; else in the middle of the main one, no larger than it. */
export function placeWindow(
  state: WindowState | null,
  screens: { readonly all: readonly ScreenArea[]; readonly main: ScreenArea },
): WindowState {
  if (state !== null && screens.all.some((area) => canBeHeld(state, area))) {
    const width = Math.max(leastWidth, state.width)
    return { ...state, width, height: Math.max(leastHeight, state.height) }
  }
  const width = Math.min(state?.width ?? 1280, screens.main.width)
  const height = Math.min(state?.height ?? 840, screens.main.height)
  return {
    x: screens.main.x + Math.round((screens.main.width - width) / 2),
    y: screens.main.y + Math.round((screens.main.height - height) / 2),
    width,
    height,
    isMaximized: state?.isMaximized ?? false,
  }
}

function canBeHeld(state: WindowState, area: ScreenArea): boolean {
  const acrossPx = Math.min(state.x + state.width, area.x + area.width) - Math.max(state.x, area.x)
  return acrossPx >= gripPx && state.y >= area.y && state.y + gripPx <= area.y + area.height
}
