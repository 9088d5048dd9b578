import { page, statusLine, text } from './phone-frame.ts'
import { type ChatLine, serviceChat } from './service-chat.ts'
import { story } from './story.ts'

const style = `
body{background:#ededed;position:relative}.bar{background:#ededed;border-bottom:1px solid #dcdcdc}
.time{text-align:center;color:#9b9b9b;font-size:12px;padding:8px 0 2px}.msg{display:flex;gap:8px;padding:5px 12px;align-items:flex-start}
.msg.me{flex-direction:row-reverse}.av{width:38px;height:38px;border-radius:50%;color:#fff;font:600 15px/38px "Noto Sans CJK SC";text-align:center;flex:none;background:#3a57e8}.me .av{background:#e8824a}
.bub{max-width:256px;background:#fff;border-radius:6px;padding:7px 10px;font-size:14.5px;line-height:20px;word-break:break-all}.me .bub{background:#95ec69}
.pic{width:86px;border-radius:6px;display:block}.input{height:56px;background:#f6f6f6;border-top:1px solid #dcdcdc;display:flex;gap:9px;align-items:center;padding:0 12px;font-size:20px;color:#555}
.input b{flex:1;height:36px;background:#fff;border-radius:5px}.note{text-align:center;font-size:11.5px;color:#a2a2a2;padding:10px 40px}`

function bubble(line: ChatLine, pictures: ReadonlyMap<string, string>): string {
  const side = line.from === 'buyer' ? 'me' : 'them'
  const face = line.from === 'buyer' ? '雨' : '星'
  const picture = line.picture === undefined ? undefined : pictures.get(line.picture)
  const inside =
    picture === undefined ? `<div class="bub">${text(line.text)}</div>` : `<img class="pic" src="${picture}">`
  return `<div class="msg ${side}"><div class="av">${face}</div>${inside}</div>`
}

/** A time line stands where a message comes four minutes or more after the one before, as messengers do. */
function body(
  lines: readonly ChatLine[],
  timeText: (at: string) => string,
  pictures: ReadonlyMap<string, string>,
): string {
  let shown = 0
  return lines
    .map((line) => {
      const at = Date.parse(`${line.at.replace(' ', 'T')}:00Z`)
      const stamp = at - shown >= 240_000 ? `<div class="time">${timeText(line.at)}</div>` : ''
      if (stamp !== '') shown = at
      return stamp + bubble(line, pictures)
    })
    .join('')
}

const title = `<div class="bar"><span class="l">‹</span>${story.agent.nick}<span class="r">•••</span></div>`
const input = '<div class="input"><span>◉</span><b></b><span>☺</span><span>⊕</span></div>'

/** The stitched long screenshot of 12 September, 360 × 3000; `pictures` are data URLs by file name. */
export function chatLong(pictures: ReadonlyMap<string, string>): string {
  const lines = serviceChat.filter((line) => line.at.startsWith('2026-09-12'))
  return page(
    `${style}body{height:3000px;display:flex;flex-direction:column}.flow{flex:1;display:flex;flex-direction:column;justify-content:space-between;padding-bottom:12px}`,
    `${statusLine('21:30', 52)}${title}<div class="flow"><div class="note">对方为企业客服账号，请勿透露验证码、支付密码等信息</div>
${body(lines, (at) => `2026年9月12日 晚上${at.slice(11)}`, pictures)}</div>${input}`,
  )
}

/** 15 September: the coupon and the refusal, 360 × 800. */
export function couponChat(): string {
  const lines = serviceChat.filter(
    (line) => line.at.startsWith('2026-09-15') || line.at === '2026-09-14 10:20',
  )
  return page(
    `${style}body{height:800px;display:flex;flex-direction:column}.flow{flex:1;overflow:hidden}`,
    `${statusLine('11:48', 77)}${title}<div class="flow">${body(lines, (at) => `2026年9月${Number(at.slice(8, 10))}日 上午${at.slice(11)}`, new Map())}</div>${input}`,
  )
}
