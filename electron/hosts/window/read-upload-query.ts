import { z } from 'zod'

const query = z.object({
  name: z.string().min(1).max(4_096),
  modified: z.coerce.number().int().min(0).max(8.64e15),
})

/** `?name=…&modified=…` of an upload; null when it says anything else. */
export function readUploadQuery(search: URLSearchParams): { name: string; modifiedMs: number } | null {
  const read = query.safeParse(Object.fromEntries(search))
  return read.success ? { name: read.data.name, modifiedMs: read.data.modified } : null
}
