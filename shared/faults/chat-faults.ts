import type { FaultText } from './fault-text.ts'

/** Notes on a chat, and the reasons of its unread lines (`record-…`, `line-…`, `chat-cut-off`). */
export const chatFaults = {
  'line-before-first-message': {
    message: {
      zh: '这一行在第一条消息之前，不属于任何消息。',
      en: 'This line stands before the first message and belongs to none.',
    },
    next: { zh: '原文已照录。', en: 'It is kept verbatim.' },
  },
  'record-not-a-message': {
    message: {
      zh: '这条记录不是能识别的消息。',
      en: 'This record is no message that could be read.',
    },
    next: { zh: '原文已照录，请对照原件查看。', en: 'It is kept verbatim; compare it with the original.' },
  },
  'record-without-text': {
    message: {
      zh: '这条消息没有文字，它的原始内容照录如下。',
      en: 'This message has no text; what its record holds is kept as it is.',
    },
    next: { zh: '请对照原件查看。', en: 'Compare it with the original.' },
  },
  'chat-cut-off': {
    message: {
      zh: '文件从第 {line} 行起不完整或已损坏，之后的内容没有读成消息。',
      en: 'From line {line} on the file is incomplete or damaged; what follows was not read as messages.',
    },
    next: {
      zh: '其余原文已照录；请重新导出一次。',
      en: 'The rest is kept verbatim; please export it again.',
    },
  },
  'chat-part-only': {
    message: {
      zh: '这份聊天记录只导出了一段时间（{from} 至 {to}）。',
      en: 'Only a part of the chat was exported ({from} to {to}).',
    },
    next: {
      zh: '如有争议，请再导出完整的聊天记录。',
      en: 'Export the whole chat if what is left out may matter.',
    },
  },
  'chat-count-differs': {
    message: {
      zh: '文件写明有 {declared} 条消息，实际读到 {read} 条。',
      en: 'The file states {declared} messages, but {read} were read.',
    },
    next: { zh: '文件可能不完整或被删改，请核对。', en: 'It may be incomplete or edited; please check.' },
  },
  'chat-repeated': {
    message: {
      zh: '有 {count} 条回复在文件里出现两次，只列一次（第一处在第 {line} 行）。',
      en: '{count} replies stand twice in the file and are listed once (the first on line {line}).',
    },
    next: { zh: '', en: '' },
  },
  'chat-names-guessed': {
    message: {
      zh: '文件只用空格分开姓名和内容，{count} 个姓名是推断的：{names}',
      en: 'The file parts names from texts by spaces only; {count} names were worked out: {names}',
    },
    next: {
      zh: '请对照原件核对；从手机导出的文件没有这个问题。',
      en: 'Compare them with the original; an export from the phone is clear.',
    },
  },
  'chat-not-sent': {
    message: {
      zh: '有 {count} 条是草稿或没有发送成功的短信（第一条在第 {line} 行）。',
      en: '{count} messages are drafts or were never sent (the first on line {line}).',
    },
    next: {
      zh: '对方没有收到这些内容，请勿当作已发送。',
      en: 'The other side never got them; do not put them forward as sent.',
    },
  },
  'chat-part-damaged': {
    message: {
      zh: '压缩包里的“{name}”已损坏或过大，其中的消息没有读出。',
      en: '“{name}” in the archive is damaged or too large; its messages were not read.',
    },
    next: { zh: '请重新导出一次。', en: 'Please export it again.' },
  },
  'chat-edited': {
    message: {
      zh: '有 {count} 条消息发出后被修改过，文件里只有修改后的内容（第一条在第 {line} 行或条）。',
      en: '{count} messages were edited after they were sent; the file has their last text only (the first at line or record {line}).',
    },
    next: { zh: '如有修改前的截图，请一并添加。', en: 'Add screenshots from before, if you have any.' },
  },
  'chat-forwarded': {
    message: {
      zh: '有 {count} 条消息是转发来的，不是发送者自己的话（第一条在第 {line} 行或条）。',
      en: '{count} messages were forwarded; they are not the sender’s own words (the first at line or record {line}).',
    },
    next: { zh: '', en: '' },
  },
  'date-order-ambiguous': {
    message: {
      zh: '聊天记录中的日期（如第 {line} 行的 {example}）可能是 {first}，也可能是 {second}；{count} 条消息的时间留空。',
      en: 'Dates such as {example} on line {line} may be {first} or {second}; {count} messages are left without a time.',
    },
    next: {
      zh: '请在窗口的“材料”里选中它，指明是哪一种。',
      en: 'Select it among the materials in the window and say which it is.',
    },
  },
  'chat-times-not-read': {
    message: {
      zh: '有 {count} 条消息没有能识别的时间，已留空（第一条在第 {line} 行或条）。',
      en: '{count} messages have no time that could be read and are left without (the first at line or record {line}).',
    },
    next: { zh: '请对照原件查看。', en: 'Compare them with the original.' },
  },
  'chat-recalled': {
    message: {
      zh: '有 {count} 条消息已被撤回或删除，内容不在文件中（第一条在第 {line} 行或条）。',
      en: '{count} messages were withdrawn or deleted; what they said is not in the file (the first at line or record {line}).',
    },
    next: {
      zh: '如有撤回前的截图，请一并添加。',
      en: 'Add screenshots from before, if you have any.',
    },
  },
  'chat-media-omitted': {
    message: {
      zh: '有 {count} 条图片、语音或文件消息没有随聊天记录导出（第一条在第 {line} 行或条）。',
      en: '{count} pictures, voice messages or files were not exported with the chat (the first at line or record {line}).',
    },
    next: {
      zh: '重要的请另存后添加，或补截图。',
      en: 'Save those that matter and add them, or add screenshots.',
    },
  },
  'chat-media-missing': {
    message: {
      zh: '有 {count} 条消息提到的文件不在导出的内容里（第一条在第 {line} 行或条：{name}）。',
      en: '{count} messages name a file that is not in the export (the first at line or record {line}: {name}).',
    },
    next: { zh: '请补上这些文件，或补截图。', en: 'Add those files, or screenshots.' },
  },
  'chat-gap': {
    message: {
      zh: '有 {count} 处消息在导出时就已缺失（第一处在第 {line} 行或条）。',
      en: '{count} messages were already missing when the chat was exported (the first at line or record {line}).',
    },
    next: {
      zh: '请在手机上重新打开聊天后再导出一次。',
      en: 'Open the chat on the phone and export it again.',
    },
  },
  'chat-export-limit': {
    message: {
      zh: '文件正好有 {count} 条消息，是 WhatsApp 一次导出的上限，更早的消息可能没有导出。',
      en: 'The file has exactly {count} messages, as many as WhatsApp exports at once; earlier ones may be left out.',
    },
    next: { zh: '请对更早的内容另行截图。', en: 'Take screenshots of what came before.' },
  },
  'chat-goes-back': {
    message: {
      zh: '有 {count} 条消息的时间早于它前面的一条（第一处在第 {line} 行或条）。',
      en: '{count} messages are earlier than the one before them (the first at line or record {line}).',
    },
    next: {
      zh: '可能是手机时间调整过，或文件经过拼接、修改，请核对。',
      en: 'The clock may have been changed, or the file joined or edited; please check.',
    },
  },
  'chat-conversations': {
    message: {
      zh: '文件里有 {count} 个会话（括号内是从第几行或第几条开始）：{names}',
      en: 'The file holds {count} conversations (with the line or record where each begins): {names}',
    },
    next: {
      zh: '请确认只把与争议有关的会话作为证据。',
      en: 'Make sure that only those of the dispute are put forward.',
    },
  },
} satisfies Record<string, FaultText>
