import { useEffect, useRef } from 'react'
import type { ShownTable } from '../../../../shared/contract/reading-contract.ts'
import type { ColumnMapping } from '../../../../shared/model/column-mapping.ts'
import { ScrollRegion } from '../../../ui/scroll-region.tsx'
import { Select } from '../../../ui/select.tsx'
import { useWords } from '../../../words/use-words.ts'
import styles from './columns-dialog.module.css'
import { columnsWords } from './columns-words.ts'
import { type ColumnUse, columnUse, columnUses } from './mapping-fields.ts'

type MappingTableProps = {
  readonly table: ShownTable
  readonly mapping: ColumnMapping
  readonly onField: (column: number, use: ColumnUse) => void
}

/** The rows as they stand in the file, and above each column what it is. */
export function MappingTable({ table, mapping, onField }: MappingTableProps) {
  const t = useWords(columnsWords)
  const headRef = useRef<HTMLTableRowElement>(null)
  const { headerLine } = mapping
  const heading = table.rows.find(({ line }) => line === headerLine)?.cells ?? []
  const columns = Array.from({ length: table.columnCount }, (_, index) => index)
  const uses = columnUses.map((value) => ({ value, label: t(value) }))
  // biome-ignore lint/correctness/useExhaustiveDependencies: a heading that was chosen comes into sight.
  useEffect(() => {
    headRef.current?.scrollIntoView({ block: 'nearest' })
  }, [headerLine])
  return (
    <ScrollRegion label={t('table', { count: table.rows.length })} className={styles.table ?? ''}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('lineNumber')}</th>
            {columns.map((column) => {
              const named = { number: column + 1, heading: (heading[column] ?? '').trim() }
              const use = columnUse(mapping, column)
              return (
                <th key={column} scope="col" data-used={use !== 'unused'}>
                  <Select
                    label={t(named.heading === '' ? 'columnPlain' : 'column', named)}
                    isLabelHidden
                    value={use}
                    options={uses}
                    onChange={(next) => onField(column, next)}
                  />
                </th>
              )
            })}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(({ line, cells }) => (
            <tr
              key={line}
              ref={line === headerLine ? headRef : null}
              data-part={
                headerLine === null || line > headerLine ? 'body' : line === headerLine ? 'head' : 'above'
              }
            >
              <th scope="row">{line}</th>
              {columns.map((column) => (
                <td
                  key={column}
                  title={cells[column] ?? ''}
                  data-used={columnUse(mapping, column) !== 'unused'}
                >
                  {cells[column]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  )
}
