import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import {
  prepareZXingModule,
  type ReadInputBarcodeFormat,
  type ReadResult,
  readBarcodes,
} from 'zxing-wasm/reader'
import type { CodeFormat, PictureCode, PixelPoint } from '../../../shared/model/picture-look.ts'

/** RGBA, 8 bits each, row by row, upright. */
export type SeenPixels = {
  readonly data: Uint8ClampedArray<ArrayBuffer>
  readonly width: number
  readonly height: number
}

/** Those that carry a check of their own: ITF, Codabar and DataBar see codes in lines of text. */
const readFormats: ReadInputBarcodeFormat[] = [
  'QRCode',
  'MicroQRCode',
  'RMQRCode',
  'DataMatrix',
  'AztecCode',
  'PDF417',
  'Code128',
  'Code93',
  'EAN13',
  'EAN8',
  'UPCA',
]
const matrixFormats: Readonly<Record<string, CodeFormat>> = {
  QRCode: 'qr',
  DataMatrix: 'data-matrix',
  Aztec: 'aztec',
  PDF417: 'pdf417',
}
const mostCodes = 64
const longestText = 4_000
const require = createRequire(import.meta.url)
let isReady: Promise<unknown> | null = null

/** The codes in a picture from the top to the bottom; `scale` leads from these pixels to those of the original. */
export async function readCodes(pixels: SeenPixels, scale: number): Promise<readonly PictureCode[]> {
  isReady ??= prepare()
  await isReady
  const image = { ...pixels, colorSpace: 'srgb' as const, pixelFormat: 'rgba-unorm8' as const }
  const results = await readBarcodes(image, {
    formats: readFormats,
    tryHarder: true,
    maxNumberOfSymbols: mostCodes,
  })
  return results
    .flatMap((result) => codeOf(result, scale))
    .sort((a, b) => a.box[1] - b.box[1] || a.box[0] - b.box[0])
}

/** Left alone, the package would fetch its program from a CDN; it gets the bytes that were installed with it. */
async function prepare(): Promise<void> {
  const bytes = await readFile(require.resolve('zxing-wasm/reader/zxing_reader.wasm'))
  const wasmBinary = Uint8Array.from(bytes).buffer
  await prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true })
}

function codeOf({ isValid, symbology, text, position }: ReadResult, scale: number): PictureCode[] {
  if (!isValid || text === '') return []
  const place = ({ x, y }: { readonly x: number; readonly y: number }): PixelPoint => [
    Math.round(x * scale),
    Math.round(y * scale),
  ]
  const { topLeft, topRight, bottomRight, bottomLeft } = position
  const corners = [place(topLeft), place(topRight), place(bottomRight), place(bottomLeft)] as const
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)]
  const [left, top] = [Math.min(...xs), Math.min(...ys)]
  return [
    {
      format: matrixFormats[symbology] ?? 'barcode',
      text: text.slice(0, longestText),
      corners,
      box: [left, top, Math.max(Math.max(...xs) - left, 1), Math.max(Math.max(...ys) - top, 1)],
    },
  ]
}
