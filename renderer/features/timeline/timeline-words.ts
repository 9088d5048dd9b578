import { defineWords } from '../../words/define-words.ts'

export const timelineWords = defineWords({
  zh: {
    title: '时间线',
    list: '事件',
    inspector: '选中的事件',
    addEvent: '事件',
    addEventLong: '新建事件',
    pickRows: '从账单、聊天选取',
    draft: '由材料起草',
    drafted: '起草了 {count} 个事件，请逐个核对',
    nothingDrafted: '没有可以起草的：每份材料都已经在某个事件里',
    emptyTitle: '时间线上还没有事件',
    emptyText: '事件写明：什么时候、谁、做了什么、有什么材料为证。可以先由材料起草，再逐个核对。',
    noItemsTitle: '先加入材料',
    noItemsText: '截图、账单、聊天记录放进来以后，才能排成时间线。也可以先手写事件。',
    goItems: '去添加材料',
    nothingChosen: '选中一个事件，这里可以查看和修改它。',
    all: '全部',
    filters: '只看这些事件',
    noneOfKind: '没有这一类事件',
    removed: '已删除“{title}”',
  },
  en: {
    title: 'Timeline',
    list: 'Events',
    inspector: 'Selected event',
    addEvent: 'Event',
    addEventLong: 'New event',
    pickRows: 'From bills and chats',
    draft: 'Draft from materials',
    drafted:
      '{count, plural, one {# event drafted. Please check it.} other {# events drafted. Please check each.}}',
    nothingDrafted: 'Nothing to draft: every material is in an event already',
    emptyTitle: 'No events on the timeline yet',
    emptyText:
      'An event says when, who, what happened and which materials show it. Let them be drafted from your materials, then check each.',
    noItemsTitle: 'Add materials first',
    noItemsText:
      'Screenshots, bills and chats have to be here before they can be put in order. You can also write events by hand.',
    goItems: 'Add materials',
    nothingChosen: 'Select an event to see and edit it here.',
    all: 'All',
    filters: 'Show only these events',
    noneOfKind: 'No events of this kind',
    removed: '“{title}” deleted',
  },
})
