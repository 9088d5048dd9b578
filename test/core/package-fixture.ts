import { createHash } from 'node:crypto'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PDFDocument, StandardFonts } from 'pdf-lib'
import type { PackageInput } from '../../electron/package/build-package.ts'
import { firstPrevHash, hashCustodyEntry } from '../../electron/system/custody-hash.ts'
import type { CustodyEntry } from '../../shared/model/custody.ts'

function custodyLog(count: number): CustodyEntry[] {
  const log: CustodyEntry[] = []
  for (let seq = 1; seq <= count; seq++) {
    const prevHash = log.at(-1)?.hash ?? firstPrevHash
    const entry = {
      seq,
      at: `2026-05-0${seq}T00:00:00Z`,
      action: 'take-in',
      subject: `i${seq}`,
      detail: { seq },
      prevHash,
    }
    log.push({ ...entry, hash: hashCustodyEntry(entry) })
  }
  return log
}

/** A real PDF whose first page prints the hash in two lines. */
export async function pdfWithHead(hash: string): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  const font = await document.embedFont(StandardFonts.Courier)
  const page = document.addPage()
  page.drawText(`Log head 4:\n${hash.slice(0, 40)}\n${hash.slice(40)}`, { x: 20, y: 700, size: 10, font })
  return await document.save()
}

/** Everything `buildPackage` needs, with real files in a temporary folder. */
export async function packageInput(): Promise<PackageInput> {
  const folder = mkdtempSync(join(tmpdir(), 'juzheng-package-'))
  const log = custodyLog(4)
  const head = { seq: 4, hash: log.at(-1)?.hash ?? '' }
  writeFileSync(join(folder, 'volume.pdf'), await pdfWithHead(head.hash))
  const attachments = ['证据01_订单.png', '证据02_支付记录.csv', '证据03 a%0Ab.bin'].map((name, index) => {
    const bytes = Buffer.from(`${name} `.repeat(500 * (index + 1)))
    const originalPath = join(folder, `original-${index}`)
    writeFileSync(originalPath, bytes)
    return { originalPath, sha256: createHash('sha256').update(bytes).digest('hex'), name }
  })
  return {
    outFolder: join(folder, 'out'),
    baseName: '提交包_测试',
    language: 'zh',
    volumes: [{ path: join(folder, 'volume.pdf'), suggestedName: '证据册.pdf' }],
    attachments,
    list: {
      columns: ['编号', '订单号'],
      rows: [
        ['证据1', '20230501000123456789'],
        ['=1+1', { decimal: '-98.00' }],
      ],
    },
    caseJson: { title: '测试', custodyLog: log.map((entry) => ({ ...entry })) },
    logHead: head,
    now: () => new Date('2026-11-23T04:00:00Z'),
    signal: new AbortController().signal,
    onProgress: () => {},
  }
}
