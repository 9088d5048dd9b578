/** What the desktop host's preload puts into the page (`electron/hosts/desktop/preload.ts`); absent in a browser. */
type Handed = {
  readonly requestPort: () => void
  readonly getPathForFile: (file: File) => string
}
export type DesktopBridge = {
  /** Resolves to a port that is joined to the core; again after the core was restarted. */
  readonly openPort: () => Promise<MessagePort>
  readonly getPathForFile: (file: File) => string
}

declare global {
  interface Window {
    readonly juzheng?: Handed
  }
}

export function desktopBridge(): DesktopBridge | null {
  const handed = window.juzheng
  if (handed === undefined) return null
  return { openPort: () => openPort(handed), getPathForFile: handed.getPathForFile }
}

/** A port cannot be a function's result between the two worlds: the preload posts it into this window. */
function openPort({ requestPort }: Handed): Promise<MessagePort> {
  return new Promise((resolve) => {
    function receive({ source, data, ports: [port] }: MessageEvent): void {
      if (source !== window || data !== 'juzheng-port' || port === undefined) return
      window.removeEventListener('message', receive)
      resolve(port)
    }
    window.addEventListener('message', receive)
    requestPort()
  })
}
