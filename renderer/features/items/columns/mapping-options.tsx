import type { ShownTable } from '../../../../shared/contract/reading-contract.ts'
import type { ColumnMapping } from '../../../../shared/model/column-mapping.ts'
import { Select } from '../../../ui/select.tsx'
import { useWords } from '../../../words/use-words.ts'
import styles from './columns-dialog.module.css'
import { columnsWords } from './columns-words.ts'
import { needsSign } from './mapping-fields.ts'

type MappingOptionsProps = {
  readonly tables: readonly ShownTable[]
  readonly table: ShownTable
  readonly mapping: ColumnMapping
  readonly onTable: (name: string) => void
  readonly onHeading: (line: number | null) => void
  readonly onChange: (mapping: ColumnMapping) => void
}

/** A heading further down is one that nobody means. */
const headingRows = 30
const none = 'none'
const zones = [
  '+08:00',
  'UTC',
  '-08:00',
  '-05:00',
  '+01:00',
  '+02:00',
  '+03:00',
  '+07:00',
  '+09:00',
  '+10:00',
]
const currencies = ['CNY', 'USD', 'EUR', 'HKD', 'GBP', 'JPY', 'TWD', 'MOP', 'SGD', 'KRW', 'AUD', 'CAD']
const unstatedCurrency = 'XXX'

/** What is to be known of the table as a whole. Questions that its rows do not raise are not asked. */
export function MappingOptions(props: MappingOptionsProps) {
  const { tables, table, mapping, onTable, onHeading, onChange } = props
  const t = useWords(columnsWords)
  const named = (values: readonly string[]) => values.map((value) => ({ value, label: value }))
  const isStated = (values: readonly string[], value: string) => (values.includes(value) ? [] : [value])
  return (
    <div className={styles.options}>
      {tables.length > 1 && (
        <Select
          label={t('sheet')}
          value={table.name}
          options={tables.map(({ name, rowCount }) => ({
            value: name,
            label: t('sheetName', { name, count: rowCount }),
          }))}
          onChange={onTable}
        />
      )}
      <Select
        label={t('heading')}
        value={mapping.headerLine === null ? none : String(mapping.headerLine)}
        options={[
          { value: none, label: t('noHeading') },
          ...table.rows.slice(0, headingRows).map(({ line, cells }) => ({
            value: String(line),
            label: t('headingLine', { line, text: shorten(cells) }),
          })),
        ]}
        onChange={(value) => onHeading(value === none ? null : Number(value))}
      />
      {needsSign(mapping) && (
        <Select
          label={t('sign')}
          value={mapping.sign}
          options={(['minus-is-out', 'minus-is-in', 'unstated'] as const).map((value) => ({
            value,
            label: t(value),
          }))}
          onChange={(sign) => onChange({ ...mapping, sign })}
        />
      )}
      {hasDigitDates(table, mapping) && (
        <Select
          label={t('dateOrder')}
          value={mapping.dateOrder ?? none}
          options={[
            { value: none, label: t('ownOrder') },
            { value: 'day-first', label: t('day-first') },
            { value: 'month-first', label: t('month-first') },
          ]}
          onChange={(value) =>
            onChange({
              ...mapping,
              dateOrder: value === 'day-first' || value === 'month-first' ? value : null,
            })
          }
        />
      )}
      <Select
        label={t('decimalMark')}
        value={mapping.decimalMark}
        options={(['.', ','] as const).map((value) => ({ value, label: t(`mark-${value}`) }))}
        onChange={(decimalMark) => onChange({ ...mapping, decimalMark })}
      />
      <Select
        label={t('zone')}
        value={mapping.zone ?? none}
        options={[
          { value: none, label: t('noZone') },
          ...[...zones, ...isStated(zones, mapping.zone ?? 'UTC')].map((value) => ({
            value,
            label: value === '+08:00' ? t('beijing') : value === 'UTC' ? value : `UTC${value}`,
          })),
        ]}
        onChange={(value) => onChange({ ...mapping, zone: value === none ? null : value })}
      />
      <Select
        label={t('currencyOf')}
        value={mapping.currency}
        options={[
          ...named([...currencies, ...isStated([...currencies, unstatedCurrency], mapping.currency)]),
          { value: unstatedCurrency, label: t('noCurrency') },
        ]}
        onChange={(currency) => onChange({ ...mapping, currency })}
      />
    </div>
  )
}

function shorten(cells: readonly string[]): string {
  const text = cells
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '')
    .join(' | ')
  return text.length > 48 ? `${text.slice(0, 48)}…` : text
}

/** Dates in digits that do not begin with the year. */
function hasDigitDates({ rows }: ShownTable, { columns, dateOrder }: ColumnMapping): boolean {
  if (dateOrder !== null) return true
  const indexes = [columns.time, columns.date].filter((index) => index !== undefined)
  return rows.some(({ cells }) =>
    indexes.some((index) => /^\s*'?\d{1,2}[./-]\d{1,2}[./-]\d{2,4}/.test(cells[index] ?? '')),
  )
}
