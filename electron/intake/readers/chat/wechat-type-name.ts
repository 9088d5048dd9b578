import type { MessageKind } from '../../../../shared/model/message.ts'

/** What the Chinese (or English) name of a message's type stands for; undefined where the text decides. */
export function wechatTypeName(name: string): MessageKind | undefined {
  if (/系统|拍一拍|撤回|system/i.test(name)) return 'system'
  if (/转账|红包|transfer|red ?packet/i.test(name)) return 'transfer'
  if (/图片|语音(?!通话)|视频(?!号|通话)|表情|文件|^(?:image|voice|video|emoji|sticker|file)$/i.test(name))
    return 'media'
  return undefined
}
