/** What the core may know of the machine and the window it serves. */
export type Host = {
  readonly kind: 'desktop' | 'web'
  readonly platform: 'windows' | 'mac' | 'linux'
  readonly version: string
  readonly paths: {
    /** Settings and the list of known cases. */
    readonly settingsFolder: string
    /** Where new cases are made unless the user chose otherwise. */
    readonly defaultCasesFolder: string
    /** The example that `openSample` copies. */
    readonly sampleFolder: string
  }
  readonly now: () => Date
  /** One line for the local log; never case text, never a secret. */
  readonly log: (line: string, cause?: unknown) => void
  /** The system's folder dialog; null where the host has none, and null from it when cancelled. */
  readonly pickFolder: (() => Promise<string | null>) | null
  /** Shows a file or folder in the system's file manager. */
  readonly reveal: (path: string) => Promise<void>
}
