import type { NodeCompiler, NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler'
import type { PageRange, Skeleton, VolumePlan } from '../plan/volume-plan.ts'

type Mark = { readonly value: { readonly kind: string; readonly id: string; readonly page: number } }
type Pages = Pick<Skeleton, 'pageCount' | 'exhibitPages' | 'frontPages' | 'timelinePages' | 'appendixPages'>

/** Reads where things landed from the `<place>` marks that the templates leave. */
export function readPages(compiler: NodeCompiler, document: NodeTypstDocument, volume: VolumePlan): Pages {
  const places = compiler.query(document, { selector: '<place>' }) as readonly Mark[]
  const first = new Map<string, number>()
  const last = new Map<string, number>()
  for (const { value } of places) {
    if (value.kind === 'first') first.set(value.id, value.page)
    else last.set(value.id, value.page)
  }
  const span = (id: string): number => (first.has(id) ? (last.get(id) ?? 0) - (first.get(id) ?? 0) + 1 : 0)
  const exhibitPages: Record<string, PageRange> = {}
  const offset = volume.firstPageNumber - 1
  for (const id of volume.exhibitIds) {
    const range = { first: (first.get(id) ?? 0) + offset, last: (last.get(id) ?? 0) + offset }
    exhibitPages[id] = range
    const promised = volume.pageOf?.[id]
    if (promised && (promised.first !== range.first || promised.last !== range.last)) {
      throw new Error(`${id} landed on ${range.first}–${range.last}, the index says ${promised.first}`)
    }
  }
  const pageCount = document.numOfPages
  const appendixPages = span('appendix')
  const [firstExhibit] = volume.exhibitIds
  const exhibitStart = firstExhibit === undefined ? undefined : first.get(firstExhibit)
  return {
    pageCount,
    exhibitPages,
    frontPages: exhibitStart === undefined ? pageCount - appendixPages : exhibitStart - 1,
    timelinePages: span('timeline'),
    appendixPages,
  }
}
