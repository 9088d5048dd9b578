import { defineWords } from '../../words/define-words.ts'

export const settingsWords = defineWords({
  zh: {
    title: '设置',
    language: '界面语言',
    theme: '外观',
    textSize: '文字大小',
    followSystem: '跟随系统',
    light: '浅色',
    dark: '深色',
    small: '小',
    normal: '标准',
    large: '大',
    folder: '新案件存放在',
    change: '更改…',
    folderElsewhere: '在浏览器里不能换文件夹；请用 npm start -- <案件文件夹> 打开别处的案件。',
    version: '举证 {version}，MIT 许可。不联网，不收集任何信息。',
  },
  en: {
    title: 'Settings',
    language: 'Language',
    theme: 'Appearance',
    textSize: 'Text size',
    followSystem: 'As the system',
    light: 'Light',
    dark: 'Dark',
    small: 'Small',
    normal: 'Normal',
    large: 'Large',
    folder: 'New cases are kept in',
    change: 'Change …',
    folderElsewhere:
      'A browser cannot choose folders; open a case elsewhere with npm start -- <case folder>.',
    version: 'Juzheng {version}, MIT licence. No network, nothing is collected.',
  },
})
