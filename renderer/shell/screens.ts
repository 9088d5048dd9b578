import { laterCode } from './later-code.ts'

/** Every place but the overview, which comes with the window. */
export const screens = {
  items: laterCode(() => import('../features/items/items-screen.tsx')),
  timeline: laterCode(() => import('../features/timeline/timeline-screen.tsx')),
  exhibits: laterCode(() => import('../features/exhibits/exhibits-screen.tsx')),
  package: laterCode(() => import('../features/package/package-screen.tsx')),
  settings: laterCode(() => import('../features/settings/settings-screen.tsx')),
}

/** Fetches them when the window has nothing else to do, so that no place waits for its code. */
export function prepareScreens(): void {
  requestIdleCallback(() => {
    for (const code of Object.values(screens)) code.fetch().catch(() => undefined)
  })
}
