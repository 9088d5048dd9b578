import type { Recipient } from './recipient.ts'

export const general: Recipient = {
  id: 'general',
  name: { zh: '通用', en: 'General' },
  indexColumns: ['number', 'mark', 'name', 'source', 'proves', 'pages', 'carrier'],
  hasSignatureBlock: false,
  maxVolumeMb: null,
}
