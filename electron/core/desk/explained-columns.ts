import type { ColumnMapping } from '../../../shared/model/column-mapping.ts'
import type { SettingsFile } from './settings-file.ts'

/** So many kinds of tables one person explains; those that were not used for longest go. */
const keptTables = 200

/** What the person of this computer said of columns in any of their cases. */
export type ExplainedColumns = ReturnType<typeof createExplainedColumns>

export function createExplainedColumns(settings: SettingsFile) {
  return {
    /** By the signature of their heading. */
    all: (): ReadonlyMap<string, ColumnMapping> =>
      new Map(settings.read().explainedTables.map(({ signature, mapping }) => [signature, mapping])),
    /** A table without a heading cannot be known again. */
    async remember(signature: string, mapping: ColumnMapping): Promise<void> {
      if (signature === '') return
      await settings.update((present) => {
        const others = present.explainedTables.filter((table) => table.signature !== signature)
        return { ...present, explainedTables: [...others, { signature, mapping }].slice(-keptTables) }
      })
    },
  }
}
