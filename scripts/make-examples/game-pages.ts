import { page, statusLine } from './phone-frame.ts'
import { story } from './story.ts'

const { order } = story
const style = `
body{height:800px;position:relative;overflow:hidden;color:#efe3c4;background:radial-gradient(circle at 75% 12%,#ffdf9a 0,#ffdf9a 26px,#ffdf9a22 30px,transparent 120px),linear-gradient(#141a3c,#40306e 45%,#7d4a6d 62%,#1d1730 62.2%)}
.hills{position:absolute;left:0;right:0;top:330px}.head{display:flex;gap:9px;align-items:center;padding:8px 14px;position:relative}
.face{width:42px;height:42px;border-radius:50%;border:2px solid #d8b46a;background:linear-gradient(135deg,#6a8,#247);font:700 19px/38px "Noto Serif CJK SC";text-align:center}
.coin{margin-left:auto;background:#0007;border-radius:12px;padding:2px 12px;font-size:12px}
.panel{position:absolute;left:20px;right:20px;top:172px;border:2px solid #b98f45;border-radius:12px;background:linear-gradient(#2b2446f2,#19142cf5);padding:18px 18px 22px;box-shadow:0 8px 30px #000a}
.panel h2{font:700 20px "Noto Serif CJK SC";text-align:center;color:#ffe2a0;margin-bottom:14px}label{font-size:12px;color:#b9a988}
.field{border:1px solid #7c6537;border-radius:6px;background:#0d0a1c;padding:8px 11px;margin:4px 0 12px;font:15px "Noto Sans Mono CJK SC",monospace;color:#fff}
.go{background:linear-gradient(#f0c979,#b57d2c);color:#3a2205;font-weight:700;text-align:center;border-radius:7px;line-height:40px;font-size:16px}
.log{margin-top:14px;font-size:11.5px;color:#a99d86;line-height:19px;border-top:1px solid #54462c;padding-top:10px}
.dialog{position:absolute;left:42px;right:42px;top:452px;background:#f7efdc;color:#3c2a12;border-radius:12px;border:3px solid #9b2f24;text-align:center;padding:18px 16px 15px;box-shadow:0 0 0 900px #0008}
.dialog h3{font-size:19px;color:#b3261a}.dialog p{font-size:13px;margin:7px 0 12px}.dialog b{display:block;background:#9b2f24;color:#fff;border-radius:6px;line-height:36px}
.nav{position:absolute;bottom:0;left:0;right:0;height:76px;background:#0c0918;display:flex;justify-content:space-around;padding-top:11px;font-size:11px;text-align:center;color:#a58f66}.nav i{display:block;font:20px "Noto Serif CJK SC";line-height:25px}.nav .on{color:#ffdb8a}`

type Failure = {
  readonly clock: string
  readonly at: string
  readonly code: string
  readonly title: string
  readonly detail: string
  readonly log: readonly string[]
  readonly battery: number
}

function redeem(failure: Failure): string {
  const nav = [
    ['城', '主城'],
    ['将', '英灵'],
    ['战', '秘境'],
    ['市', '商铺'],
    ['充', '充值'],
  ]
  return page(
    style,
    `<svg class="hills" width="360" height="170" viewBox="0 0 360 170"><path d="M0 170 60 60 96 108 150 20 214 120 262 66 360 170Z" fill="#2a2148"/><path d="M0 170 90 110 150 150 236 90 360 170Z" fill="#1d1730"/></svg>
${statusLine(failure.clock, failure.battery)}<div class="head"><div class="face">雨</div><div><b>晓雨不晚</b><div style="font-size:11px;color:#c9b98f">Lv.67　云海三区·听潮</div></div><div class="coin">灵石 1,286　＋</div></div>
<div class="panel"><h2>点卡兑换</h2><label>游戏账号</label><div class="field">xiaoyu_0912</div><label>卡密（16位）</label><div class="field">${failure.code}</div><div class="go">立即兑换</div>
<div class="log">兑换记录　服务器时间 UTC+8<br>${failure.log.join('<br>')}</div></div>
<div class="dialog"><h3>${failure.title}</h3><p>${failure.detail}<br><span style="color:#8b7a5c;font-size:11.5px">${failure.at}</span></p><b>确　定</b></div>
<div class="nav">${nav.map(([icon, name]) => `<div class="${name === '充值' ? 'on' : ''}"><i>${icon}</i>${name}</div>`).join('')}</div><div class="home" style="color:#fff"></div>`,
  )
}

const trialLine = '09-10 21:40:12　30元点卡　成功　+300灵石'
const usedLine = '09-12 20:31:18　100元点卡　失败　卡密已被使用'

export function codeUsed(): string {
  return redeem({
    clock: '20:31',
    battery: 65,
    at: '错误码 E1007　2026-09-12 20:31:18',
    code: order.codes[0],
    title: '卡密已被使用',
    detail: '该卡密已在其他账号完成兑换，<br>请联系您的购卡渠道核实',
    log: [usedLine, trialLine],
  })
}

export function codeWrong(): string {
  return redeem({
    clock: '20:33',
    battery: 65,
    at: '错误码 E1002　2026-09-12 20:33:41',
    code: order.codes[1],
    title: '卡密错误',
    detail: '卡密不存在或格式有误，<br>再错误3次将锁定兑换24小时',
    log: ['09-12 20:33:41　100元点卡　失败　卡密错误', usedLine, trialLine],
  })
}
