import type { PlanWarning } from '../../shared/model/bundle-plan.ts'
import type { CaseInfo, Party } from '../../shared/model/case-info.ts'
import type { ItemId } from '../../shared/model/ids.ts'
import type { Item } from '../../shared/model/item.ts'
import type { CaseFile } from '../casefile/case-file.ts'
import type { CaseYaml } from './case-yaml.ts'
import { type DraftEvent, sortEvents } from './draft-events.ts'
import type { DraftExhibit } from './draft-exhibits.ts'
import { statedTime } from './stated-time.ts'

export type StatedArrangement = {
  readonly events: readonly DraftEvent[]
  readonly exhibits: readonly DraftExhibit[]
  readonly excluded: ReadonlySet<ItemId>
  readonly warnings: readonly PlanWarning[]
}
type Lookup = (name: string) => ItemId | undefined

/** Writes what case.yaml says of the case and its items into the case file. */
export function applyStatedFacts(caseFile: CaseFile, yaml: CaseYaml, find: Lookup): void {
  caseFile.updateInfo(statedInfo(yaml))
  const items = new Map(caseFile.items().map((item) => [item.id, item]))
  for (const [name, stated] of Object.entries(yaml.items ?? {})) {
    const itemId = find(name)
    const item = itemId === undefined ? undefined : items.get(itemId)
    if (item === undefined) continue
    const time = stated.time === undefined ? undefined : statedTime(stated.time)
    const patch = {
      ...(stated.title !== undefined && stated.title !== item.title && { title: stated.title }),
      ...(stated.proves !== undefined && stated.proves !== item.proves && { proves: stated.proves }),
      ...(stated.source !== undefined && stated.source !== item.source && { source: stated.source }),
      ...(stated.proof !== undefined && stated.proof !== item.proofKind && { proofKind: stated.proof }),
      ...(time !== undefined && !hasTime(item, time.value) && { addTime: time }),
    }
    if (Object.keys(patch).length > 0) caseFile.updateItem(item.id, patch)
  }
}

function hasTime(item: Item, value: string): boolean {
  return item.times.some((time) => time.source === 'user' && time.value === value)
}

function statedInfo(yaml: CaseYaml): Partial<CaseInfo> {
  const claimant: Party[] = yaml.claimant
    ? [{ role: 'claimant', name: yaml.claimant.name, id: null, contact: yaml.claimant.contact ?? null }]
    : []
  const respondents = (yaml.respondents ?? []).map(
    (party): Party => ({
      role: party.role,
      name: party.name,
      id: party.id ?? null,
      contact: party.contact ?? null,
    }),
  )
  const parties = [...claimant, ...respondents]
  return {
    ...(yaml.title !== undefined && { title: yaml.title }),
    ...(yaml.language !== undefined && { language: yaml.language }),
    ...(parties.length > 0 && { parties }),
    ...(yaml.orders !== undefined && { orderIds: yaml.orders }),
    ...(yaml.amount !== undefined && { disputedAmount: yaml.amount }),
  }
}

/** The events, exhibits and exclusions that case.yaml states; a name that no item has becomes a warning. */
export function readStatedArrangement(
  yaml: CaseYaml,
  items: readonly Item[],
  find: Lookup,
): StatedArrangement {
  const unknown = new Set<string>()
  const resolve = (names: readonly string[]): ItemId[] =>
    names.flatMap((name) => {
      const itemId = find(name)
      if (itemId === undefined) unknown.add(name)
      return itemId === undefined ? [] : [itemId]
    })
  for (const name of Object.keys(yaml.items ?? {})) resolve([name])
  const excluded = new Set(resolve(yaml.exclude ?? []))
  const events = (yaml.events ?? []).map((event): DraftEvent => {
    const time = event.time === undefined ? undefined : statedTime(event.time)
    return {
      kind: event.kind,
      title: event.title,
      time: time?.value ?? null,
      precision: time?.precision ?? 'second',
      zone: time?.zone ?? null,
      timeSource: time === undefined ? null : 'user',
      who: event.who ?? null,
      amount: event.amount ?? null,
      currency: event.amount === undefined ? null : 'CNY',
      proves: event.proves ?? null,
      itemIds: resolve(event.items ?? []),
      origin: 'user',
    }
  })
  const placed = new Set<ItemId>()
  const exhibits = (yaml.exhibits ?? []).flatMap((exhibit): Omit<DraftExhibit, 'number'>[] => {
    const itemIds = resolve(exhibit.items).filter((id) => !placed.has(id) && !excluded.has(id))
    for (const id of itemIds) placed.add(id)
    const first = items.find((item) => item.id === itemIds[0])
    if (first === undefined) return []
    return [
      {
        title: exhibit.title,
        proves: exhibit.proves ?? null,
        source: exhibit.source ?? null,
        proofKind: first.proofKind,
        itemIds: [...new Set(itemIds)],
        origin: 'user',
      },
    ]
  })
  return {
    events: sortEvents(events),
    exhibits: exhibits.map((exhibit, index) => ({ ...exhibit, number: index + 1 })),
    excluded,
    warnings: [...unknown].map((name) => ({ code: 'case-yaml-unknown-item', params: { name } })),
  }
}
