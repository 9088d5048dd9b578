// Roles of a table that is laid out by a CSS grid and of which only the rows on the screen are there. Table elements lose
// their own roles when they are laid out as something else, so that these are for plain ones.

/** The whole table. It keeps the focus itself and points at the row that has it. */
export function gridProps(grid: {
  readonly label: string
  readonly rowCount: number
  readonly columnCount: number
  readonly activeId: string | undefined
}) {
  return {
    role: 'grid',
    'aria-label': grid.label,
    'aria-multiselectable': true,
    'aria-rowcount': grid.rowCount,
    'aria-colcount': grid.columnCount,
    'aria-activedescendant': grid.activeId,
    tabIndex: 0,
  } as const
}

export const rowGroupProps = { role: 'rowgroup' } as const
export const cellProps = { role: 'gridcell' } as const

/** `index` from 1, the headings' row included. */
export function rowProps(index: number, isSelected?: boolean) {
  return {
    role: 'row',
    'aria-rowindex': index,
    ...(isSelected !== undefined && { 'aria-selected': isSelected }),
  } as const
}

export function columnHeaderProps(sorted: 'ascending' | 'descending' | undefined) {
  return { role: 'columnheader', 'aria-sort': sorted } as const
}

/** One of a listbox that keeps the focus itself; it is none that could take the focus away. */
export function optionProps(option: {
  readonly id: string
  /** From 1. */
  readonly place: number
  readonly count: number
  readonly isSelected: boolean
}) {
  return {
    id: option.id,
    role: 'option',
    'aria-selected': option.isSelected,
    'aria-posinset': option.place,
    'aria-setsize': option.count,
  } as const
}
