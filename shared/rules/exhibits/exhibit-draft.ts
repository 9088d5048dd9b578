import type { Exhibit } from '../../model/exhibit.ts'
import type { ExhibitId } from '../../model/ids.ts'

/** An exhibit that is being arranged; one without an id is new. */
export type ExhibitDraft = Omit<Exhibit, 'id'> & { readonly id?: ExhibitId }
