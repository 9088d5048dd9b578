import { names, story } from './story.ts'

export type ChatLine = {
  readonly at: string
  readonly from: 'buyer' | 'agent'
  readonly text: string
  /** Name of the picture sent instead of a text. */
  readonly picture?: string
}

const { order, merchant, game } = story
const evening = '2026-09-12'

function said(at: string, from: ChatLine['from'], text: string): ChatLine {
  return { at: at.includes(' ') ? at : `${evening} ${at}`, from, text }
}

/** What was said with the service; the long screenshot shows 12 September, the text export all of it. */
export const serviceChat: readonly ChatLine[] = [
  said('20:38', 'buyer', `您好，我在${merchant.name}买的${game.name}点卡，刚收到的卡密用不了`),
  said('20:38', 'agent', '您好，欢迎咨询星云卡盟在线客服，工号9527为您服务。请提供一下订单号～'),
  said('20:39', 'buyer', order.id),
  said('20:39', 'buyer', '3张100元点卡，一共付了285元，支付宝付的'),
  said(
    '20:40',
    'agent',
    '好的，已查到您的订单：9月12日20:13下单，20:14付款成功，20:15系统自动发货，状态为“已发货”。',
  ),
  said('20:40', 'agent', '请问是哪一张无法使用，页面上怎么提示的呢？'),
  { at: `${evening} 20:41`, from: 'buyer', text: '', picture: names.codeUsed },
  said('20:41', 'buyer', '第一张，20:31兑换的，提示“卡密已被使用”。我是第一次输入，之前没有给过任何人。'),
  { at: `${evening} 20:42`, from: 'buyer', text: '', picture: names.codeWrong },
  said(
    '20:42',
    'buyer',
    '第二张，20:33兑换的，提示“卡密错误”，我一个字一个字核对过，没有输错。第三张我没敢再试，怕账号被锁。',
  ),
  said('20:44', 'agent', '请您稍等，这边帮您核实一下商户的出卡记录。'),
  said('20:51', 'buyer', '还在吗？'),
  said('20:52', 'agent', '在的亲，正在联系商户核实，卡密类商品需要商户那边调出库记录，请您耐心等待几分钟。'),
  said('20:53', 'agent', '温馨提示：卡密属于虚拟商品，一经发出不支持无理由退换哦。'),
  said('20:54', 'buyer', '我不是无理由退换，是卡密本身用不了。付款后16分钟就提示已被使用，这不是我的原因。'),
  said('20:55', 'buyer', '你们售后服务条款第五条写的是“卡密问题须在24小时内处理”，请按这一条办。'),
  said(
    '20:58',
    'agent',
    `您好，已经核实到了。${merchant.name}（商户编号${merchant.id}）反馈：该批次卡密重复上架，第一张在您购买之前已经售出过一次，属于商户操作失误。`,
  ),
  said('20:59', 'agent', '第二张是商户录入卡密时漏了一位，所以提示错误。给您带来不便非常抱歉。'),
  said('20:59', 'buyer', '那就是说三张卡密都有问题？第三张是同一批次的吗？'),
  said('21:00', 'agent', '是的，三张是同一批次，建议您先不要使用第三张，由平台统一处理。'),
  said('21:00', 'buyer', '那我要求全额退款285元，退回原来的支付宝账户。'),
  said(
    '21:02',
    'agent',
    '好的，已为您登记售后。平台承诺24小时内处理完毕，最晚2026年9月13日21:02之前给您退款或者补发，请您放心。',
  ),
  said('21:03', 'buyer', '好，我以聊天记录为准。请给我一个登记编号。'),
  said('21:04', 'agent', '登记编号：SH0912-2102-9527，您可以凭编号查询进度。'),
  said('21:05', 'buyer', '退款是退回支付宝吗？大概几点能到？'),
  said('21:06', 'agent', '原路退回，到账时间以支付宝为准，平台这边24小时内一定会处理。'),
  said('21:07', 'buyer', '商户那边需要我再联系吗？'),
  said('21:08', 'agent', '不需要的，平台统一跟进即可，请您保留好订单页面和兑换页面的截图。'),
  said('21:09', 'buyer', '好的，截图我都留着。'),
  said('21:10', 'agent', '感谢您的理解与支持，请问还有其他可以帮您的吗？'),
  said('21:11', 'buyer', '没有了，等明天的处理结果。'),
  said('21:11', 'agent', '好的，祝您生活愉快，再见！稍后请对本次服务进行评价～'),
  said('2026-09-14 09:30', 'buyer', '已经超过24小时了，昨天21:02之前没有退款，也没有补发，请说明原因。'),
  said('2026-09-14 09:47', 'agent', '您好，商户仍在核实，请您再耐心等待一下。'),
  said(
    '2026-09-14 09:49',
    'buyer',
    '12号晚上你已经核实是商户操作失误，登记编号SH0912-2102-9527，现在又说核实，请给一个确定的时间。',
  ),
  said('2026-09-14 10:20', 'agent', '这边已为您加急催促，暂时没有确切时间。'),
  said(
    '2026-09-15 11:31',
    'agent',
    '您好，考虑到您的体验，平台为您申请到一张20元无门槛优惠券，有效期7天，您看可以吗？',
  ),
  said(
    '2026-09-15 11:40',
    'buyer',
    '不接受。我付的是285元，三张卡密都不能用，20元优惠券不能代替退款。请退还285元到原支付账户。',
  ),
  said('2026-09-15 11:45', 'agent', '优惠券已经是目前能申请到的最优方案了，建议您领取哦。'),
  said('2026-09-15 11:47', 'buyer', '明确拒绝优惠券，保留向市场监管部门投诉的权利。'),
]
