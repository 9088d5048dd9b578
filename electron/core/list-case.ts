import type { CaseFile } from '../casefile/case-file.ts'

/** Items, bill rows and messages of a case as plain data; paths are as given when they were taken in. */
export function listCase(caseFile: CaseFile) {
  const snapshot = caseFile.snapshot()
  const items = snapshot.items.map((item) => ({
    itemId: item.id,
    kind: item.kind,
    fileName: item.fileName,
    sourcePath: item.sourcePath,
    sha256: item.original.sha256,
    sizeBytes: item.original.sizeBytes,
    mediaType: item.original.mediaType,
    time: item.chosenTime === null ? null : (item.times[item.chosenTime] ?? null),
    times: item.times,
    facts: item.facts,
    title: item.title,
    proves: item.proves,
    source: item.source,
    proofKind: item.proofKind,
    takenInAt: item.takenInAt,
  }))
  return {
    items,
    transactions: snapshot.transactions,
    messages: snapshot.messages,
    unread: snapshot.readings.flatMap((reading) =>
      reading.unread.map((line) => ({ itemId: reading.itemId, ...line })),
    ),
    refusals: snapshot.refusals,
  }
}
