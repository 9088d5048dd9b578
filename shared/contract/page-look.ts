import type { Coded } from './base.ts'

/** Once it is made, `notes` say what of the page it does not show. `reason` is null where there is no page to show. */
export type PageLook =
  | { readonly type: 'made'; readonly notes: readonly Coded[] }
  | { readonly type: 'none'; readonly reason: Coded | null }
