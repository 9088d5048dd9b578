import type { SortField } from './library-sort.ts'

/** The columns of the list, in order; less important ones go first when there is little room (item-list.module.css). */
export const listColumns = [
  { id: 'picture', sortField: null },
  { id: 'name', sortField: 'name' },
  { id: 'time', sortField: 'time' },
  { id: 'kind', sortField: 'kind' },
  { id: 'mark', sortField: null },
  { id: 'takenIn', sortField: 'takenIn' },
  { id: 'size', sortField: 'size' },
] as const satisfies readonly { readonly id: string; readonly sortField: SortField | null }[]
