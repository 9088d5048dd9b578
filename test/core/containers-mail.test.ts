import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { makeMail } from '../fixtures/containers/make-mail.ts'
import { makeZip } from '../fixtures/containers/make-zip.ts'
import { makePng, openIntakeCase } from './intake-case.ts'

vi.setConfig({ testTimeout: 60_000 })

const png = async (name: string | null, seed: number) => ({
  name,
  mediaType: 'image/png',
  bytes: await makePng(seed),
})

test('the attachments of a mail are items that remember it, dated as it was sent', async () => {
  const { root, caseFile, add } = openIntakeCase()
  const zip = await makeZip({ '里面.png': await makePng(9) })
  const mail = makeMail('订单问题', '见附件', [
    await png('截图/1.png', 1),
    await png(null, 2),
    await png('截图/1.png', 3),
    { name: '更多.zip', mediaType: 'application/zip', bytes: zip },
  ])
  writeFileSync(join(root, '邮件.eml'), mail)
  const result = await add([join(root, '邮件.eml')])
  expect(result.refused).toEqual([])
  expect(caseFile.items().map(({ kind, sourcePath }) => [kind, sourcePath])).toEqual([
    ['mail', '邮件.eml'],
    ['image', '邮件.eml/截图_1.png'],
    ['image', '邮件.eml/2.png'],
    ['image', '邮件.eml/截图_1 (2).png'],
    ['other', '邮件.eml/更多.zip'],
    ['image', '邮件.eml/更多.zip/里面.png'],
  ])
  const [whole, first] = caseFile.items()
  expect(whole?.facts).toMatchObject({ subject: '订单问题', unpackedCount: 4 })
  expect(first?.container).toEqual({ itemId: whole?.id, path: '截图_1.png' })
  expect(first?.times).toMatchObject([
    { value: '2026-09-12T20:31:22', zone: '+08:00', meaning: 'saved', detail: 'Date' },
  ])
  const again = await add([join(root, '邮件.eml')])
  expect([again.taken.length, again.duplicates.length]).toEqual([0, 1])
})

test('a mail that begins as one of a mail box does is taken apart too', async () => {
  const { root, caseFile, add } = openIntakeCase()
  const mail = makeMail('订单', '见附件', [await png('1.png', 1)])
  writeFileSync(
    join(root, 'a.eml'),
    Buffer.concat([Buffer.from('From a@b.com Tue May 10 11:28:07 2005\n'), mail]),
  )
  await add([join(root, 'a.eml')])
  expect(caseFile.items().map(({ kind, fileName }) => [kind, fileName])).toEqual([
    ['mail', 'a.eml'],
    ['image', '1.png'],
  ])
})

test('a mail without attachments stays as it was', async () => {
  const { root, caseFile, add } = openIntakeCase()
  writeFileSync(join(root, 'a.eml'), makeMail('你好', '没有附件', []))
  const result = await add([join(root, 'a.eml')])
  expect([result.taken.length, result.warnings]).toEqual([1, []])
  expect(caseFile.items()[0]?.facts).toEqual({ subject: '你好', encoding: 'mail' })
})

test('each mail of a mail box is an item with exactly its bytes, but for what the box added', async () => {
  const { root, caseFile, add } = openIntakeCase()
  const first = makeMail('第一封', 'From here on the shop did not answer.', [await png('1.png', 1)])
  const second = makeMail('第二封', '>From 是原文里就有的', [])
  const escaped = (mail: Buffer) =>
    Buffer.from(mail.toString('latin1').replace(/^(>*From )/gm, '>$1'), 'latin1')
  const line = (day: number) => Buffer.from(`From shop@example.com Sat Sep ${day} 20:31:22 2026\r\n`)
  const end = Buffer.from('\r\n')
  // The header From: is no such line.
  const box = Buffer.concat([line(12), escaped(first), end, line(13), escaped(second), end])
  writeFileSync(join(root, '备份.mbox'), box)
  const result = await add([join(root, '备份.mbox')])
  expect(result.warnings).toEqual([])
  expect(caseFile.items().map(({ kind, sourcePath }) => [kind, sourcePath])).toEqual([
    ['mail', '备份.mbox'],
    ['mail', '备份.mbox/1-第一封.eml'],
    ['image', '备份.mbox/1-第一封.eml/1.png'],
    ['mail', '备份.mbox/2-第二封.eml'],
  ])
  const [whole, one, , two] = caseFile.items()
  expect(whole?.facts).toEqual({ notShown: 'mailbox-kept', unpackedCount: 2 })
  if (one === undefined || two === undefined) throw new Error('not taken in')
  expect(readFileSync(caseFile.originalPath(one.original)).equals(first)).toBe(true)
  expect(readFileSync(caseFile.originalPath(two.original)).equals(second)).toBe(true)
})
