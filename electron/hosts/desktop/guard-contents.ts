import { isPageLookAddress } from './app-origin.ts'
import type { ElectronParts } from './electron-parts.ts'

/** Whatever page comes to be: it goes nowhere else, opens nothing, holds no page of another but what was rebuilt of one. */
export function guardContents(app: ElectronParts['app']): void {
  app.on('web-contents-created', (_, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
    contents.on('will-navigate', (event) => event.preventDefault())
    contents.on('will-frame-navigate', (event) => {
      if (event.isMainFrame || !isPageLookAddress(event.url)) event.preventDefault()
    })
    contents.on('will-redirect', (event) => event.preventDefault())
    contents.on('will-attach-webview', (event) => event.preventDefault())
  })
}
