import { EventEmitter } from 'node:events'
import { MessageChannel } from 'node:worker_threads'
import type { ElectronParts } from '../../electron/hosts/desktop/electron-parts.ts'
import { StandInChild, StandInPort } from './stand-in-child.ts'

/** An object that knows its members and no others: what Electron is asked for beyond them ends the test. */
export function strict<Members extends object>(name: string, members: Members): Members {
  return new Proxy(members, {
    get: (target, member) => {
      if (typeof member === 'symbol' || member in target) return Reflect.get(target, member)
      throw new Error(`nothing is known of ${name}.${member}`)
    },
  })
}

type Listener = (...args: never[]) => unknown
/** What was asked of Electron, for the test to look at and to call back. */
export type Recorded = {
  readonly handlers: Map<string, Listener>
  readonly windows: {
    options: Electron.BrowserWindowConstructorOptions
    urls: string[]
    events: EventEmitter
  }[]
  readonly children: StandInChild[]
  readonly switches: (readonly [string, string])[]
  readonly schemes: Electron.CustomScheme[]
  readonly menus: Electron.MenuItemConstructorOptions[][]
  readonly revealed: string[]
  readonly app: EventEmitter
  readonly ipc: EventEmitter
  readonly calls: string[]
  serve: (request: Request) => Promise<Response>
}

export function standInElectron(machine: {
  readonly appPath: string
  readonly folder: string
  readonly isFirst?: boolean
  readonly locale?: string
}): { readonly electron: ElectronParts; readonly recorded: Recorded } {
  const recorded: Recorded = {
    handlers: new Map(),
    windows: [],
    children: [],
    switches: [],
    schemes: [],
    menus: [],
    revealed: [],
    app: new EventEmitter(),
    ipc: new EventEmitter(),
    calls: [],
    serve: () => Promise.reject(new Error('nothing serves the scheme yet')),
  }
  const call = (name: string) => () => void recorded.calls.push(name)
  const keep = (name: string) => (handler: Listener) => void recorded.handlers.set(name, handler)
  const workArea = { x: 0, y: 0, width: 1440, height: 900 }

  class BrowserWindow {
    static getAllWindows = () => recorded.windows
    readonly events = new EventEmitter()
    readonly webContents = strict('webContents', {
      on: this.events.on.bind(this.events),
      reload: call('reload'),
    })
    readonly urls: string[] = []
    readonly options: Electron.BrowserWindowConstructorOptions
    constructor(options: Electron.BrowserWindowConstructorOptions) {
      this.options = options
      recorded.windows.push(this)
      const self = strict('BrowserWindow', this)
      recorded.app.emit(
        'web-contents-created',
        {},
        strict('created contents', {
          on: (name: string, handler: Listener) => recorded.handlers.set(name, handler),
          setWindowOpenHandler: keep('window-open'),
        }),
      )
      // biome-ignore lint/correctness/noConstructorReturn: the strict view of the window is what its owner gets
      return self
    }
    on = (name: string, listener: Listener) => this.events.on(name, listener as never)
    once = (name: string, listener: Listener) => this.events.once(name, listener as never)
    loadURL = async (url: string) => void this.urls.push(url)
    show = call('show')
    maximize = call('maximize')
    focus = call('focus')
    restore = call('restore')
    isMinimized = () => true
    isMaximized = () => false
    getNormalBounds = () => ({ x: 40, y: 50, width: 900, height: 700 })
  }

  const electron = {
    app: strict('app', {
      isPackaged: true,
      commandLine: {
        appendSwitch: (name: string, value: string) => void recorded.switches.push([name, value]),
      },
      on: (name: string, listener: Listener) => recorded.app.on(name, listener as never),
      requestSingleInstanceLock: () => machine.isFirst ?? true,
      enableSandbox: call('enableSandbox'),
      whenReady: async () => undefined,
      getLocale: () => machine.locale ?? 'zh-CN',
      getVersion: () => '0.0.0-test',
      getAppPath: () => machine.appPath,
      getPath: () => machine.folder,
      quit: call('quit'),
      exit: call('exit'),
    }),
    BrowserWindow,
    dialog: strict('dialog', {
      showOpenDialog: async () => ({ canceled: false, filePaths: [machine.folder] }),
      showErrorBox: call('showErrorBox'),
    }),
    ipcMain: strict('ipcMain', {
      on: (name: string, listener: Listener) => recorded.ipc.on(name, listener as never),
    }),
    Menu: strict('Menu', {
      buildFromTemplate: (template: Electron.MenuItemConstructorOptions[]) => template,
      setApplicationMenu: (menu: Electron.MenuItemConstructorOptions[]) => void recorded.menus.push(menu),
    }),
    MessageChannelMain: class {
      readonly port1: StandInPort
      readonly port2: StandInPort
      constructor() {
        const { port1, port2 } = new MessageChannel()
        this.port1 = new StandInPort(port1)
        this.port2 = new StandInPort(port2)
      }
    },
    nativeTheme: strict('nativeTheme', { shouldUseDarkColors: false }),
    protocol: strict('protocol', {
      registerSchemesAsPrivileged: (schemes: Electron.CustomScheme[]) =>
        void recorded.schemes.push(...schemes),
      handle: (_: string, handler: Recorded['serve']) => {
        recorded.serve = handler
      },
    }),
    screen: strict('screen', {
      getAllDisplays: () => [{ workArea }],
      getPrimaryDisplay: () => ({ workArea }),
    }),
    session: strict('session', {
      defaultSession: strict('defaultSession', {
        setPermissionRequestHandler: keep('permission-request'),
        setPermissionCheckHandler: keep('permission-check'),
        setDevicePermissionHandler: keep('device-permission'),
        setSpellCheckerEnabled: (isOn: boolean) => void recorded.calls.push(`spell-checker ${isOn}`),
        webRequest: strict('webRequest', { onBeforeRequest: keep('before-request') }),
      }),
    }),
    shell: strict('shell', { showItemInFolder: (path: string) => void recorded.revealed.push(path) }),
    utilityProcess: strict('utilityProcess', {
      fork: (path: string) => {
        recorded.calls.push(`fork ${path}`)
        const child = new StandInChild()
        recorded.children.push(child)
        return child
      },
    }),
  }
  return { electron: strict('electron', electron) as unknown as ElectronParts, recorded }
}
