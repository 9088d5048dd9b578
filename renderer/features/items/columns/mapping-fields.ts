import {
  type ColumnMapping,
  type MappableField,
  mappableFields,
} from '../../../../shared/model/column-mapping.ts'

/** What a column is, or that it is not used. */
export type ColumnUse = MappableField | 'unused'
export const columnUses: readonly ColumnUse[] = ['unused', ...mappableFields]

export function columnUse({ columns }: ColumnMapping, column: number): ColumnUse {
  return mappableFields.find((field) => columns[field] === column) ?? 'unused'
}

/** The mapping with the column as that; a field that was another column's is this one's now. */
export function withField(mapping: ColumnMapping, column: number, use: ColumnUse): ColumnMapping {
  const others = mappableFields.flatMap((field) => {
    const index = mapping.columns[field]
    return index === undefined || index === column || field === use ? [] : [[field, index] as const]
  })
  const columns = Object.fromEntries(use === 'unused' ? others : [...others, [use, column] as const])
  return { ...mapping, columns }
}

export function hasAmount({ columns }: ColumnMapping): boolean {
  return [columns.amount, columns.amountIn, columns.amountOut].some((column) => column !== undefined)
}

export function hasTime({ columns }: ColumnMapping): boolean {
  return columns.time !== undefined || columns.date !== undefined
}

/** Whether the sign of an amount is all that can say which way it went. */
export function needsSign({ columns }: ColumnMapping): boolean {
  return columns.amount !== undefined && columns.direction === undefined
}
