import { join } from 'node:path'
import type { BrowserWindow } from 'electron'
import type { Language } from '../../../shared/model/language.ts'
import { chooseAppFolders } from '../window/app-folders.ts'
import { createLocalLog } from '../window/local-log.ts'
import { readPageFiles } from '../window/page-files.ts'
import { platformName } from '../window/platform-name.ts'
import { appOrigin, appScheme } from './app-origin.ts'
import { type CoreLink, startCoreLink } from './core-link.ts'
import { desktopWords } from './desktop-words.ts'
import type { ElectronParts } from './electron-parts.ts'
import { guardContents } from './guard-contents.ts'
import { guardSession } from './guard-session.ts'
import { menuTemplate } from './menu.ts'
import { openMainWindow } from './open-main-window.ts'
import { createAppServer } from './serve-app.ts'

export async function startDesktop(electron: ElectronParts): Promise<void> {
  const { app, BrowserWindow, dialog, Menu, protocol, session, shell } = electron
  // A second start would write to the same case: it shows the window that is there instead.
  if (!app.requestSingleInstanceLock()) return app.quit()
  app.on('second-instance', () => {
    const [window] = BrowserWindow.getAllWindows()
    if (window?.isMinimized()) window.restore()
    window?.focus()
  })
  app.enableSandbox()
  // No name is ever looked up: whatever asks for a host finds none.
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
  protocol.registerSchemesAsPrivileged([
    {
      scheme: appScheme,
      privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true },
    },
  ])
  guardContents(app)
  await app.whenReady()

  guardSession(session.defaultSession, app.isPackaged)
  const language: Language = app.getLocale().toLowerCase().startsWith('zh') ? 'zh' : 'en'
  const folders = chooseAppFolders({
    platform: process.platform,
    env: process.env,
    homeFolder: app.getPath('home'),
    documentsFolder: app.getPath('documents'),
    language,
  })
  const log = createLocalLog(folders.settingsFolder, () => new Date())
  const program = join(app.getAppPath(), 'dist', 'desktop')
  const examples = app.isPackaged ? process.resourcesPath : app.getAppPath()
  const core = startCoreLink(electron, {
    modulePath: join(program, 'electron', 'hosts', 'desktop', 'core-process.js'),
    machine: {
      platform: platformName(process.platform),
      version: app.getVersion(),
      paths: { ...folders, sampleFolder: join(examples, 'examples', 'topup-dispute') },
    },
    caseFolder: process.argv.slice(app.isPackaged ? 1 : 2).find((arg) => !arg.startsWith('-')) ?? null,
    pickFolder: async () => {
      const { filePaths } = await dialog.showOpenDialog({ properties: ['openDirectory', 'createDirectory'] })
      return filePaths[0] ?? null
    },
    reveal: (path) => shell.showItemInFolder(path),
    log,
    onGivenUp: () => {
      const { title, text } = desktopWords[language].coreGone
      dialog.showErrorBox(title, text)
      app.exit(1)
    },
  })
  const pages = await readPageFiles(join(app.getAppPath(), 'dist', 'renderer'))
  protocol.handle(appScheme, createAppServer({ pages, core }))
  handPortsOut(electron, core)
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(language, process.platform)))
  closeBeforeQuitting(app, core)

  const open = (): BrowserWindow =>
    openMainWindow(electron, {
      preload: join(program, 'preload.cjs'),
      state: join(folders.settingsFolder, 'window.json'),
      log,
    })
  app.on('activate', () => {
    if (BrowserWindow.getAllWindows().length === 0) open()
  })
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit()
  })
  open()
}

/** The only message a page can send: it asks for a port to the core. Only our page's top frame is given one. */
function handPortsOut({ ipcMain, MessageChannelMain }: ElectronParts, core: CoreLink): void {
  ipcMain.on('request-port', ({ senderFrame }) => {
    if (senderFrame === null || senderFrame.parent !== null || senderFrame.origin !== appOrigin) return
    const { port1, port2 } = new MessageChannelMain()
    core.join(port1)
    senderFrame.postMessage('port', null, [port2])
  })
}

function closeBeforeQuitting(app: ElectronParts['app'], core: CoreLink): void {
  let isClosed = false
  app.on('will-quit', (event) => {
    if (isClosed) return
    event.preventDefault()
    void core.close().finally(() => {
      isClosed = true
      app.quit()
    })
  })
}
