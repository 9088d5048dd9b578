import { page, rows } from './phone-frame.ts'
import { story } from './story.ts'

const { platform, merchant } = story

const clauses: readonly (readonly [string, readonly string[]])[] = [
  [
    '第一条　适用范围',
    [
      '本条款适用于用户在本平台向入驻商户购买游戏点卡、会员卡密等虚拟商品所产生的售后事项。',
      '平台自营商品另有约定的，从其约定。',
    ],
  ],
  [
    '第二条　订单与发货',
    [
      '用户付款成功后，系统自动发出卡密，以订单详情页展示为准。',
      '卡密自发出之时起视为交付，但卡密自始无法使用的除外。',
    ],
  ],
  [
    '第三条　无理由退货',
    [
      '卡密类商品属于在线交付的数字化商品，发出后不支持七日无理由退货。',
      '本条不影响用户因商品质量问题依法享有的权利。',
    ],
  ],
  [
    '第四条　用户应提供的材料',
    ['订单编号；兑换失败页面截图（应显示时间与错误提示）；游戏官方查询结果（如有）。'],
  ],
  [
    '第五条　卡密问题的处理期限',
    [
      '用户反馈卡密“已被使用”“错误”“过期”的，平台应在收到反馈之时起24小时内处理，处理方式包括补发或者原路退款。',
      '24小时内未处理的，由平台先行退还用户已付价款。',
    ],
  ],
  [
    '第六条　商户责任',
    ['商户重复上架、录入错误、销售来源不明卡密的，由商户承担全部退款责任，并按附件一扣除保证金。'],
  ],
  ['第七条　退款路径', ['退款一律原路退回用户支付账户。优惠券、积分须经用户同意方可作为替代。']],
  [
    '第八条　投诉',
    ['用户对处理结果有异议的，可在“我的—投诉中心”提交投诉，平台于24小时内受理、3个工作日内答复。'],
  ],
  ['第九条　条款变更', ['本条款修改前的各版本在平台网站保存不少于三年，供用户查阅下载。']],
]

const fines: readonly (readonly string[])[] = [
  ['违规类型', '认定标准', '用户处理', '处理时限', '保证金扣除', '累计三次'],
  ['重复上架', '同一卡密售出两次以上', '全额退款或补发', '24小时', '¥200/张', '清退'],
  ['录入错误', '卡密位数不符或不存在', '全额退款或补发', '24小时', '¥50/张', '限制上架7日'],
  ['过期卡密', '交付时已超过有效期', '全额退款', '24小时', '¥100/张', '限制上架15日'],
  ['来源不明', '不能提供进货凭证', '全额退款', '48小时', '¥500/单', '清退并公示'],
  ['拒不配合', '超时未回复平台核实', '平台先行退款', '72小时', '¥100/次', '限制上架30日'],
]

/** After-sales terms: portrait pages, then one landscape page with the annex. */
export function rulesPaper(): string {
  return page(
    `@page{size:A4;margin:24mm 22mm}@page wide{size:A4 landscape;margin:18mm}h1{text-align:center;font-size:22px;margin-bottom:6px}h2{font-size:15px;margin:20px 0 6px}p.c{text-indent:2em;line-height:1.95}
.wide{page:wide;break-before:page}table{border-collapse:collapse;width:100%;font-size:13px;margin-top:14px}td{border:1px solid #555;padding:9px}tr:first-child td{background:#e9edf7;font-weight:600}.break{break-before:page}`,
    `<h1>${platform.name}售后服务条款</h1><p style="text-align:center" class="grey small">版本号 XYKM-AS-202607　2026年7月1日起施行　${platform.company}</p>
${clauses.map(([head, body], index) => `<h2 class="${index === 5 ? 'break' : ''}">${head}</h2>${body.map((line, at) => `<p class="c">${at + 1}. ${line}</p>`).join('')}`).join('')}
<div class="wide"><h1>附件一　商户违规处理标准</h1><table>${fines.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table><p class="small grey" style="margin-top:12px">本附件为《${platform.name}售后服务条款》的组成部分。（虚构示例）</p></div>`,
  )
}

/** A saved web page with the frame a site puts around its text. */
export function rulesPage(): string {
  return `<!doctype html>
<!-- saved from url=(0061)https://www.xingyun-kameng.example/help/merchant-standard.html -->
<html lang="zh-CN"><head><meta charset="utf-8"><title>商户入驻标准 - ${platform.name}帮助中心</title>
<style>body{font:15px/1.8 sans-serif;max-width:860px;margin:0 auto}nav a{margin-right:16px}footer{color:#888;font-size:12px}</style>
<script>window.__page={id:"merchant-standard",version:"202606"}</script></head><body>
<nav><a href="/">首页</a><a href="/help">帮助中心</a><a href="/join">商户入驻</a></nav>
<h1>商户入驻标准</h1><p>更新时间：2026-06-18　适用于全部卡密类商户</p>
<h2>第一条　主体资格</h2><p>商户须提交有效营业执照，平台每六个月核验一次并在店铺页公示。</p>
<h2>第二条　货源</h2><p>商户须保证所售卡密来源合法，并留存进货凭证三年以上。</p>
<h2>第三条　保证金</h2><table border="1"><tr><th>类目</th><th>保证金</th></tr><tr><td>游戏点卡</td><td>5,000.00元</td></tr><tr><td>视频会员</td><td>3,000.00元</td></tr></table>
<h2>第四条　重复上架</h2><p>商户重复上架已售卡密的，<strong>由平台以商户保证金向用户先行赔付</strong>，赔付金额不低于订单实付金额。</p>
<h2>第五条　答复时限</h2><p>商户应在平台发出核实通知后12小时内提供出库记录。</p>
<footer>© 2026 ${platform.company}　客服电话 ${platform.service}　（虚构示例）</footer></body></html>
`
}

/** The licence as it hangs in the shop, 1200 × 900, to be photographed. */
export function licenceSheet(): string {
  return page(
    `body{height:900px;background:radial-gradient(circle at 30% 20%,#9b958a,#5f594f);padding:74px 100px}.sheet{height:752px;background:linear-gradient(115deg,#fffdf1,#efe8d0);border:12px double #a8842f;padding:34px 70px;box-shadow:6px 14px 40px #0009;transform:rotate(-1.2deg);position:relative}
h1{font:700 52px "Noto Serif CJK SC";letter-spacing:26px;text-align:center}.row{font-size:21px;padding:9px 0}.seal{position:absolute;right:90px;bottom:52px;width:150px;height:150px;border-radius:50%;border:6px solid #c8281ecc;color:#c8281ecc;font:600 19px/26px sans-serif;text-align:center;padding-top:44px;transform:rotate(-9deg)}`,
    `<div class="sheet"><h1>营业执照</h1><p style="text-align:center;font-size:18px" class="grey">（演示样张 · 非真实证照）统一社会信用代码 92000000MA00000X0X</p><div style="height:18px"></div>
${rows([
  ['名　　称', merchant.company],
  ['类　　型', '个体工商户'],
  ['经 营 者', '陈某'],
  ['经营场所', '临江市示范区数码路18号3层302'],
  ['注册日期', '2025年04月28日'],
  ['经营范围', '数码产品销售；游戏点卡零售（虚构）'],
])}
<div class="seal">临江市<br>登记机关<br>样章</div></div>`,
  )
}
