import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { onTestFinished } from 'vitest'
import { pourVolume } from '../../electron/bundle/pour/pour-volume.ts'
import { prepareMedia } from '../../electron/bundle/prepare/prepare-media.ts'
import type { PreparedMedia } from '../../shared/model/bundle-plan.ts'
import type { Sha256 } from '../../shared/model/ids.ts'
import type { ItemKind, MediaFacts } from '../../shared/model/item.ts'
import type { PictureSource } from '../../shared/model/picture-source.ts'
import { makeSkeleton } from './pour-skeleton.ts'

const neverAborted = new AbortController().signal

export function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'juzheng-pour-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

export function keep(folder: string, bytes: Uint8Array): { readonly sha256: Sha256; readonly path: string } {
  const sha256 = createHash('sha256').update(bytes).digest('hex') as Sha256
  writeFileSync(join(folder, sha256), bytes)
  return { sha256, path: join(folder, sha256) }
}

export type Kept = { readonly kind?: ItemKind; readonly facts?: MediaFacts }

export async function prepareBytes(
  folder: string,
  bytes: Uint8Array,
  { kind = 'image', facts = {} }: Kept = {},
): Promise<PreparedMedia> {
  const { sha256, path } = keep(folder, bytes)
  const original = { sha256, sizeBytes: bytes.length, extension: 'bin', mediaType: '' }
  return prepareMedia({
    original,
    facts,
    kind,
    originalPath: path,
    derivedFolder: join(folder, 'derived'),
    signal: neverAborted,
  })
}

/** Prepares and pours originals into a real skeleton, one picture or PDF page a page. */
export async function pourBook(
  folder: string,
  originals: readonly Uint8Array[],
  kept: Kept = {},
): Promise<string> {
  const pictures: PictureSource[] = []
  for (const bytes of originals) {
    const media = await prepareBytes(folder, bytes, kept)
    if (media.type === 'image') {
      const { sha256, widthPx: width, heightPx: height, streamBytes } = media
      pictures.push({ type: 'image', sha256, extension: 'bin', width, height, streamBytes })
    } else if (media.type === 'pdf') {
      for (const [pageIndex, page] of media.pages.entries()) {
        const { sha256 } = media
        pictures.push({
          type: 'pdf-page',
          sha256,
          pageIndex,
          width: page.widthPt,
          height: page.heightPt,
          streamBytes: 0,
        })
      }
    } else throw new Error(`not showable: ${media.code}`)
  }
  return pourPictures(folder, pictures)
}

export async function pourPictures(folder: string, pictures: readonly PictureSource[]): Promise<string> {
  const boxes = pictures.map(({ width, height }) => ({ widthPt: width, heightPt: height }))
  const targetPath = join(folder, 'book.pdf')
  await pourVolume({
    skeleton: await makeSkeleton({ workspace: folder, boxes }),
    pictures,
    pathOf: (sha256) => join(folder, sha256),
    derivedFolder: join(folder, 'derived'),
    targetPath,
    embedded: [],
    signal: neverAborted,
    onProgress: () => undefined,
  })
  return targetPath
}

export type Pixels = { readonly data: Buffer; readonly width: number; readonly height: number }

/** One page as poppler draws it at one pixel a point, RGB. */
export async function drawPage(pdf: string, page: number, folder: string): Promise<Pixels> {
  const base = join(folder, `drawn-${page}`)
  execFileSync('pdftoppm', [
    '-png',
    '-cropbox',
    '-r',
    '72',
    '-f',
    String(page),
    '-l',
    String(page),
    '-singlefile',
    pdf,
    base,
  ])
  return rgb(readFileSync(`${base}.png`))
}

/** The images of a PDF as poppler decodes them, in order. */
export async function extractImages(
  pdf: string,
  folder: string,
  option = '-png',
): Promise<readonly Buffer[]> {
  const out = join(folder, 'images')
  mkdirSync(out, { recursive: true })
  execFileSync('pdfimages', [option, pdf, join(out, 'i')])
  const names = execFileSync('ls', [out], { encoding: 'utf8' }).trim().split('\n')
  return names.map((name) => readFileSync(join(out, name)))
}

export async function rgb(bytes: Buffer): Promise<Pixels> {
  const { data, info } = await sharp(bytes, { ignoreIcc: true })
    .removeAlpha()
    .toColourspace('srgb')
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true })
  return { data, width: info.width, height: info.height }
}

export function largestDifference(a: Pixels, b: Pixels): number {
  if (a.width !== b.width || a.height !== b.height)
    throw new Error(`sizes differ: ${a.width}×${a.height}, ${b.width}×${b.height}`)
  let largest = 0
  for (let i = 0; i < a.data.length; i++)
    largest = Math.max(largest, Math.abs((a.data[i] ?? 0) - (b.data[i] ?? 0)))
  return largest
}

export function meanDifference(a: Pixels, b: Pixels): number {
  if (a.data.length !== b.data.length)
    throw new Error(`sizes differ: ${a.width}×${a.height}, ${b.width}×${b.height}`)
  let sum = 0
  for (let i = 0; i < a.data.length; i++) sum += Math.abs((a.data[i] ?? 0) - (b.data[i] ?? 0))
  return sum / a.data.length
}

export function hasTool(name: string): boolean {
  try {
    execFileSync(name, ['--version'], { stdio: 'ignore' })
    return true
  } catch (error) {
    // poppler answers -v only and exits with an error for anything else; only a missing program matters.
    return !(error instanceof Error && 'code' in error && error.code === 'ENOENT')
  }
}
