import type { Recipient } from './recipient.ts'

/** 证据规定 art. 19: numbered, with source, object and content of proof, signed, dated, copies per opposing party. */
export const court: Recipient = {
  id: 'court',
  name: { zh: '人民法院', en: 'Court' },
  indexColumns: ['number', 'mark', 'name', 'source', 'proves', 'pages', 'carrier'],
  hasSignatureBlock: true,
  maxVolumeMb: null,
}
