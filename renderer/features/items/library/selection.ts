/** `anchor` is where Shift counts from, `lead` is the one that the keyboard stands on. */
export type Selection<Id> = {
  readonly selected: ReadonlySet<Id>
  readonly anchor: Id | null
  readonly lead: Id | null
}
/** Items, rows or messages as they stand on the screen, with the place of each. */
export type Order<Id> = { readonly ids: readonly Id[]; readonly places: ReadonlyMap<Id, number> }
/** What is held down: Shift extends from the anchor, Ctrl or ⌘ leaves the others as they are. */
export type Held = { readonly isRange: boolean; readonly isToggle: boolean }

export const emptySelection = { selected: new Set<never>(), anchor: null, lead: null } as const

export function orderOf<Id>(ids: readonly Id[]): Order<Id> {
  return { ids, places: new Map(ids.map((id, place) => [id, place])) }
}

export function selectOnly<Id>(id: Id): Selection<Id> {
  return { selected: new Set([id]), anchor: id, lead: id }
}

export function selectAll<Id>(selection: Selection<Id>, order: Order<Id>): Selection<Id> {
  const lead = selection.lead ?? order.ids[0] ?? null
  return { selected: new Set(order.ids), anchor: selection.anchor ?? lead, lead }
}

/** A click, as file managers take it. */
export function press<Id>(
  selection: Selection<Id>,
  order: Order<Id>,
  target: { id: Id; held: Held },
): Selection<Id> {
  const { id, held } = target
  if (held.isRange) return extend(selection, order, target)
  return held.isToggle ? toggle(selection, id) : selectOnly(id)
}

export function toggle<Id>(selection: Selection<Id>, id: Id): Selection<Id> {
  const selected = new Set(selection.selected)
  if (!selected.delete(id)) selected.add(id)
  return { selected, anchor: id, lead: id }
}

/** An arrow key: with Ctrl only the lead moves, with Shift the range grows, else the target alone is selected. */
export function moveTo<Id>(
  selection: Selection<Id>,
  order: Order<Id>,
  target: { id: Id; held: Held },
): Selection<Id> {
  const { id, held } = target
  if (held.isRange) return extend(selection, order, target)
  return held.isToggle ? { ...selection, lead: id } : selectOnly(id)
}

/** From the anchor to the target; together with Ctrl what was selected before stays. */
function extend<Id>(
  selection: Selection<Id>,
  order: Order<Id>,
  { id, held }: { id: Id; held: Held },
): Selection<Id> {
  const to = order.places.get(id)
  const from = placeOf(order, selection.anchor) ?? placeOf(order, selection.lead) ?? to
  if (to === undefined || from === undefined) return selection
  const range = order.ids.slice(Math.min(from, to), Math.max(from, to) + 1)
  const selected = new Set(held.isToggle ? [...selection.selected, ...range] : range)
  return { selected, anchor: order.ids[from] ?? id, lead: id }
}

function placeOf<Id>(order: Order<Id>, id: Id | null): number | undefined {
  return id === null ? undefined : order.places.get(id)
}
