import type { PictureSource } from '../../../shared/model/bundle-plan.ts'
import type { ObjectWriter } from './object-writer.ts'
import type { PourInput } from './pour-volume.ts'

type PagePicture = Extract<PictureSource, { type: 'pdf-page' }>
type Input = {
  readonly pages: readonly { readonly object: number; readonly source: PagePicture }[]
  readonly writer: ObjectWriter
  readonly pour: PourInput
  readonly onPage: () => void
}

export async function pourPdfPages(input: Input): Promise<void> {
  if (input.pages.length > 0) throw new Error('not yet')
}
