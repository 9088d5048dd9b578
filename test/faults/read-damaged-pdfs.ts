import { ignorePdfRejections } from '../../electron/intake/ignore-pdf-rejections.ts'
import { readEvidence } from '../../electron/intake/readers/read-evidence.ts'
import * as statements from '../fixtures/readers/bills/pdf-statements.ts'
import { damage, randomOf } from './mutate-bill.ts'

/** Reads so many damaged statements in a process like an intake thread, and says what became of them. */
ignorePdfRejections()
const rounds = Number(process.argv[2])
const pdfs = [
  statements.makeWechatPdf(),
  statements.makeAlipayPdf(),
  statements.makeCmbPdf(),
  statements.makeIcbcPdf(),
  statements.makePlainPdf(),
]
const counts = { bill: 0, text: 0, none: 0, slowestMs: 0 }
for (let seed = 1; seed <= rounds; seed += 1) {
  const fixture = pdfs[seed % pdfs.length]
  if (fixture === undefined) continue
  const started = performance.now()
  const bytes = damage(fixture.bytes, randomOf(seed)).bytes
  const reading = await readEvidence({ bytes, fileName: fixture.fileName, mediaType: 'application/pdf' })
  counts.slowestMs = Math.max(counts.slowestMs, performance.now() - started)
  if (reading === null) counts.none += 1
  else if (reading.type === 'bill') counts.bill += 1
  else counts.text += 1
}
process.stdout.write(JSON.stringify(counts))
