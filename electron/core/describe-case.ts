import type { BundlePlan } from '../../shared/model/bundle-plan.ts'
import type { JsonValue } from '../../shared/model/custody.ts'
import type { CaseSnapshot } from '../../shared/model/snapshot.ts'

/** The machine-readable `case.json` of a package: the case, its log, and which file carries which exhibit. */
export function describeCase(
  snapshot: CaseSnapshot,
  plan: BundlePlan,
  attachments: readonly { readonly name: string; readonly sha256: string }[],
  madeAt: Date,
): { readonly [key: string]: JsonValue } {
  const fileOf = new Map(attachments.map((attachment) => [attachment.sha256, attachment.name]))
  const description = {
    format: 'juzheng-case',
    formatVersion: 1,
    madeAt: madeAt.toISOString(),
    recipient: plan.recipientId,
    info: snapshot.info,
    pdfStandard: plan.pdfStandard,
    // Tags are the user's own words about the evidence ("weak"), not for whom it goes to; what is in the bin is not here.
    items: snapshot.items.map(({ tags: _, binnedAt: __, ...item }) => ({
      ...item,
      file: fileOf.get(item.original.sha256) ?? null,
    })),
    exhibits: snapshot.exhibits.map((exhibit) => ({
      ...exhibit,
      mark: plan.exhibits.find(({ exhibitId }) => exhibitId === exhibit.id)?.mark ?? null,
    })),
    events: snapshot.events,
    transactions: snapshot.transactions,
    messages: snapshot.messages,
    unread: snapshot.readings.filter((reading) => reading.unread.length > 0),
    refusals: snapshot.refusals,
    sightings: snapshot.sightings,
    custodyLog: snapshot.custodyLog,
  }
  // Model types are plain data; a round trip drops `undefined` and shows it to be JSON.
  return JSON.parse(JSON.stringify(description)) as { readonly [key: string]: JsonValue }
}
