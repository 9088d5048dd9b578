import type { MessageKind } from '../../../../shared/model/message.ts'

/** WeChat's own numbers; `label` is what its window shows where there is no text. */
export type WechatKind = { readonly kind: MessageKind | undefined; readonly label: string }

const types: Readonly<Record<number, WechatKind>> = {
  3: { kind: 'media', label: '图片' },
  34: { kind: 'media', label: '语音' },
  42: { kind: undefined, label: '名片' },
  43: { kind: 'media', label: '视频' },
  47: { kind: 'media', label: '动画表情' },
  48: { kind: undefined, label: '位置' },
  50: { kind: undefined, label: '通话' },
  10000: { kind: 'system', label: '系统消息' },
  10002: { kind: 'system', label: '系统消息' },
}
const subTypes: Readonly<Record<number, WechatKind>> = {
  6: { kind: 'media', label: '文件' },
  8: { kind: 'media', label: '动画表情' },
  19: { kind: undefined, label: '聊天记录' },
  33: { kind: undefined, label: '小程序' },
  36: { kind: undefined, label: '小程序' },
  57: { kind: undefined, label: '引用' },
  2000: { kind: 'transfer', label: '转账' },
  2001: { kind: 'transfer', label: '红包' },
  2003: { kind: 'transfer', label: '红包' },
}
const text: WechatKind = { kind: undefined, label: '' }

/** `kind` is undefined where the text decides. */
export function wechatKind(type: number, subType: number): WechatKind {
  if (type === 49) return subTypes[subType] ?? { kind: undefined, label: '链接' }
  return types[type] ?? text
}
