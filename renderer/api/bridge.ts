/** What the desktop host's preload hands over; absent in a browser. */
export type DesktopBridge = {
  /** Resolves to a port that is joined to the core; again after the core was restarted. */
  readonly openPort: () => Promise<MessagePort>
  readonly getPathForFile: (file: File) => string
}

declare global {
  interface Window {
    readonly juzheng?: DesktopBridge
  }
}

export function desktopBridge(): DesktopBridge | null {
  return window.juzheng ?? null
}
