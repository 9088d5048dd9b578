import type { MessageKind } from '../../../../shared/model/message.ts'

const attached =
  /^<(?:attached|附件|已附加|附加檔案|添付ファイル|adjunto|anhang|pièce jointe|anexado)[:：]\s*(\S.*?)>$|^(.+?\.\w{2,5}) \((?:file attached|文件附件|檔案已附加|文件已附加|附件|archivo adjunto|datei angehängt|fichier joint|arquivo anexado)\)/i
const wechatMedia = /^\[(?:图片|视频|文件|语音|圖片|影片)[:：]([^\n]*)[(（]请在附件中查看[)）]\]/
const omittedWhatsapp =
  /^<(?:media omitted|媒体文件已忽略|省略多媒体文件|省略多媒體檔|媒體檔案已略去|多媒体文件已略去|省略影音内容|已省略多媒體檔案|multimedia omitido|medien ausgeschlossen|médias omis|mídia oculta)>$|^(?:image|video|audio|sticker|gif|document|contact card|video note) omitted$|^(?:图片|视频|音频|语音|贴图|动图|文档|文件|影片|圖片|音訊|貼圖|名片)已(?:略去|忽略|省略)$/i
/** The placeholders of WeChat, QQ and LINE, with a length after them at most: `[语音 12"]`, `[語音訊息] 0:12`. */
const omittedBracket =
  /^\[(?:图片|照片|视频|语音|语音消息|语音信息|表情|动画表情|文件|贴图|闪照|圖片|影片|語音訊息|貼圖|檔案|写真|動画|スタンプ|ファイル|ボイスメッセージ|photo|video|sticker|voice message|audio|file|image|emoji)(?:[\s:：]{0,3}[\d:.'"″秒s]{1,12})?\](?:\s{0,3}[\d:.'"″秒s]{1,12})?$/i
const recalled =
  /^(?:this message was deleted|you deleted this message|(?:此|该|您删除了此|您已删除此|你已刪除此|這則|这条)?(?:消息|訊息)已(?:被)?(?:删除|刪除|撤回)|您已删除此消息|你已刪除此訊息|您删除了这条消息|message unsent|.{0,60}(?:unsent a message|已收回訊息|がメッセージの送信を取り消しました))[.。]?$|撤回了一条消息$|^this message was deleted from the conversation!|unsent this message/i
const systemText = /end-to-end encrypted|端到端加密|端對端加密|security code changed|安全码|安全代码/i
const transfer =
  /^\[(?:转账|微信转账|微信红包|红包|QQ红包|轉帳|transfer|red packet)[\]:：|]|^(?:微信转账|微信红包|Weixin Transfer|WeChat Transfer)(?:\s|[:：¥￥]|$)/i

/** What a message is by its text; `mediaName` where it names a file. Without a sender it is a line of the system. */
export function classifyMessage(
  text: string,
  sender: string | null,
): { readonly kind: MessageKind; readonly mediaName: string | null } {
  const isMarked = /^[\u200e\u200f]/.test(text)
  const bare = text.replace(/[\u200e\u200f]/g, '').trim()
  if (recalled.test(bare)) return { kind: 'recalled', mediaName: null }
  if (sender === null || (isMarked && systemText.test(bare))) return { kind: 'system', mediaName: null }
  const match = attached.exec(bare) ?? wechatMedia.exec(bare)
  if (match !== null) return { kind: 'media', mediaName: (match[1] ?? match[2])?.trim() ?? null }
  if (omittedWhatsapp.test(bare) || omittedBracket.test(bare)) return { kind: 'media', mediaName: null }
  return { kind: transfer.test(bare) ? 'transfer' : 'text', mediaName: null }
}
