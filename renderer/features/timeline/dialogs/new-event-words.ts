import { defineWords } from '../../../words/define-words.ts'

export const newEventWords = defineWords({
  zh: {
    title: '新建事件',
    kind: '类型',
    name: '发生了什么',
    nameHint: '如：客服承诺 24 小时内退款',
    nameMissing: '请写明发生了什么',
    timeMissing: '请填完整时间，或选“不知道”',
    cancel: '取消',
    create: '新建',
    created: '已新建事件',
    unknownHint: '事件会排在时间线最后的“时间不明”里，以后可以再填。',
  },
  en: {
    title: 'New event',
    kind: 'Kind',
    name: 'What happened',
    nameHint: 'Such as: support promised a refund within 24 hours',
    nameMissing: 'Say what happened',
    timeMissing: 'Fill in the whole time, or choose “Not known”',
    cancel: 'Cancel',
    create: 'Create',
    created: 'Event created',
    unknownHint: 'The event stands at the end of the timeline, undated. You can fill it in later.',
  },
})
