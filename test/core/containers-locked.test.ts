import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PDFDocument } from 'pdf-lib'
import { describe, expect, test, vi } from 'vitest'
import { unlockedPdfPath } from '../../electron/intake/containers/unlocked-pdf-path.ts'
import { describeFault } from '../../shared/faults/catalogue.ts'
import type { Sha256 } from '../../shared/model/ids.ts'
import { makeZip } from '../fixtures/containers/make-zip.ts'
import { makePlainPdf } from '../fixtures/readers/bills/pdf-statements.ts'
import { lockPdf, zipBills, zipPassword } from '../fixtures/readers/bills/zipped-bills.ts'
import { makeAlipayCsv } from '../fixtures/readers/make-reader-fixtures.ts'
import { makePng, openIntakeCase } from './intake-case.ts'

const hasQpdf = spawnSync('qpdf', ['--version']).error === undefined

vi.setConfig({ testTimeout: 60_000 })

const codes = (list: readonly { code: string }[]) => list.map(({ code }) => code)

describe.each(['aes', 'zipcrypto'] as const)('a zip locked with %s', (encryption) => {
  test('is kept without its contents, and opened by the right one of many passwords later', async () => {
    const { root, caseFile, addAsStep } = openIntakeCase()
    const source = join(root, '截图.zip')
    writeFileSync(
      source,
      await makeZip(
        { '图片/1.png': await makePng(1), '图片/2.png': await makePng(2) },
        { password: '888888', encryption, isOldWindows: true },
      ),
    )
    const locked = await addAsStep([source], 'drop-1')
    expect(locked.warnings).toEqual([{ code: 'archive-encrypted', params: { file: '截图.zip' } }])
    expect(caseFile.items().map(({ facts }) => facts)).toEqual([
      { isEncrypted: true, notShown: 'archive-encrypted' },
    ])

    const wrong = await addAsStep([source], 'drop-2', ['111111'])
    expect(codes(wrong.warnings)).toEqual(['password-wrong'])
    expect(caseFile.items()).toHaveLength(1)

    const right = await addAsStep([source], 'drop-3', ['111111', '888888'])
    expect(right.taken).toHaveLength(2)
    expect(right.warnings).toEqual([])
    expect(caseFile.items().map(({ sourcePath }) => sourcePath)).toEqual([
      '截图.zip',
      '截图.zip/图片/1.png',
      '截图.zip/图片/2.png',
    ])
    expect(caseFile.items()[0]?.facts).toEqual({
      isEncrypted: true,
      isUnlocked: true,
      unpackedCount: 2,
      notShown: 'archive-kept',
    })
    expect(holdsAnywhere(caseFile.folder, '888888')).toEqual([])
  })
})

test('a zip of which one file is locked gives the others, and says what is missing', async () => {
  const { root, caseFile, addAsStep } = openIntakeCase()
  const source = join(root, 'a.zip')
  writeFileSync(source, await makeZip({ 'a.png': await makePng(1) }, {}, { 'b.png': await makePng(2) }))
  const { taken, warnings } = await addAsStep([source], 'drop')
  expect(taken).toHaveLength(2)
  expect(warnings).toEqual([
    { code: 'archive-partly-encrypted', params: { file: 'a.zip', count: 1, first: 'b.png' } },
  ])
  expect(caseFile.items()[0]?.facts).toMatchObject({ notShown: 'archive-encrypted' })
  expect(caseFile.items()[0]?.facts.unpackedCount).toBeUndefined()
})

test('a wallet bill in a locked zip is read by its password, and its password is kept nowhere', async () => {
  const { root, caseFile, addAsStep } = openIntakeCase()
  const { bytes } = await zipBills([makeAlipayCsv()], 'aes')
  const source = join(root, '账单.zip')
  writeFileSync(source, bytes)
  await addAsStep([source], 'drop-1')
  expect(caseFile.items()[0]).toMatchObject({ kind: 'other' })
  await addAsStep([source], 'drop-2', ['000000', zipPassword])
  const [item] = caseFile.items()
  expect(item).toMatchObject({ kind: 'bill', facts: { isEncrypted: true, isUnlocked: true } })
  expect(item?.facts.notShown).toBeUndefined()
  expect(caseFile.items()).toHaveLength(1)
  expect(caseFile.snapshot().transactions.length).toBeGreaterThan(0)
})

describe('a locked PDF', () => {
  test('is read by its password, and a copy without one lies below derived; the original stays as it is', async () => {
    const { root, caseFile, addAsStep } = openIntakeCase()
    const { bytes } = await lockPdf(makePlainPdf())
    const source = join(root, '流水.pdf')
    writeFileSync(source, bytes)
    const locked = await addAsStep([source], 'drop-1')
    expect(codes(locked.warnings)).toEqual(['pdf-encrypted'])
    const wrong = await addAsStep([source], 'drop-2', ['nope'])
    expect(wrong.duplicates).toHaveLength(1)

    await addAsStep([source], 'drop-3', ['nope', zipPassword])
    const [item] = caseFile.items()
    if (item === undefined) throw new Error('nothing was taken in')
    expect(item.facts).toMatchObject({ isEncrypted: true, isUnlocked: true, pageCount: 1 })
    expect(item.facts.notShown).toBeUndefined()
    expect(caseFile.snapshot().transactions.length).toBeGreaterThan(0)
    expect(readFileSync(caseFile.originalPath(item.original)).equals(bytes)).toBe(true)
    const copy = unlockedPdfPath(caseFile.derivedFolder, item.original.sha256)
    expect((await PDFDocument.load(readFileSync(copy))).getPageCount()).toBe(1)
  })

  // Skipped: where qpdf, an independent writer, is not installed.
  test.skipIf(!hasQpdf).each(['密码１', 'S\u00aaSL\u00adprep'])(
    'with a password that is not ASCII (%s) has a copy too',
    async (password) => {
      const { root, caseFile, addAsStep } = openIntakeCase()
      const plain = join(root, 'plain.pdf')
      writeFileSync(plain, makePlainPdf().bytes)
      const source = join(root, '流水.pdf')
      const prepared = password.normalize('NFKC').replaceAll('\u00ad', '')
      execFileSync('qpdf', ['--encrypt', prepared, 'owner', '256', '--', plain, source])
      await addAsStep([source], 'drop', [password])
      const [item] = caseFile.items()
      expect(item?.facts).toMatchObject({ isUnlocked: true, pageCount: 1 })
      expect(item?.facts.notShown).toBeUndefined()
      expect(existsSync(unlockedPdfPath(caseFile.derivedFolder, item?.original.sha256 as Sha256))).toBe(true)
    },
  )

  test('and a wrong password is said by the name of the file alone', async () => {
    const { root, caseFile, addAsStep } = openIntakeCase()
    const { bytes } = await lockPdf(makePlainPdf())
    writeFileSync(join(root, '流水.pdf'), bytes)
    const { warnings } = await addAsStep([join(root, '流水.pdf')], 'drop', ['wrong-secret'])
    expect(warnings).toEqual([{ code: 'password-wrong', params: { file: '流水.pdf' } }])
    const said = warnings.map(({ code, params }) => describeFault(code, params, 'zh')).join()
    expect(said).toContain('流水.pdf')
    expect(said).not.toContain('wrong-secret')
    expect(existsSync(join(caseFile.derivedFolder, 'unlocked'))).toBe(false)
    expect(holdsAnywhere(caseFile.folder, 'wrong-secret')).toEqual([])
  })
})

/** The files of a case that hold this text. */
function holdsAnywhere(folder: string, text: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => readFileSync(path).includes(text))
}
