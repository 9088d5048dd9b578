import type { Party } from '../../../shared/model/case-info.ts'

/** The first party of a role; the window edits one of each. */
export function partyOf(parties: readonly Party[], role: Party['role']): Party | undefined {
  return parties.find((party) => party.role === role)
}

/** The parties after a change to the first of that role; one whose name was emptied is gone, the others stay. */
export function withParty(
  parties: readonly Party[],
  role: Party['role'],
  change: Partial<Party>,
): readonly Party[] {
  const before = partyOf(parties, role)
  const after: Party = { role, name: '', id: null, contact: null, ...before, ...change }
  const named = { ...after, name: after.name.trim() }
  const rest = parties.filter((party) => party !== before)
  if (named.name === '') return rest
  return before === undefined
    ? [...parties, named]
    : parties.map((party) => (party === before ? named : party))
}
