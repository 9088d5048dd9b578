import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { crc32, deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { expect, test, vi } from 'vitest'
import type { CandidateTime } from '../../shared/model/time.ts'
import { chooseTime } from '../../shared/rules/choose-time.ts'
import { makePng, openIntakeCase } from './intake-case.ts'

// A run starts threads, which takes seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000 })

/** The only item of a case into which these bytes were taken. */
async function takeIn(fileName: string, bytes: Uint8Array) {
  const { root, caseFile, add } = openIntakeCase()
  const source = join(root, fileName)
  writeFileSync(source, bytes)
  const result = await add([source])
  const [item] = caseFile.items()
  if (item === undefined) throw new Error(`refused: ${JSON.stringify(result.refused)}`)
  return item
}

test('every time of a photo is kept with its source, and EXIF wins over the name', async () => {
  const jpeg = await sharp(await makePng(1))
    .withExif({
      IFD0: { Make: 'Phone', Model: 'X1', DateTime: '2023:05:02 10:00:00' },
      IFD2: {
        DateTimeOriginal: '2023:05:01 20:13:41',
        OffsetTimeOriginal: '+08:00',
        SubSecTimeOriginal: '25',
      },
    })
    .jpeg()
    .toBuffer()
  const item = await takeIn('IMG_20230503_111213.jpg', jpeg)
  expect(item.facts).toMatchObject({ camera: 'Phone X1' })
  expect(item.times.map(({ value, zone, source, meaning }) => [value, zone, source, meaning])).toEqual([
    ['2023-05-03T11:12:13', null, 'fileName', 'captured'],
    ['2023-05-01T20:13:41.250', '+08:00', 'exif', 'captured'],
    ['2023-05-02T10:00:00', null, 'exif', 'modified'],
    [expect.any(String), 'UTC', 'fileSystem', 'modified'],
  ])
  expect(item.chosenTime).toBe(1)
})

test('a PNG tells its times by eXIf, XMP, Creation Time and tIME', async () => {
  const png = await sharp(await makePng(2))
    .withExif({ IFD2: { DateTimeOriginal: '2023:05:01 20:13:41' } })
    .png()
    .toBuffer()
  const xmp = '<x:xmpmeta><rdf:Description xmp:CreateDate="2023-05-01T20:13:42+08:00"/></x:xmpmeta>'
  const withNotes = insertChunks(png, [
    chunk('tIME', Buffer.from([0x07, 0xe7, 5, 1, 12, 13, 44])),
    chunk('tEXt', Buffer.from('Creation Time\0Mon, 1 May 2023 20:13:43 +0800', 'latin1')),
    chunk('tEXt', Buffer.from('Software\0Phone OS 14', 'latin1')),
    chunk('iTXt', Buffer.from(`XML:com.adobe.xmp\0\0\0\0\0${xmp}`)),
  ])
  const item = await takeIn('a.png', withNotes)
  expect(item.facts.software).toBe('Phone OS 14')
  expect(item.times.slice(0, -1).map(({ value, zone, detail }) => [value, zone, detail])).toEqual([
    ['2023-05-01T20:13:41', null, 'DateTimeOriginal'],
    ['2023-05-01T20:13:42', '+08:00', 'xmp:CreateDate'],
    ['2023-05-01T20:13:43', '+08:00', 'PNG Creation Time'],
    ['2023-05-01T12:13:44', 'UTC', 'PNG tIME'],
  ])
})

test('a PNG that would unpack into two thousand million pixels is kept without decoding it', async () => {
  const header = Buffer.from([0, 0, 0xc3, 0x50, 0, 0, 0xc3, 0x50, 1, 0, 0, 0, 0])
  const bomb = Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc(100_000))),
    chunk('IEND', Buffer.alloc(0)),
  ])
  const item = await takeIn('bomb.png', bomb)
  expect(item.facts).toEqual({ widthPx: 50_000, heightPx: 50_000, notShown: 'picture-too-large' })
})

test('a caption of 200 MB inside a PNG is left alone and the picture kept', async () => {
  const caption = Buffer.concat([
    Buffer.from('Comment\0\0', 'latin1'),
    deflateSync(Buffer.alloc(200_000_000)),
  ])
  const item = await takeIn('caption.png', insertChunks(await makePng(3), [chunk('zTXt', caption)]))
  expect(item.facts).toMatchObject({ widthPx: 60, heightPx: 120 })
})

test('a drawing of text is never rendered', async () => {
  const item = await takeIn(
    'a.svg',
    Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'),
  )
  expect(item).toMatchObject({ kind: 'image', facts: { notShown: 'picture-format-not-shown' } })
})

test('the user wins, then content, EXIF, a name given at capture, a name given at saving, the file system', () => {
  const time = (source: CandidateTime['source'], meaning: CandidateTime['meaning']): CandidateTime => ({
    value: '2023-05-01',
    source,
    meaning,
    precision: 'day',
    zone: null,
    detail: '',
  })
  const worstFirst = [
    time('fileSystem', 'modified'),
    time('fileName', 'saved'),
    time('content', 'saved'),
    time('exif', 'modified'),
    time('fileName', 'captured'),
    time('exif', 'captured'),
    time('content', 'happened'),
    time('user', 'happened'),
  ]
  for (let count = 1; count <= worstFirst.length; count += 1) {
    expect(chooseTime(worstFirst.slice(0, count))).toBe(count - 1)
  }
  expect(chooseTime([])).toBeNull()
})

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(data.length, 0)
  frame.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)])
}

/** Right before the last chunk, where many encoders put their notes. */
function insertChunks(png: Buffer, chunks: readonly Buffer[]): Buffer {
  return Buffer.concat([png.subarray(0, -12), ...chunks, png.subarray(-12)])
}
