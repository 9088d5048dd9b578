import { defineWords } from '../../../words/define-words.ts'

export const unlockWords = defineWords({
  zh: {
    locked: '加密的文件 {count} 份：',
    needsPassword: '需要密码才能读取里面的内容。',
    enter: '输入密码…',
    enterFor: '输入密码…（{name}）',
    title: '输入密码',
    password: '密码',
    show: '显示密码',
    hint: '密码只在这次运行中使用，不会保存。同一批里密码相同的文件会一起打开。',
    cancel: '取消',
    open: '打开',
    opening: '正在打开…',
    isOpen: '已打开',
    opened: '已打开 {count} 份{taken, plural, =0 {} other {，收入里面的 # 份材料}}',
  },
  en: {
    locked: '{count, plural, one {# locked file:} other {# locked files:}}',
    needsPassword: 'A password is needed to read what is in it.',
    enter: 'Enter password …',
    enterFor: 'Enter password … ({name})',
    title: 'Enter password',
    password: 'Password',
    show: 'Show password',
    hint: 'The password is used during this run only and never stored. Other files of the same batch with the same password open too.',
    cancel: 'Cancel',
    open: 'Open',
    opening: 'Opening …',
    isOpen: 'Opened',
    opened:
      '{count, plural, one {# opened} other {# opened}}{taken, plural, =0 {} one {, # material in it taken in} other {, # materials in it taken in}}',
  },
})
