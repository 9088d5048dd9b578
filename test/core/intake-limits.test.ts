import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { startIntakeThreads } from '../../electron/intake/intake-threads.ts'
import type { KeepTask } from '../../electron/intake/keep-file.ts'
import type { ReadTask } from '../../electron/intake/read-kept.ts'
import type { Sha256 } from '../../shared/model/ids.ts'

// A run starts threads, which takes seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000 })

function pdfTask(): ReadTask {
  const folder = mkdtempSync(join(tmpdir(), 'intake-limits-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const path = join(folder, 'a.pdf')
  writeFileSync(path, '%PDF-1.4\n')
  const original = {
    sha256: '0'.repeat(64) as Sha256,
    sizeBytes: 9,
    extension: 'pdf',
    mediaType: 'application/pdf',
  }
  return { type: 'read', path, original, kind: 'pdf', fileName: 'a.pdf' }
}

test('a reading that takes too long is ended with a warning; given its time it is read', async () => {
  const signal = new AbortController().signal
  const hasty = startIntakeThreads(signal, 0)
  onTestFinished(() => hasty.close())
  const outcome = await hasty.read(pdfTask())
  expect(outcome.warning).toEqual({ code: 'reading-timeout', params: { file: 'a.pdf', seconds: 0 } })
  expect(outcome.facts).toEqual({ notShown: 'pdf-unreadable' })

  const patient = startIntakeThreads(signal)
  onTestFinished(() => patient.close())
  expect(await patient.read(pdfTask())).toMatchObject({
    warning: null,
    facts: { notShown: 'pdf-unreadable' },
  })
})

test('stopping ends a reading', async () => {
  const controller = new AbortController()
  const threads = startIntakeThreads(controller.signal)
  onTestFinished(() => threads.close())
  const reading = threads.read(pdfTask())
  controller.abort(new Error('stopped by the user'))
  await expect(reading).rejects.toThrow('stopped by the user')
})

test('a file that exhausts the memory of its thread is refused with a sentence, and the next one is kept', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'intake-limits-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  writeFileSync(join(folder, 'a.txt'), '卡密无效')
  const task: KeepTask = {
    type: 'keep',
    rawPath: Buffer.from(join(folder, 'a.txt')),
    fileName: 'a.txt',
    sizeBytes: 12,
    originalsFolder: folder,
    thumbnailsFolder: folder,
    cancelled: new Int32Array(new SharedArrayBuffer(4)),
  }
  const { signal } = new AbortController()
  const small = startIntakeThreads(signal, 60_000, 32)
  onTestFinished(() => small.close())
  // More than fits into the thread, whatever it does with it.
  const heavy = { ...task, burden: Array.from({ length: 2_000_000 }, (_, at) => ({ at })) }
  expect(await small.keep(heavy)).toEqual({
    type: 'refused',
    code: 'file-needs-too-much',
    params: { file: 'a.txt' },
  })
  expect(await small.keep(task)).toMatchObject({ type: 'kept' })
  const large = startIntakeThreads(signal)
  onTestFinished(() => large.close())
  expect(await large.keep(task)).toMatchObject({ type: 'kept', kind: 'text' })
})
