import { page, rows, statusLine } from './phone-frame.ts'
import { story } from './story.ts'

const { order, merchant, platform, game, trial, ticket, buyer } = story

const shopStyle = `
body{background:#f2f4f8;height:800px;position:relative;overflow:hidden}
.top{background:linear-gradient(120deg,#3a57e8,#6a8bff);color:#fff;padding-bottom:64px}
.state{padding:4px 20px}.state h1{font-size:21px}.state p{font-size:12px;opacity:.9}
.pull{margin-top:-56px}.icon{width:62px;height:62px;border-radius:10px;background:linear-gradient(140deg,#1b2240,#6d4bd8 60%,#f0a24b);color:#ffe9bd;font:700 15px/62px "Noto Serif CJK SC";text-align:center;flex:none}
.goods{display:flex;gap:10px}.goods h3{font-size:14px;font-weight:500;line-height:20px}.goods .p{text-align:right;white-space:nowrap;font-size:13px}
.code{display:flex;justify-content:space-between;align-items:center;background:#f6f7fb;border-radius:6px;padding:7px 10px;margin-top:6px;font:13px "Noto Sans Mono CJK SC",monospace}
.code u{text-decoration:none;color:#3a57e8;font:12px "Noto Sans CJK SC"}
.red{color:#e5402f}.shop{font-weight:600;padding-bottom:8px;display:flex;justify-content:space-between}
.foot{position:absolute;bottom:0;left:0;right:0;background:#fff;height:72px;padding:9px 12px 22px;display:flex;gap:8px;justify-content:flex-end;align-items:center;color:#1f2329}
.btn{border:1px solid #c9cdd4;border-radius:17px;padding:5px 13px;font-size:13px}.btn.on{border-color:#3a57e8;color:#3a57e8}`

const goods = (
  title: string,
  unit: string,
  count: number,
): string => `<div class="goods"><div class="icon">云境</div>
<div style="flex:1"><h3>${title}</h3><div class="small grey">全区全服通用　自动发货</div><span class="tag" style="color:#e58a1f">官方认证</span>
<span class="tag" style="color:#3a57e8">假一赔三</span></div><div class="p">¥${unit}<div class="grey">×${count}</div></div></div>`

/** Order detail, 360 × 800. */
export function orderPage(): string {
  const codes = order.codes.map(
    (code, index) => `<div class="code"><span>${index + 1}. ${code}</span><u>复制</u></div>`,
  )
  return page(
    shopStyle,
    `<div class="top">${statusLine('20:41', 63)}<div class="bar"><span class="l">‹</span>订单详情<span class="r">客服</span></div>
<div class="state"><h1>已发货</h1><p>卡密已自动发出，请尽快兑换；如有问题请联系客服</p></div></div>
<div class="pull"><div class="card"><div class="shop"><span>${merchant.name} ›</span><span class="small grey">商户编号 ${merchant.id}</span></div>
${goods(game.product, order.unitPrice, 3)}<div style="height:6px"></div>${rows([
      ['商品总额', `¥${order.amount}`],
      ['优惠', '-¥0.00'],
      ['实付款', `<b class="red">¥${order.amount}</b>`],
    ])}</div>
<div class="card"><b>卡密信息</b><span class="small grey">　共3张，点击复制</span>${codes.join('')}</div>
<div class="card">${rows([
      ['订单编号', `${order.id}　<span style="color:#3a57e8">复制</span>`],
      ['下单时间', order.createdAt],
      ['付款时间', order.paidAt],
      ['发货时间', order.deliveredAt],
      ['支付方式', '支付宝'],
      ['充值账号', 'xiaoyu_0912'],
      ['买家账号', `${buyer.nick}（${buyer.phone}）`],
    ])}</div>
<p class="small grey" style="padding:9px 18px;line-height:17px">虚拟商品发出后不支持七天无理由退货。卡密问题请于收到后72小时内联系平台客服，详见《售后服务条款》。</p></div>
<div class="foot"><span class="btn">再次购买</span><span class="btn">投诉商户</span><span class="btn on">申请售后</span></div><div class="home"></div>`,
  )
}

/** Cashier's result, 360 × 800. */
export function paySuccess(): string {
  return page(
    `body{background:#fff;height:800px;position:relative;overflow:hidden}.ok{width:58px;height:58px;border-radius:50%;background:#1677ff;color:#fff;font:700 34px/58px sans-serif;text-align:center;margin:26px auto 10px}
.sum{text-align:center;font-size:40px;font-weight:700;line-height:52px}.sum small{font-size:24px}.box{margin:22px 22px 0;border-top:1px solid #eee;padding-top:12px}
.done{margin:26px auto 0;width:190px;border:1px solid #1677ff;color:#1677ff;border-radius:22px;text-align:center;line-height:42px;font-size:16px}
.ad{margin:34px 16px 0;border-radius:12px;background:linear-gradient(100deg,#eef4ff,#fff3e6);padding:14px 16px;font-size:13px}`,
    `${statusLine('20:14', 68)}<div class="bar"><span class="r" style="color:#1677ff">完成</span>支付宝</div><div class="ok">✓</div>
<p style="text-align:center;font-size:17px">支付成功</p><div class="sum"><small>¥</small>${order.amount}</div>
<div class="box">${rows([
      ['收款方', `${platform.name}（${platform.company}）`],
      ['商品说明', game.product + ' ×3'],
      ['付款方式', '示例银行储蓄卡(0912)'],
      ['支付时间', order.paidAt],
      ['商家订单号', order.id],
      ['交易订单号', order.tradeId],
    ])}</div>
<div class="done">返回商家</div><div class="ad"><b>本次消费已积 28 分</b><div class="small grey">积分可在会员中心兑换　›</div></div>
<div class="card" style="border:1px solid #f0f1f4;margin:14px 16px">${rows([
      ['账单分类', '文化休闲 ›'],
      ['标签和备注', '添加 ›'],
      ['计入收支', '已开启'],
    ])}</div><div class="home"></div>`,
  )
}

/** Receipt of the complaint, 360 × 800. */
export function complaintPage(): string {
  const steps = ['提交投诉', '平台受理', '商户举证', '处理完成']
  return page(
    `${shopStyle}.steps{display:flex;text-align:center;font-size:12px;padding:6px 0}.steps div{flex:1;color:#a5abb5}.steps div i{display:block;width:18px;height:18px;border-radius:50%;background:#d5d9e0;margin:0 auto 4px;color:#fff;font:11px/18px sans-serif}.steps .on{color:#3a57e8}.steps .on i{background:#3a57e8}
.quote{background:#f6f7fb;border-radius:6px;padding:9px 11px;font-size:13px;line-height:20px;margin-top:6px}.pics{display:flex;gap:7px;margin-top:8px}.pics i{width:58px;height:58px;border-radius:6px;background:linear-gradient(150deg,#232a4d,#59439c);color:#cbd;font:10px/58px sans-serif;text-align:center}`,
    `<div class="top">${statusLine('16:02', 41)}<div class="bar"><span class="l">‹</span>投诉详情<span class="r">记录</span></div>
<div class="state"><h1>投诉已提交</h1><p>平台将在24小时内受理，请保持电话畅通</p></div></div><div class="pull">
<div class="card"><div class="steps">${steps.map((step, index) => `<div class="${index === 0 ? 'on' : ''}"><i>${index + 1}</i>${step}</div>`).join('')}</div></div>
<div class="card">${rows([
      ['投诉编号', ticket.id],
      ['提交时间', ticket.filedAt],
      ['投诉对象', `${merchant.name}（${merchant.id}）`],
      ['关联订单', order.id],
      ['投诉类型', '卡密无效 / 已被使用'],
      ['期望处理', `<b class="red">全额退款 ¥${order.amount}</b>`],
    ])}</div>
<div class="card"><b>投诉说明</b><div class="quote">9月12日购买3张100元点卡，第一张提示“卡密已被使用”，第二张提示“卡密错误”，第三张未使用。客服9527已承认商户操作失误，承诺24小时内处理，至今未处理。要求退还285.00元至原支付账户。</div>
<div class="pics"><i>截图1</i><i>截图2</i><i>截图3</i><i>截图4</i></div></div>
<div class="card">${rows([
      ['联系人', buyer.nick],
      ['联系电话', buyer.phone],
      ['当前进度', '待平台受理'],
    ])}</div></div>
<div class="foot"><span class="btn">补充凭证</span><span class="btn">撤销投诉</span><span class="btn on">催办</span></div><div class="home"></div>`,
  )
}

/** Order list as a floating window with round corners and a soft shadow: alpha is wanted here. */
export function orderList(): string {
  const one = (
    id: string,
    time: string,
    title: string,
    unit: string,
    count: number,
    sum: string,
    state: string,
    extra: string,
  ) => `<div class="card"><div class="shop"><span>${merchant.name} ›</span><span class="red small">${state}</span></div>${goods(title, unit, count)}
<div class="row"><span>${time}</span><span>实付 <b>¥${sum}</b></span></div><div class="small grey">订单号 ${id}${extra}</div></div>`
  return page(
    `${shopStyle}body{background:transparent;padding:14px;height:640px}.win{background:#f2f4f8;border-radius:14px;height:612px;box-shadow:0 2px 12px #0006;overflow:hidden}.tabs{display:flex;background:#fff;font-size:13px;padding:9px 0}.tabs span{flex:1;text-align:center}.tabs .on{color:#3a57e8;font-weight:600}`,
    `<div class="win"><div class="bar" style="background:#fff">我的订单</div><div class="tabs"><span class="on">全部</span><span>待付款</span><span>待发货</span><span>已发货</span><span>售后</span></div>
${one(order.id, order.createdAt, game.product, order.unitPrice, 3, order.amount, '已发货', '')}
${one(trial.id, '2026-09-10 19:22:14', '云境传说 30元点卡', trial.amount, 1, trial.amount, '已完成', `<br>已退差价 ¥${trial.refund}（${trial.refundedAt}）`)}
<p class="small grey" style="text-align:center;padding:16px">仅显示近三个月订单 · 没有更多了</p></div>`,
  )
}
