import { mkdir, readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { settings } from '../../../shared/contract/app-contract.ts'
import { columnMapping } from '../../../shared/contract/reading-contract.ts'
import type { Host } from '../../host.ts'
import { writeFileAtomically } from '../../system/write-file-atomically.ts'

const knownCase = z.object({
  folder: z.string(),
  /** As it was when it was last open; the folder's own file has the word once it is open. */
  title: z.string(),
  openedAt: z.string().nullable(),
  /** The user took it from the list; opening it by hand puts it back. */
  isForgotten: z.boolean(),
})
const stored = z.object({
  // Files of earlier versions have no word on it.
  settings: settings.extend({ recognition: settings.shape.recognition.default('on') }),
  /** null is the host's default. */
  casesFolder: z.string().nullable(),
  sampleFolder: z.string().nullable(),
  cases: z.array(knownCase),
  /** What the person said of tables with headings of their own, the latest last. */
  explainedTables: z.array(z.object({ signature: z.string(), mapping: columnMapping })).default([]),
})
export type StoredSettings = Readonly<z.infer<typeof stored>>
export type StoredCase = Readonly<z.infer<typeof knownCase>>

const defaults: StoredSettings = {
  settings: { language: null, theme: 'system', textSize: 'normal', recognition: 'on' },
  casesFolder: null,
  sampleFolder: null,
  cases: [],
  explainedTables: [],
}

export type SettingsFile = {
  read(): StoredSettings
  /** Writes what `change` makes of the present settings; one after the other, each whole or not at all. */
  update(change: (present: StoredSettings) => StoredSettings): Promise<StoredSettings>
}

/** The file `settings.json` of the host. One that cannot be understood is put aside, not written over. */
export async function openSettingsFile(host: Pick<Host, 'paths' | 'log'>): Promise<SettingsFile> {
  const path = join(host.paths.settingsFolder, 'settings.json')
  let present = await load(path, host.log)
  let writing: Promise<unknown> = Promise.resolve()
  return {
    read: () => present,
    update: (change) => {
      const next = writing.then(async () => {
        const changed = change(present)
        await mkdir(host.paths.settingsFolder, { recursive: true })
        await writeFileAtomically(path, `${JSON.stringify(changed, null, 2)}\n`)
        present = changed
        return changed
      })
      writing = next.catch(() => undefined)
      return next
    },
  }
}

async function load(path: string, log: Host['log']): Promise<StoredSettings> {
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return defaults
    throw error
  }
  const parsed = stored.safeParse(parseJson(text))
  if (parsed.success) return parsed.data
  log('settings.json was not understood and is kept as settings.json.unread', parsed.error)
  await rename(path, `${path}.unread`)
  return defaults
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
