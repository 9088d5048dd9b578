import { stringify } from 'yaml'
import { names, story } from './story.ts'

const { order, trial, merchant, platform, buyer, agent, ticket, game } = story
const zoned = (wallClock: string): string => `${wallClock.replace(' ', 'T')}+08:00`
const agentName = `${platform.name}客服 工号${agent.number}`

const events = [
  {
    time: zoned(trial.paidAt),
    kind: 'paid',
    title: '试单：微信支付30元购买一张30元点卡',
    who: buyer.name,
    amount: trial.amount,
    items: [names.wechatBill],
    proves: '首次小额交易，由同一商户供货',
  },
  {
    time: zoned(trial.refundedAt),
    kind: 'refund',
    title: '试单迟延发货，商户退回差价10元',
    who: merchant.name,
    amount: trial.refund,
    items: [names.wechatBill],
    proves: '商户能够通过平台原路退款',
  },
  {
    time: zoned(order.createdAt),
    kind: 'ordered',
    title: `下单购买3张${game.name}100元点卡`,
    who: buyer.name,
    amount: order.amount,
    items: [names.orderPage, names.orderList],
    proves: '双方成立买卖合同，数量3张、价款285.00元',
  },
  {
    time: zoned(order.paidAt),
    kind: 'paid',
    title: '支付宝支付285.00元成功',
    who: buyer.name,
    amount: order.amount,
    items: [names.paySuccess, names.alipay],
    proves: '申请人已付清全部价款，商家订单号与订单号一致',
  },
  {
    time: '2026-09-12T20:31:18+08:00',
    kind: 'defect',
    title: '第一张卡密提示“卡密已被使用”',
    who: null,
    amount: null,
    items: [names.codeUsed, names.gameLog],
    proves: '付款16分37秒后首次兑换即失败',
  },
  {
    time: '2026-09-12T20:33:41+08:00',
    kind: 'defect',
    title: '第二张卡密提示“卡密错误”',
    who: null,
    amount: null,
    items: [names.codeWrong, names.gameLog],
    proves: '第二张卡密自始无法使用',
  },
  {
    time: '2026-09-12T20:58:00+08:00',
    kind: 'contact',
    title: '客服承认“属于商户操作失误”',
    who: agentName,
    amount: null,
    items: [names.chatLong, names.wechatChat],
    proves: '过错在商户，非申请人原因',
  },
  {
    time: '2026-09-12T21:02:00+08:00',
    kind: 'promise',
    title: '客服承诺24小时内退款或补发（至2026-09-13 21:02）',
    who: agentName,
    amount: null,
    items: [names.chatLong, names.wechatChat],
    proves: '平台作出有明确期限的承诺',
  },
  {
    time: '2026-09-13T21:02:00+08:00',
    kind: 'promise-broken',
    title: '24小时期满，未退款也未补发',
    who: platform.name,
    amount: null,
    items: [names.whatsapp, names.wechatChat],
    proves: '承诺未履行',
  },
  {
    time: '2026-09-14T15:30:12+08:00',
    kind: 'contact',
    title: '致电客服，被告知“暂时没有确定的时间”',
    who: agentName,
    amount: null,
    items: [names.call],
    proves: '平台逾期后仍未给出处理期限',
  },
  {
    time: zoned(ticket.filedAt),
    kind: 'complaint',
    title: `在平台提交订单投诉 ${ticket.id}`,
    who: buyer.name,
    amount: null,
    items: [names.complaint],
    proves: '已先行向平台投诉',
  },
  {
    time: '2026-09-14T16:10:27+08:00',
    kind: 'reply',
    title: '平台邮件确认商户卡密重复上架',
    who: platform.name,
    amount: null,
    items: [names.mail],
    proves: '平台书面认可缺陷事实',
  },
  {
    time: '2026-09-15T11:31:00+08:00',
    kind: 'reply',
    title: '平台提出以20元优惠券解决，申请人拒绝',
    who: agentName,
    amount: '20.00',
    items: [names.couponChat, names.wechatChat],
    proves: '平台拒绝退还价款',
  },
].map((event) => Object.fromEntries(Object.entries(event).filter(([, value]) => value !== null)))

const items = {
  [names.orderPage]: {
    title: '订单详情页',
    proves: '订单号、商品、数量、价款和下单时间',
    source: '申请人手机截屏',
    proof: 'order',
  },
  [names.orderList]: {
    title: '我的订单列表',
    proves: '两笔订单均来自同一商户，争议订单仍显示“已发货”',
    source: '申请人电脑截屏',
    proof: 'order',
  },
  [names.paySuccess]: {
    title: '支付成功页面',
    proves: '285.00元于20:14:41支付成功',
    source: '申请人截屏',
    proof: 'payment',
  },
  [names.alipay]: {
    title: '支付宝交易明细（2026年9月）',
    proves: '付款金额、时间，商家订单号与订单号一致',
    source: '支付宝App导出',
    proof: 'payment',
  },
  [names.wechatBill]: {
    title: '微信支付账单（2026年9月）',
    proves: '试单付款30.00元、退款10.00元',
    source: '微信支付导出',
    proof: 'payment',
  },
  [names.codeUsed]: {
    title: '兑换第一张卡密失败页面',
    proves: '首次输入即提示“卡密已被使用”',
    source: '申请人手机截屏',
    proof: 'defect',
  },
  [names.codeWrong]: {
    title: '兑换第二张卡密失败页面',
    proves: '提示“卡密错误”',
    source: '申请人手机截屏',
    proof: 'defect',
  },
  [names.gameLog]: {
    title: `${game.name}账号充值记录`,
    proves: '两次兑换失败的时间与原因',
    source: '游戏官网账号中心导出',
    proof: 'defect',
  },
  [names.gameSupport]: {
    title: '游戏官方客服查询结果',
    proves: '第一张卡密在购买前的8月30日已被他人使用',
    source: '申请人电脑截屏',
    proof: 'defect',
  },
  [names.chatLong]: {
    title: '与平台客服聊天长截图（9月12日）',
    proves: '客服承认商户操作失误并承诺24小时内处理',
    source: '申请人手机微信',
    proof: 'contact',
  },
  [names.wechatChat]: {
    title: '与平台客服聊天记录全文',
    proves: '9月12日至15日沟通全过程',
    source: '微信邮件导出',
    proof: 'contact',
  },
  [names.couponChat]: {
    title: '优惠券方案聊天截图（9月15日）',
    proves: '平台仅提供20元优惠券，申请人明确拒绝',
    source: '申请人手机微信',
    proof: 'contact',
  },
  [names.whatsapp]: {
    title: '与商户的WhatsApp聊天记录',
    proves: '商户承认重复上架，推由平台退款',
    source: 'WhatsApp导出',
    proof: 'contact',
  },
  [names.call]: {
    title: '与客服通话录音（9月14日）',
    proves: '平台逾期后无确定处理时间',
    source: '申请人手机录音',
    proof: 'contact',
  },
  [names.complaint]: {
    title: '平台投诉提交成功页面',
    proves: `投诉编号${ticket.id}`,
    source: '申请人手机截屏',
    proof: 'contact',
  },
  [names.mail]: {
    title: '平台投诉处理进度邮件',
    proves: '平台确认卡密重复上架',
    source: '申请人邮箱',
    proof: 'contact',
  },
  [names.rulesPdf]: {
    title: '售后服务条款',
    proves: '第五条：卡密问题须在24小时内处理',
    source: '平台网站下载',
    proof: 'rules',
  },
  [names.rulesPage]: {
    title: '商户入驻标准',
    proves: '第四条：平台对重复上架卡密先行赔付',
    source: '平台网站保存',
    proof: 'rules',
  },
  [names.licence]: {
    title: '商户营业执照公示照片',
    proves: '商户主体信息',
    source: '申请人拍摄',
    proof: 'other',
  },
  [names.merchantPage]: {
    title: '商户公示信息页',
    proves: '商户编号与经营者名称',
    source: '申请人电脑截屏',
    proof: 'other',
  },
}

const together = (title: string, proves: string, ...files: string[]) => ({ title, proves, items: files })

/** The case as its owner would state it; file names are those of the folder. */
export function makeCaseYaml(): string {
  const body = {
    title: `${buyer.name}与${platform.name}、${merchant.name}点卡买卖纠纷`,
    language: 'zh',
    claimant: { name: buyer.name, contact: buyer.phone },
    respondents: [
      { role: 'platform', name: platform.company, id: platform.name },
      { role: 'merchant', name: `${merchant.name}（${merchant.company}）`, id: merchant.id },
    ],
    orders: [order.id, trial.id],
    amount: order.amount,
    events,
    items,
    exhibits: [
      together('订单材料', '双方成立买卖合同', names.orderPage, names.orderList),
      together('付款凭证', '申请人已付清285.00元', names.paySuccess, names.alipay, names.wechatBill),
      together(
        '卡密失效材料',
        '卡密自始无法使用',
        names.codeUsed,
        names.codeWrong,
        names.gameLog,
        names.gameSupport,
      ),
      together(
        '与平台的沟通',
        '平台承认失误、作出承诺且未履行',
        names.chatLong,
        names.wechatChat,
        names.couponChat,
        names.call,
      ),
      together('与商户的沟通', '商户承认重复上架', names.whatsapp),
      together('平台内投诉', '已先行投诉并获书面答复', names.complaint, names.mail),
      together('平台规则', '平台自定的处理期限与赔付义务', names.rulesPdf, names.rulesPage),
      together('商户主体信息', '被投诉商户的身份', names.licence, names.merchantPage),
    ],
    exclude: [names.note, names.unknown],
  }
  return `# 本案为虚构示例。文件名须与文件夹中的一致。\n${stringify(body, { lineWidth: 0 })}`
}
