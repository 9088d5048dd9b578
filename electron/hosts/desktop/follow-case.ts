import type { Core } from '../../core.ts'

/** Says which case is open, whenever another one is or none, so that a core started anew can open it again. */
export async function followCase(
  services: Core['services'],
  { signal, onCase }: { readonly signal: AbortSignal; readonly onCase: (id: string | null) => Promise<void> },
): Promise<void> {
  try {
    for await (const { scopes } of await services.cases.watch(undefined, { signal })) {
      if (scopes.length > 0) continue
      const state = await services.cases.state(undefined, { signal })
      await onCase(state?.caseId ?? null)
    }
  } catch (error) {
    if (!signal.aborted) throw error
  }
}
