import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ShownTable } from '../../../../shared/contract/reading-contract.ts'
import type { ColumnMapping } from '../../../../shared/model/column-mapping.ts'
import type { ItemId } from '../../../../shared/model/ids.ts'
import type { ExplainedTable } from '../../../../shared/model/read-answers.ts'
import { core } from '../../../api/connection.ts'
import { perform } from '../../../api/perform.ts'
import { showNotice } from '../../../state/notices.ts'
import { Button } from '../../../ui/button.tsx'
import { ErrorSentence } from '../../../ui/error-sentence.tsx'
import { useWords } from '../../../words/use-words.ts'
import styles from './columns-dialog.module.css'
import { columnsWords } from './columns-words.ts'
import { MappedPreview } from './mapped-preview.tsx'
import { hasAmount, withField } from './mapping-fields.ts'
import { MappingOptions } from './mapping-options.tsx'
import { MappingTable } from './mapping-table.tsx'

type ColumnsFormProps = {
  readonly itemId: ItemId
  readonly tables: readonly ShownTable[]
  /** What was answered before. */
  readonly said: ExplainedTable | undefined
  readonly onClose: () => void
}

export function ColumnsForm({ itemId, tables, said, onClose }: ColumnsFormProps) {
  const t = useWords(columnsWords)
  const [name, setName] = useState(() => chooseTable(tables, said))
  const [edited, setEdited] = useState<Readonly<Record<string, ColumnMapping>>>(() =>
    said === undefined ? {} : { [said.name]: said.mapping },
  )
  const [isSaving, setSaving] = useState(false)
  const table = tables.find((one) => one.name === name)
  const mapping = edited[name] ?? table?.guess
  const { data: preview, error } = useQuery({
    queryKey: ['readings', 'preview', itemId, name, mapping],
    queryFn: ({ signal }) =>
      mapping === undefined ? null : core.readings.preview({ itemId, table: name, mapping }, { signal }),
    placeholderData: keepPreviousData,
  })
  if (table === undefined || mapping === undefined) return null
  const change = (next: ColumnMapping) => setEdited({ ...edited, [name]: next })

  async function chooseHeading(headerLine: number | null): Promise<void> {
    const guess = await perform(core.readings.guess({ itemId, table: name, headerLine }))
    if (guess !== null) change(guess)
  }

  async function accept(given: ColumnMapping): Promise<void> {
    setSaving(true)
    const read = await perform(core.readings.explainColumns({ itemId, table: name, mapping: given }))
    setSaving(false)
    if (read === null) return
    const text = t(given.headerLine === null ? 'doneOnce' : 'done', {
      count: read.rowCount,
      alike: read.alikeCount,
    })
    showNotice({ type: 'done', text, canUndo: true })
    onClose()
  }
  const rowCount = hasAmount(mapping) ? (preview?.rowCount ?? 0) : 0
  return (
    <div className={styles.form}>
      <p className={styles.intro}>{t('intro')}</p>
      <MappingOptions
        tables={tables}
        table={table}
        mapping={mapping}
        onTable={setName}
        onHeading={(line) => void chooseHeading(line)}
        onChange={change}
      />
      <MappingTable
        key={name}
        table={table}
        mapping={mapping}
        onField={(column, field) => change(withField(mapping, column, field))}
      />
      {error !== null && <ErrorSentence error={error} />}
      {preview !== undefined && preview !== null && <MappedPreview preview={preview} mapping={mapping} />}
      <div className={styles.actions}>
        <Button onPress={onClose}>{t('cancel')}</Button>
        <Button look="primary" isDisabled={rowCount === 0 || isSaving} onPress={() => void accept(mapping)}>
          {t('accept', { count: rowCount })}
        </Button>
      </div>
    </div>
  )
}

/** The one that was explained, else the first that looks like payments, else the first. */
function chooseTable(tables: readonly ShownTable[], said: ExplainedTable | undefined): string {
  const likely = tables.find(({ guess }) => hasAmount(guess))
  return said?.name ?? (likely ?? tables[0])?.name ?? ''
}
