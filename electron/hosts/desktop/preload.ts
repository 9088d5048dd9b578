import { contextBridge, ipcRenderer, webUtils } from 'electron'

/** The little of the DOM that is needed here; the project's types know none. */
declare const window: {
  readonly location: { readonly origin: string }
  readonly postMessage: (message: string, targetOrigin: string, ports: readonly unknown[]) => void
}

// A port cannot cross the bridge itself, so it is posted into the page (electronjs.org/docs/latest/tutorial/message-ports).
ipcRenderer.on('port', ({ ports }) => window.postMessage('juzheng-port', window.location.origin, ports))

contextBridge.exposeInMainWorld('juzheng', {
  requestPort: () => ipcRenderer.send('request-port'),
  getPathForFile: (file: File) => webUtils.getPathForFile(file),
})
