/** `2023-05-06 10:12`: when something was done here, on this computer's clock. Never for times read from evidence. */
export function showInstant(iso: string): string {
  const moment = new Date(iso)
  return Number.isNaN(moment.getTime()) ? iso : format.format(moment)
}

// Swedish writes dates as ISO 8601 does.
const format = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short' })
