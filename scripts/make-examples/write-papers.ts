import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { openBrowser, takePicture } from './open-browser.ts'
import { licenceSheet, rulesPage, rulesPaper } from './paper-pages.ts'
import { names } from './story.ts'

/** Photo stored lying on its side with orientation 6, as phones do when held upright. */
async function photograph(sheet: Buffer): Promise<Buffer> {
  const takenAt = '2026:09:16 10:15:30'
  const stored = await sharp(sheet).rotate(-90).blur(0.6).removeAlpha().toBuffer()
  return await sharp(stored)
    .withExif({
      IFD0: { Make: 'Lanshan', Model: 'LS-A9', DateTime: takenAt, Software: 'LS Camera 4.2' },
      IFD2: {
        DateTimeOriginal: takenAt,
        DateTimeDigitized: takenAt,
        OffsetTime: '+08:00',
        OffsetTimeOriginal: '+08:00',
      },
    })
    .withMetadata({ orientation: 6 })
    .jpeg({ quality: 86 })
    .toBuffer()
}

/** Platform rules as PDF and as a saved page, and the photographed licence. */
export async function writePapers(target: string): Promise<void> {
  const browser = await openBrowser()
  try {
    const page = await browser.newPage()
    await page.setContent(rulesPaper())
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true })
    // Same length, so that every offset in the file still holds; a rerun then gives the same bytes.
    const dated = pdf.toString('latin1').replace(/\(D:\d{14}/g, '(D:20260701020000')
    writeFileSync(join(target, names.rulesPdf), dated, 'latin1')
    writeFileSync(join(target, names.rulesPage), rulesPage())
    const sheet = await takePicture(browser, { html: licenceSheet(), width: 1200, height: 900, scale: 1.5 })
    writeFileSync(join(target, names.licence), await photograph(sheet))
  } finally {
    await browser.close()
  }
}
