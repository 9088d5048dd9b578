import { createHash } from 'node:crypto'
import { serviceChat } from './service-chat.ts'
import { story } from './story.ts'

const { order, merchant, platform, buyer, agent, game, ticket } = story

/** WeChat's own export by mail: a greeting, a rule for each day, then `nickname  HH:MM` and the text. */
export function makeWechatChat(): string {
  const parts = [`${buyer.nick}和${agent.nick}在微信上的聊天记录如下，请查收。`, '']
  let day = ''
  for (const line of serviceChat) {
    const [date = '', time = ''] = line.at.split(' ')
    if (date !== day) parts.push(`—————  ${date}  —————`, '', '')
    day = date
    const text = line.picture === undefined ? line.text : `[图片: ${line.picture}(请在附件中查看)]`
    parts.push(`${line.from === 'buyer' ? buyer.nick : agent.nick}  ${time}`, '', text, '')
  }
  return parts.join('\n')
}

/** WhatsApp on an iPhone set to Chinese: bracketed times with 上午/下午, U+200E before notices. */
export function makeWhatsappChat(): string {
  const shop = merchant.name
  return [
    `[2026/9/13 上午9:58:40] ${shop}: \u200e消息和通话已进行端到端加密。只有对话参与者可以读取或收听。`,
    `[2026/9/13 上午10:02:11] ${buyer.name}: 你好，订单${order.id}，昨晚买的三张${game.name}点卡都用不了`,
    `[2026/9/13 上午10:09:35] ${shop}: 亲，我们看到了，昨晚上架的时候弄重复了`,
    `[2026/9/13 上午10:09:58] ${shop}: 不好意思哈`,
    `[2026/9/13 上午10:11:20] ${buyer.name}: 那请退款285元，走平台原路退回`,
    `\u200e[2026/9/13 上午10:11:47] ${buyer.name}: \u200e图片已略去`,
    `[2026/9/13 上午10:30:02] ${shop}: 退款要平台那边点，我们点不了`,
    `[2026/9/13 上午10:31:16] ${buyer.name}: 平台客服说由你们核实，你们说由平台处理。`,
    '到底谁来退？',
    `[2026/9/13 下午12:04:51] ${shop}: 等平台通知吧`,
    `[2026/9/13 下午9:15:09] ${buyer.name}: 平台承诺的24小时已经过了，还是没有退款`,
    `[2026/9/14 上午8:40:33] ${buyer.name}: 请今天给我答复`,
    `[2026/9/14 下午3:20:44] ${shop}: 你打平台电话吧 ${platform.service}`,
    `[2026/9/14 下午3:21:02] ${shop}: \u200e此消息已删除。`,
    '',
  ].join('\n')
}

export function makeNote(): string {
  return [
    '维权备忘（自己记的）',
    '',
    '9/10 先买了一张30元的试，慢了两个小时才到，退了10元差价',
    '9/12 20:13 下单3张，20:14 付款285',
    '9/12 20:31 第一张 已被使用 / 20:33 第二张 卡密错误 / 第三张没动',
    '9/12 21:02 客服9527说24小时内处理（到9/13 21:02）',
    '9/13 21:02 过了，什么都没有',
    '9/14 9:30 追问；15:30 打电话（录音）；16:01 平台投诉 ' + ticket.id,
    '9/15 给20元券，拒绝了',
    '9/16 拍了商户营业执照公示，存了订单列表',
    '',
    '诉求：退285到支付宝原账户。',
    '',
  ].join('\r\n')
}

/** What a game's account page exports: plain UTF-8 CSV, read by no special reader. */
export function makeGameLog(): string {
  return [
    '\ufeff时间,账号,操作,卡号,面额,结果,说明',
    '2026-09-10 21:40:12,xiaoyu_0912,点卡兑换,YJ26-1TTB-****-K5ZD,30.00,成功,已到账300灵石',
    '2026-09-12 20:31:18,xiaoyu_0912,点卡兑换,YJ26-7KQ4-****-M8XT,100.00,失败,卡密已被使用',
    '2026-09-12 20:33:41,xiaoyu_0912,点卡兑换,YJ26-3HD9-****-C2PV,100.00,失败,卡密错误',
    '',
  ].join('\r\n')
}

function encodeHeader(text: string): string {
  return `=?UTF-8?B?${Buffer.from(text).toString('base64')}?=`
}

/** A mail of the platform, subject and body in base64, as their senders do. */
export function makeMail(): string {
  const body = [
    `尊敬的用户${buyer.nick}：`,
    '',
    `您于${ticket.filedAt}提交的订单投诉（投诉编号：${ticket.id}，订单号：${order.id}）已受理。`,
    `经核实，${merchant.name}（商户编号：${merchant.id}）存在卡密重复上架的情况，我们正在督促商户处理。`,
    '预计处理时间：3个工作日。请您耐心等待。',
    '',
    `${platform.name}消费者服务中心`,
    '（系统邮件，请勿直接回复）',
    '',
  ].join('\r\n')
  const encoded = Buffer.from(body).toString('base64').replace(/.{76}/g, '$&\r\n')
  return [
    `From: ${encodeHeader(`${platform.name}消费者服务中心`)} <service@xingyun-kameng.example>`,
    `To: ${encodeHeader(buyer.name)} <xiaoyu0912@mail.example>`,
    `Subject: ${encodeHeader(`【${platform.name}】投诉处理进度通知 ${ticket.id}`)}`,
    'Date: Mon, 14 Sep 2026 16:10:27 +0800',
    `Message-ID: <${ticket.id}.1610@xingyun-kameng.example>`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=UTF-8',
    'Content-Transfer-Encoding: base64',
    '',
    encoded,
    '',
  ].join('\r\n')
}

/** Bytes of no known format: a made-up cache with a header nobody registered, the same every time. */
export function makeUnknown(): Buffer {
  const blocks = Array.from({ length: 64 }, (_, index) =>
    createHash('sha256').update(`cache ${index}`).digest(),
  )
  return Buffer.concat([Buffer.from('\x07XYKMC\x01\x00'), ...blocks])
}

/** What macOS leaves in folders; only its first bytes matter. */
export function makeHidden(): Buffer {
  return Buffer.concat([Buffer.from([0, 0, 0, 1]), Buffer.from('Bud1'), Buffer.alloc(6140)])
}
