import type { PictureSource } from '../../../shared/model/picture-source.ts'
import type { SkeletonFile } from '../skeleton/read-skeleton.ts'
import { findPlaceholders, type Placeholder } from './find-placeholders.ts'
import { ObjectWriter } from './object-writer.ts'
import type { PdfSink } from './pdf-sink.ts'
import { PicturePourer } from './picture-pourer.ts'
import type { PourInput } from './pour-input.ts'
import { writeEmbeddedFile } from './write-embedded-file.ts'

type Filled = Extract<Placeholder, { type: 'picture' }>

/** Writes every object of the skeleton to the sink, placeholders filled, and closes it with table and trailer. */
export async function pourObjects(skeleton: SkeletonFile, sink: PdfSink, input: PourInput): Promise<void> {
  const writer = new ObjectWriter(sink, skeleton.largestNumber)
  const pictures = new PicturePourer(writer, input)
  const placeholders = findPlaceholders(skeleton)
  const pages: { object: number; source: Extract<PictureSource, { type: 'pdf-page' }> }[] = []
  let done = 0
  const report = () => {
    done += 1
    input.onProgress({ phase: 'pour', done, total: placeholders.size, bytes: sink.position })
  }
  await writer.header()
  for (const object of skeleton.objects()) {
    input.signal.throwIfAborted()
    const placeholder = placeholders.get(object.number)
    if (placeholder === undefined) {
      await writer.copy(object)
    } else if (placeholder.type === 'file') {
      await pourFile(placeholder, writer, input)
      report()
    } else {
      const source = pictureAt(placeholder, input)
      if (source.type === 'pdf-page') pages.push({ object: object.number, source })
      else {
        await pictures.pour(source, { number: object.number, rgbSpace: placeholder.rgbSpace })
        report()
      }
    }
  }
  // The reader of PDFs takes 30 MB: it is loaded for a bundle that shows some.
  if (pages.length > 0) {
    const { pourPdfPages } = await import('./pour-pdf-pages.ts')
    await pourPdfPages({ pages, writer, pour: input, onPage: report })
  }
  await pictures.finish()
  const trailer = ['Root', 'Info', 'ID'].flatMap((key) => {
    const value = skeleton.trailer.get(key)
    return value === undefined ? [] : [`/${key} ${value}`]
  })
  await writer.finish(trailer.join(' '))
}

function pictureAt(placeholder: Filled, input: PourInput): PictureSource {
  const source = input.pictures[placeholder.index]
  if (source === undefined)
    throw new Error(`the skeleton names picture ${placeholder.index}, which the plan lacks`)
  return source
}

async function pourFile(
  placeholder: Extract<Placeholder, { type: 'file' }>,
  writer: ObjectWriter,
  input: PourInput,
): Promise<void> {
  const file = input.embedded[placeholder.index]
  if (file === undefined)
    throw new Error(`the skeleton names file ${placeholder.index}, which the plan lacks`)
  const { object, dictionary } = placeholder
  const { signal } = input
  await writeEmbeddedFile({
    writer,
    object,
    dictionary,
    file,
    path: input.pathOf(file.sha256),
    signal,
  })
}
