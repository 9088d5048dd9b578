import type { MenuItemConstructorOptions } from 'electron'
import type { Language } from '../../../shared/model/language.ts'

type Role = NonNullable<MenuItemConstructorOptions['role']>

/** Roles of the system, in its language: what they do and their shortcuts are the system's own. */
const words: Readonly<Record<Language, Readonly<Partial<Record<Role | 'file' | 'edit' | 'view', string>>>>> =
  {
    zh: {
      file: '文件',
      edit: '编辑',
      view: '显示',
      about: '关于举证',
      services: '服务',
      hide: '隐藏举证',
      hideOthers: '隐藏其他',
      unhide: '全部显示',
      quit: '退出',
      close: '关闭窗口',
      undo: '撤销',
      redo: '重做',
      cut: '剪切',
      copy: '复制',
      paste: '粘贴',
      selectAll: '全选',
      resetZoom: '实际大小',
      zoomIn: '放大',
      zoomOut: '缩小',
      togglefullscreen: '全屏',
      minimize: '最小化',
      windowMenu: '窗口',
    },
    en: {
      file: 'File',
      edit: 'Edit',
      view: 'View',
      about: 'About Juzheng',
      services: 'Services',
      hide: 'Hide Juzheng',
      hideOthers: 'Hide Others',
      unhide: 'Show All',
      quit: 'Quit',
      close: 'Close Window',
      undo: 'Undo',
      redo: 'Redo',
      cut: 'Cut',
      copy: 'Copy',
      paste: 'Paste',
      selectAll: 'Select All',
      resetZoom: 'Actual Size',
      zoomIn: 'Zoom In',
      zoomOut: 'Zoom Out',
      togglefullscreen: 'Full Screen',
      minimize: 'Minimize',
      windowMenu: 'Window',
    },
  }

const separator = null

/** `null` in a list of roles is a line between two groups. */
export function menuTemplate(language: Language, platform: NodeJS.Platform): MenuItemConstructorOptions[] {
  const isMac = platform === 'darwin'
  const text = words[language]
  const item = (role: Role): MenuItemConstructorOptions => {
    const label = text[role]
    return label === undefined ? { role } : { role, label }
  }
  const list = (...roles: readonly (Role | null)[]): MenuItemConstructorOptions[] =>
    roles.map((role) => (role === null ? { type: 'separator' } : item(role)))

  const program = list(
    'about',
    separator,
    'services',
    separator,
    'hide',
    'hideOthers',
    'unhide',
    separator,
    'quit',
  )
  return [
    ...(isMac ? [{ label: language === 'zh' ? '举证' : 'Juzheng', submenu: program }] : []),
    { label: text.file ?? '', submenu: isMac ? list('close') : list('about', separator, 'quit') },
    {
      label: text.edit ?? '',
      submenu: list('undo', 'redo', separator, 'cut', 'copy', 'paste', separator, 'selectAll'),
    },
    {
      label: text.view ?? '',
      submenu: list('resetZoom', 'zoomIn', 'zoomOut', separator, 'togglefullscreen'),
    },
    ...(isMac ? [item('windowMenu')] : []),
  ]
}
