import type { NodeCompiler, NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler'
import type { PageRange, Skeleton, VolumePlan } from '../plan/volume-plan.ts'

type Places = { readonly value: readonly { kind: string; id: string; page: number }[] }
export type Pages = Pick<
  Skeleton,
  'pageCount' | 'exhibitPages' | 'frontPages' | 'timelinePages' | 'appendixPages'
> & { readonly indexPage: number }

/** Reads where things landed from the marks that the templates leave. Exhibits that a draft left out are missing. */
export function readPages(compiler: NodeCompiler, document: NodeTypstDocument, volume: VolumePlan): Pages {
  const [places] = compiler.query(document, { selector: '<places>' }) as readonly Places[]
  const first = new Map<string, number>()
  const last = new Map<string, number>()
  for (const { kind, id, page } of places?.value ?? []) (kind === 'first' ? first : last).set(id, page)
  const span = (id: string): number => (first.has(id) ? (last.get(id) ?? 0) - (first.get(id) ?? 0) + 1 : 0)
  const exhibitPages: Record<string, PageRange> = {}
  const offset = volume.firstPageNumber - 1
  for (const id of volume.exhibitIds) {
    const [start, end] = [first.get(id), last.get(id)]
    if (start !== undefined && end !== undefined) {
      exhibitPages[id] = { first: start + offset, last: end + offset }
    }
  }
  return {
    pageCount: document.numOfPages,
    exhibitPages,
    frontPages: last.get('timeline') ?? last.get('index') ?? 0,
    indexPage: first.get('index') ?? 0,
    timelinePages: span('timeline'),
    appendixPages: span('appendix'),
  }
}
