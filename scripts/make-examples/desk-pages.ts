import { page, rows } from './phone-frame.ts'
import { story } from './story.ts'

const { merchant, platform, game, order } = story

/** The merchant's public page in a desktop browser, 1280 × 800. */
export function merchantPage(): string {
  const cards = [
    ['100元点卡', '95.00', '2,318'],
    ['50元点卡', '48.00', '1,102'],
    ['30元点卡', '30.00', '876'],
    ['200元点卡', '189.00', '640'],
  ]
  return page(
    `body{background:#f2f4f8;height:800px;overflow:hidden}.tabs{background:#dfe3ea;height:40px;padding:7px 12px 0;display:flex}.tab{background:#fff;border-radius:8px 8px 0 0;padding:6px 16px;font-size:12px;width:230px}
.url{background:#fff;height:38px;padding:5px 14px;display:flex;gap:14px;align-items:center;color:#5f6570}.url b{flex:1;background:#f1f3f6;border-radius:14px;font:13px/27px sans-serif;padding:0 14px;color:#333}
.head{background:linear-gradient(90deg,#2c45c4,#6a8bff);color:#fff;padding:14px 90px;display:flex;gap:34px;align-items:center;font-size:14px}.head h1{font-size:23px}
.main{display:flex;gap:16px;padding:18px 90px}.card{margin:0}.left{width:400px}.right{flex:1}.logo{width:56px;height:56px;border-radius:12px;background:#ffb02e;color:#7a3d00;font:700 24px/56px sans-serif;text-align:center}
.grid{display:grid;grid-template-columns:1fr 1fr;gap:10px;margin-top:9px}.g{border:1px solid #e8eaf0;border-radius:8px;padding:10px;display:flex;gap:10px}.g i{width:64px;height:64px;border-radius:8px;background:linear-gradient(140deg,#1b2240,#6d4bd8 60%,#f0a24b);flex:none}`,
    `<div class="tabs"><div class="tab">${merchant.name} - ${platform.name}　×</div></div><div class="url">‹　›　⟳<b>www.xingyun-kameng.example/shop/${merchant.id}/licence</b>☆　⋮</div>
<div class="head"><h1>${platform.name}</h1><span>首页</span><span>游戏点卡</span><span>视频会员</span><span>商户入驻</span><span>帮助中心</span></div><div class="main"><div class="left">
<div class="card"><div style="display:flex;gap:12px;align-items:center;padding-bottom:8px"><div class="logo">速</div><div><b style="font-size:17px">${merchant.name}</b><div class="small grey">商户编号 ${merchant.id}　入驻 1年4个月</div></div></div>
${rows([
  ['经营者名称', merchant.company],
  ['统一社会信用代码', '（示例）92000000MA00000X0X'],
  ['经营者类型', '个体工商户'],
  ['登记机关', '临江市市场监督管理局'],
  ['经营地址', '临江市示范区数码路18号3层302'],
  ['联系电话', '139****2046'],
  ['保证金', '¥5,000.00'],
  ['平台核验', '2025-05-11 已核验'],
])}</div>
<div class="card" style="margin-top:12px"><b>近30天数据</b>${rows([
      ['成交订单', '6,214'],
      ['投诉率', '<span style="color:#e5402f">4.7%（高于同行 3.9%）</span>'],
      ['平均售后时长', '53小时'],
      ['综合评分', '4.1 / 5.0'],
    ])}</div></div>
<div class="right"><div class="card"><b>营业执照公示</b><p class="small grey">依据电子商务法相关规定公示，仅供核验，水印：${platform.name}公示专用</p>
<div style="margin-top:10px;border:5px double #b9953e;border-radius:4px;padding:18px 34px;background:#fffdf4;text-align:center"><b style="font:700 22px 'Noto Serif CJK SC';letter-spacing:10px">营业执照</b><div class="small grey">（演示样张 · 非真实证照）</div><div style="text-align:left;margin-top:6px">${rows(
      [
        ['名称', merchant.company],
        ['经营者', '陈某'],
        ['成立日期', '2025年04月28日'],
        ['经营范围', '数码产品销售；游戏点卡零售（虚构）'],
      ],
    )}</div></div></div>
<div class="card" style="margin-top:12px"><b>在售商品</b><div class="grid">${cards.map(([name, price, sold]) => `<div class="g"><i></i><div>${game.name} ${name}<div style="color:#e5402f;font-weight:600">¥${price}</div><div class="small grey">月销 ${sold}</div></div></div>`).join('')}</div></div></div></div>`,
  )
}

/** The game's own service on a desktop messenger, 900 × 680: the code was used before it was sold. */
export function gameSupport(): string {
  const said = [
    [
      'me',
      '您好，我的账号xiaoyu_0912，想查询一张点卡的使用情况：' +
        order.codes[0] +
        '，9月12日20:31兑换时提示已被使用。',
    ],
    ['them', '您好，云境传说官方客服为您服务。请提供完整卡密及购卡凭证，这边为您核查。'],
    ['me', '已通过工单上传完整卡密和订单截图，工单号 GM-260914-0388。'],
    [
      'them',
      '查询结果：该卡密（面额100元）已于2026-08-30 15:12:07由其他账号兑换，兑换成功，非本次交易之后使用。',
    ],
    ['them', '另一张' + order.codes[1] + '在系统中不存在。建议您联系购卡渠道处理。'],
    ['me', '好的，谢谢。'],
  ]
  return page(
    `body{height:680px;display:flex;overflow:hidden;background:#f5f6f7}.side{width:230px;background:#e9ebee;padding-top:12px}.p{display:flex;gap:9px;padding:9px 12px;font-size:13px}.p.on{background:#d5d9df}.p i{width:36px;height:36px;border-radius:50%;background:#2b7a5b;flex:none;font:600 14px/36px sans-serif;color:#fff;text-align:center}
.talk{flex:1;display:flex;flex-direction:column}.hd{background:#fff;border-bottom:1px solid #e2e4e8;padding:12px 18px;font-size:16px;font-weight:600}.m{display:flex;gap:9px;padding:8px 18px;align-items:flex-start}.m.me{flex-direction:row-reverse}
.m i{width:34px;height:34px;border-radius:50%;background:#2b7a5b;color:#fff;font:600 14px/34px sans-serif;text-align:center;flex:none}.m.me i{background:#e8824a}.m div{background:#fff;border-radius:6px;padding:8px 12px;max-width:400px;font-size:14px}.m.me div{background:#c9e7ff}.t{text-align:center;color:#9b9b9b;font-size:12px;padding:10px}.in{margin-top:auto;background:#fff;border-top:1px solid #e2e4e8;height:112px;padding:10px 18px;color:#999}`,
    `<div class="side"><div class="p on"><i>官</i><div><b>${game.name}官方客服</b><div class="small grey">好的，谢谢。</div></div></div><div class="p"><i style="background:#5577cc">林</i><div>小林<div class="small grey">周末打副本吗</div></div></div><div class="p"><i style="background:#b5644d">公</i><div>听潮公会(186)<div class="small grey">[云深]: 晚上八点集合</div></div></div></div>
<div class="talk"><div class="hd">${game.name}官方客服 <span class="tag" style="color:#2b7a5b">官方</span></div><div class="t">2026-09-14 10:18</div>${said.map(([side, line]) => `<div class="m ${side}"><i>${side === 'me' ? '雨' : '官'}</i><div>${line}</div></div>`).join('')}<div class="in">☺　✂　🗀</div></div>`,
  )
}
