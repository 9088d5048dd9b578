import type { PlanInput } from '../../electron/bundle/plan/plan-input.ts'
import type { PreparedMedia } from '../../shared/model/bundle-plan.ts'
import type { CaseEvent } from '../../shared/model/event.ts'
import type { Exhibit } from '../../shared/model/exhibit.ts'
import type { EventId, ExhibitId, ItemId, Sha256 } from '../../shared/model/ids.ts'
import type { Item, ItemKind, MediaFacts } from '../../shared/model/item.ts'
import type { Message } from '../../shared/model/message.ts'
import type { CaseSnapshot } from '../../shared/model/snapshot.ts'
import type { Transaction } from '../../shared/model/transaction.ts'
import { general } from '../../shared/recipients/general.ts'

/** An invented case, in memory, of the parts that a test names. */
export function makeItem(at: number, kind: ItemKind, fileName: string, facts: MediaFacts = {}): Item {
  return {
    id: `i${at}` as ItemId,
    kind,
    original: {
      sha256: at.toString(16).padStart(64, 'a5') as Sha256,
      sizeBytes: 812_345,
      extension: fileName.split('.').at(-1) ?? '',
      mediaType: kind === 'image' ? 'image/png' : 'application/octet-stream',
    },
    fileName,
    sourcePath: fileName,
    takenInAt: '2023-05-06T02:40:00.000Z',
    facts,
    times: [
      {
        value: '2023-05-01T20:31:22',
        source: 'fileName',
        precision: 'second',
        zone: null,
        meaning: 'captured',
        detail: '20230501-203122',
      },
      {
        value: '2023-05-02T01:00:00',
        source: 'fileSystem',
        precision: 'second',
        zone: 'UTC',
        meaning: 'modified',
        detail: 'mtime',
      },
    ],
    chosenTime: 0,
    title: null,
    proves: null,
    source: null,
    proofKind: 'other',
    people: [],
    amount: null,
    tags: [],
    binnedAt: null,
  }
}

export function makePicture(at: number, widthPx: number, heightPx: number): Item {
  return makeItem(at, 'image', `Screenshot_20230501-2031${at}.png`, { widthPx, heightPx })
}

export function makeExhibit(number: number, title: string, items: readonly Item[]): Exhibit {
  return {
    id: `x${number}` as ExhibitId,
    number,
    title,
    proves: `证明事项${number}`,
    source: null,
    proofKind: 'order',
    itemIds: items.map((item) => item.id),
    origin: 'user',
  }
}

export function makeEvent(
  at: number,
  time: string | null,
  title: string,
  change: Partial<CaseEvent> = {},
): CaseEvent {
  return {
    id: `e${at}` as EventId,
    kind: 'other',
    title,
    time,
    precision: 'second',
    zone: null,
    timeSource: 'content',
    who: null,
    amount: null,
    currency: null,
    proves: null,
    itemIds: [],
    origin: 'user',
    ...change,
  }
}

export function makeTransaction(item: Item, line: number, change: Partial<Transaction> = {}): Transaction {
  return {
    itemId: item.id,
    line,
    time: `2023-05-01T20:14:${String(line % 60).padStart(2, '0')}`,
    zone: '+08:00',
    amount: '285.00',
    refundedAmount: null,
    currency: 'CNY',
    direction: 'out',
    status: 'done',
    counterparty: '极速点卡店',
    counterpartyAccount: null,
    description: '点卡3张',
    category: null,
    method: null,
    orderId: `2023050122001${String(line).padStart(15, '0')}`,
    merchantOrderId: `T200P${String(line).padStart(20, '0')}`,
    note: null,
    cells: [],
    ...change,
  }
}

export function makeMessage(item: Item, line: number, change: Partial<Message> = {}): Message {
  return {
    itemId: item.id,
    line,
    time: '2023-05-01T20:40:00',
    precision: 'second',
    zone: null,
    sender: '客服9527',
    kind: 'text',
    text: `第${line}条`,
    mediaName: null,
    ...change,
  }
}

export function makeSnapshot(
  parts: Partial<CaseSnapshot> & Pick<CaseSnapshot, 'items' | 'exhibits'>,
): CaseSnapshot {
  return {
    info: {
      title: '张某与星云卡盟充值未到账纠纷',
      language: 'zh',
      parties: [
        { role: 'claimant', name: '张某', id: null, contact: null },
        { role: 'platform', name: '星云卡盟', id: null, contact: null },
        { role: 'merchant', name: '极速点卡店', id: null, contact: null },
      ],
      orderIds: ['20230501201305118842'],
      disputedAmount: '285.00',
      createdAt: '2023-05-06T02:40:00.000Z',
    },
    transactions: [],
    messages: [],
    texts: [],
    readings: [],
    events: [],
    refusals: [],
    sightings: [],
    custodyLog: [],
    logHead: { seq: 42, hash: '9f2c5d0c77e1a4b3'.repeat(4) },
    ...parts,
  }
}

/** What prepare would say of pictures that pour as they are; long ones are cut every 2,000 rows. */
function prepareAll(items: readonly Item[]): Map<Sha256, PreparedMedia> {
  const entries = items.flatMap((item): [Sha256, PreparedMedia][] => {
    const { widthPx, heightPx } = item.facts
    const { sha256 } = item.original
    if (item.kind !== 'image' || widthPx === undefined || heightPx === undefined) return []
    const cuts = Array.from({ length: Math.ceil(heightPx / 2000) }, (_, at) => at * 2000)
    return [
      [
        sha256,
        {
          type: 'image',
          sha256,
          widthPx,
          heightPx,
          streamBytes: 800_000,
          cuts: [...cuts, heightPx],
          isCutThroughContent: false,
          pdfaObstacle: null,
        },
      ],
    ]
  })
  return new Map(entries)
}

export function makeInput(snapshot: CaseSnapshot, change: Partial<PlanInput> = {}): PlanInput {
  return {
    snapshot,
    prepared: prepareAll(snapshot.items),
    recognized: new Map(),
    recipient: general,
    language: 'zh',
    now: new Date('2023-05-06T02:40:00Z'),
    embedOriginals: false,
    ...change,
  }
}
