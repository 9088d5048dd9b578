import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { BrowserWindow } from 'electron'
import type { Host } from '../../host.ts'
import { appOrigin } from './app-origin.ts'
import type { ElectronParts } from './electron-parts.ts'
import { placeWindow, readWindowState, type WindowState } from './window-state.ts'

type Parts = Pick<ElectronParts, 'app' | 'BrowserWindow' | 'nativeTheme' | 'screen'>

/** The one window: a sandbox that knows our page and nothing else. */
export function openMainWindow(
  { app, BrowserWindow, nativeTheme, screen }: Parts,
  places: { readonly preload: string; readonly state: string; readonly log: Host['log'] },
): BrowserWindow {
  const { isMaximized, ...bounds } = placeWindow(readWindowState(places.state), {
    all: screen.getAllDisplays().map(({ workArea }) => workArea),
    main: screen.getPrimaryDisplay().workArea,
  })
  const window = new BrowserWindow({
    ...bounds,
    minWidth: 720,
    minHeight: 480,
    show: false,
    title: '举证 Juzheng',
    // The paper of renderer/ui/tokens.css, so that nothing flashes before the page is there.
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#17181b' : '#fbfaf8',
    webPreferences: {
      preload: places.preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      // A middle click would open a link in a window of its own.
      disableBlinkFeatures: 'Auxclick',
      devTools: !app.isPackaged,
    },
  })
  window.once('ready-to-show', () => {
    if (isMaximized) window.maximize()
    window.show()
  })
  window.on('close', () => {
    try {
      const state: WindowState = { ...window.getNormalBounds(), isMaximized: window.isMaximized() }
      mkdirSync(dirname(places.state), { recursive: true })
      writeFileSync(places.state, JSON.stringify(state))
    } catch (error) {
      places.log('where the window stood could not be kept', error)
    }
  })
  // The page's own process may end without the program: it comes back with what the core has.
  window.webContents.on('render-process-gone', (_, { reason }) => {
    if (reason !== 'clean-exit') window.webContents.reload()
  })
  void window.loadURL(`${appOrigin}/`)
  return window
}
