import type { PreparedMedia } from '../../../shared/model/bundle-plan.ts'
import type { PrepareInput } from './prepare-media.ts'

export async function preparePdf(input: PrepareInput): Promise<PreparedMedia> {
  return { type: 'unshowable', sha256: input.original.sha256, code: 'pdf-damaged' }
}
