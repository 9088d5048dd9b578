import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { chatLong, couponChat } from './chat-pages.ts'
import { gameSupport, merchantPage } from './desk-pages.ts'
import { codeUsed, codeWrong } from './game-pages.ts'
import { openBrowser, takePicture } from './open-browser.ts'
import { complaintPage, orderList, orderPage, paySuccess } from './shop-pages.ts'
import { names } from './story.ts'

type Phone = { readonly make: string; readonly model: string; readonly takenAt: string }

/** JPEG as a phone writes it, with the moment and its zone in EXIF. `takenAt` in EXIF form, local. */
async function asPhoneJpeg(png: Buffer, phone: Phone): Promise<Buffer> {
  return await sharp(png)
    .withExif({
      IFD0: { Make: phone.make, Model: phone.model, DateTime: phone.takenAt },
      IFD2: {
        DateTimeOriginal: phone.takenAt,
        OffsetTimeOriginal: '+08:00',
        DateTimeDigitized: phone.takenAt,
      },
    })
    .jpeg({ quality: 88 })
    .toBuffer()
}

async function dataUrl(png: Buffer): Promise<string> {
  const small = await sharp(png).resize({ width: 354 }).png().toBuffer()
  return `data:image/png;base64,${small.toString('base64')}`
}

/** Screenshots of the invented shop, game and messenger, then the duplicate and the cut-off one. */
export async function writePictures(target: string): Promise<void> {
  const browser = await openBrowser()
  const write = (name: string, bytes: Uint8Array): void => writeFileSync(join(target, name), bytes)
  const phone = (html: string, height = 800) => takePicture(browser, { html, width: 360, height, scale: 3 })
  try {
    const used = await phone(codeUsed())
    const wrong = await phone(codeWrong())
    const pictures = new Map([
      [names.codeUsed as string, await dataUrl(used)],
      [names.codeWrong as string, await dataUrl(wrong)],
    ])
    write(names.codeUsed, used)
    write(names.codeUsedAgain, used)
    write(names.codeWrong, wrong)
    write(names.corrupt, wrong.subarray(0, Math.floor(wrong.length * 0.4)))
    write(names.orderPage, await phone(orderPage()))
    write(names.paySuccess, await phone(paySuccess()))
    write(names.chatLong, await phone(chatLong(pictures), 3000))
    write(
      names.orderList,
      await takePicture(browser, { html: orderList(), width: 360, height: 640, scale: 3, transparent: true }),
    )
    write(
      names.merchantPage,
      await takePicture(browser, { html: merchantPage(), width: 1280, height: 800, scale: 1 }),
    )
    write(
      names.gameSupport,
      await takePicture(browser, { html: gameSupport(), width: 900, height: 680, scale: 1 }),
    )
    const model = { make: 'Lanshan', model: 'LS-A9' }
    write(
      names.couponChat,
      await asPhoneJpeg(await phone(couponChat()), { ...model, takenAt: '2026:09:15 11:48:02' }),
    )
    write(
      names.complaint,
      await asPhoneJpeg(await phone(complaintPage()), { ...model, takenAt: '2026:09:14 16:02:33' }),
    )
  } finally {
    await browser.close()
  }
}
