import type { CaseGapId } from '../../../shared/model/case-gap.ts'
import { defineWords } from '../../words/define-words.ts'

/** What is still missing, in a few words. */
export const gapWords = defineWords<CaseGapId>({
  zh: {
    'no-items': '还没有材料',
    'order-page': '订单页截图',
    'payment-proof': '付款凭证（账单或支付成功页）',
    'defect-proof': '卡密无效等问题的截图',
    'service-chat': '与客服、商家的沟通记录',
    'platform-rules': '平台规则页截图',
    'order-number': '订单号',
    respondent: '对方（平台或商家）名称',
    'no-events': '时间线上还没有事件',
    'undated-items': '{count} 份材料没有时间',
    'no-exhibits': '还没有编排证据',
    'unused-items': '{count} 份材料没有列为证据',
    purposes: '{count} 份证据没写证明目的',
    'no-package': '还没有导出提交包',
  },
  en: {
    'no-items': 'No materials yet',
    'order-page': 'Screenshot of the order',
    'payment-proof': 'Proof of payment (bill or success page)',
    'defect-proof': 'Screenshot of what went wrong',
    'service-chat': 'Chat with support or the merchant',
    'platform-rules': "The platform's rules",
    'order-number': 'Order number',
    respondent: 'Name of the platform or merchant',
    'no-events': 'No events on the timeline',
    'undated-items': '{count, plural, one {# material has no time} other {# materials have no time}}',
    'no-exhibits': 'No exhibits yet',
    'unused-items':
      '{count, plural, one {# material is in no exhibit} other {# materials are in no exhibit}}',
    purposes: '{count, plural, one {# exhibit lacks its purpose} other {# exhibits lack their purpose}}',
    'no-package': 'No package exported yet',
  },
})
