import { join } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import sharp from 'sharp'

type Box = { readonly widthPt: number; readonly heightPt: number }
type SkeletonInput = {
  readonly workspace: string
  readonly boxes: readonly Box[]
  readonly embedNames?: readonly string[]
}

/** A small real skeleton: one page per box, exactly its size, with the placeholder of that picture on it. */
export async function makeSkeleton({
  workspace,
  boxes,
  embedNames = [],
}: SkeletonInput): Promise<Uint8Array> {
  const compiler = NodeCompiler.create({ workspace })
  const lines = ['#set document(title: "t", date: datetime(year: 2024, month: 1, day: 1))']
  for (const [i, name] of embedNames.entries()) {
    compiler.mapShadow(join(workspace, `e${i}`), Buffer.from(`juzheng-embed:${i}`))
    lines.push(
      `#pdf.attach("${name}", read("/e${i}", encoding: none), relationship: "source", description: "d", mime-type: "text/plain")`,
    )
  }
  for (const [i, { widthPt, heightPt }] of boxes.entries()) {
    const pixel = Buffer.from([(i + 1) >> 16, ((i + 1) >> 8) & 255, (i + 1) & 255])
    const png = await sharp(pixel, { raw: { width: 1, height: 1, channels: 3 } })
      .png()
      .toBuffer()
    compiler.mapShadow(join(workspace, `p${i}.png`), png)
    lines.push(
      `#page(width: ${widthPt}pt, height: ${heightPt}pt, margin: 0pt)[#image("/p${i}.png", width: 100%, height: 100%, fit: "stretch", alt: "a")]`,
    )
  }
  compiler.mapShadow(join(workspace, 'main.typ'), Buffer.from(lines.join('\n')))
  const compiled = compiler.compile({ mainFilePath: join(workspace, 'main.typ') })
  if (compiled.result === null) throw new Error('the test skeleton does not compile')
  const pdfStandard = (embedNames.length > 0 ? 'a-3b' : 'a-2b') as never
  return compiler.pdf(compiled.result, { pdfStandard, pdfTags: true, creationTimestamp: 0 })
}
