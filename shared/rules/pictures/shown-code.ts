import type { ShownCode } from '../../contract/picture-contract.ts'
import type { PictureCode } from '../../model/picture-look.ts'

/** Addresses that pay or are paid to: WeChat's receiving code, Alipay's, UnionPay's. */
const payingAddress = /^(?:wxp:\/\/|https?:\/\/(?:qr\.alipay\.com|payapp\.weixin\.qq\.com|qr\.95516\.com)\/)/i
/** What a till scans from a phone: WeChat 18 digits from 10 to 15, Alipay 16 to 24 digits from 25 to 30. */
const payingNumber = /^(?:1[0-5]\d{16}|(?:2[5-9]|30)\d{14,22})$/
const groupedCard = /^[A-Z0-9]{3,6}(?:-[A-Z0-9]{3,6}){2,6}$/
const plainCard = /^(?=.*[A-Z])(?=.*\d)[A-Z0-9]{10,32}$/
/** What is shown of an address beyond its name may be a secret, and nobody reads it. */
const longestShown = 200

/** A code as it may be shown. Only text ever: it is somebody else's, and nothing in it is opened. */
export function shownCode({ format, text, box }: PictureCode): ShownCode {
  const content = contentOf(text)
  const isSecret = content === 'payment' || content === 'card'
  return { format, content, shown: isSecret ? masked(text) : shorten(text), box }
}

function contentOf(text: string): ShownCode['content'] {
  if (payingAddress.test(text) || payingNumber.test(text)) return 'payment'
  if (groupedCard.test(text) || plainCard.test(text)) return 'card'
  return /^https?:\/\//i.test(text) ? 'link' : 'text'
}

/** Of an address its name stays, of everything else its end. */
function masked(text: string): string {
  const address = /^([a-z]+:\/\/(?:[\w.-]+\/)?)/i.exec(text)?.[1]
  if (address !== undefined && address.length < text.length) return `${address}****`
  return `****${text.slice(-4)}`
}

function shorten(text: string): string {
  return text.length > longestShown ? `${text.slice(0, longestShown)}…` : text
}
