/** Opaque ids: `i12` an item, `e3` an event, `x2` an exhibit. Unique within one case only. */
export type ItemId = string & { readonly __brand: 'ItemId' }
export type EventId = string & { readonly __brand: 'EventId' }
export type ExhibitId = string & { readonly __brand: 'ExhibitId' }
/** 64 lower-case hex digits. */
export type Sha256 = string & { readonly __brand: 'Sha256' }
