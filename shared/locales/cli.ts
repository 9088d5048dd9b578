import type { Language } from '../model/language.ts'

type CliWords = {
  readonly about: string
  readonly commands: Readonly<
    Record<'new' | 'add' | 'recognize' | 'list' | 'build' | 'bundle' | 'verify', string>
  >
  readonly options: Readonly<
    Record<
      | 'json'
      | 'lang'
      | 'out'
      | 'recipient'
      | 'maxVolumeMb'
      | 'embedOriginals'
      | 'title'
      | 'password'
      | 'passwordFile',
      string
    >
  >
  readonly arguments: Readonly<Record<'case' | 'newCase' | 'paths' | 'folder' | 'package', string>>
  readonly created: (folder: string) => string
  readonly taken: (count: number) => string
  readonly duplicates: (count: number) => string
  readonly refused: (count: number) => string
  readonly recognized: (count: number) => string
  readonly unrecognized: (count: number) => string
  readonly warnings: (count: number) => string
  readonly duplicateOf: (path: string, itemId: string) => string
  readonly items: (items: number, rows: number, messages: number) => string
  readonly package: string
  readonly zip: string
  readonly volume: (path: string, pages: number, size: string, standard: string) => string
  readonly exhibit: (mark: string, title: string, first: number, last: number) => string
  readonly verified: (files: number) => string
  readonly notVerified: (files: number, problems: number) => string
  readonly cancelled: string
  readonly bug: string
  readonly undated: string
  readonly phases: Readonly<Record<string, string>>
}

export const cliWords: Readonly<Record<Language, CliWords>> = {
  zh: {
    about: '把截图、账单和聊天记录整理成平台、监管部门和法院都能看的证据册。一切都在本机完成，不联网。',
    commands: {
      new: '新建案件文件夹',
      add: '把文件或文件夹收入案件',
      recognize: '识别案件图片中的文字（在本机进行）',
      list: '列出案件中的材料、账单行和消息',
      build: '由案件制作证据册和提交包',
      bundle: '一步完成：收入文件夹、编排、制作提交包',
      verify: '核对提交包（文件夹或 zip）',
    },
    options: {
      json: '在标准输出给出 JSON',
      lang: '界面语言：zh 或 en',
      out: '提交包放在哪个文件夹',
      recipient: '提交对象：general 或 court',
      maxVolumeMb: '每册上限（MB），超过时在证据之间分册',
      embedOriginals: '把原件嵌入 PDF（PDF/A-3b）',
      title: '案件名称',
      password: '打开加密文件的密码，可重复；只在内存中使用，不会保存',
      passwordFile: '密码文件，每行一个密码，可重复',
    },
    arguments: {
      case: '案件文件夹',
      newCase: '要新建的案件文件夹',
      paths: '文件或文件夹',
      folder: '材料所在的文件夹',
      package: '提交包文件夹或 zip',
    },
    created: (folder) => `已新建案件：${folder}`,
    taken: (count) => `收入 ${count} 个文件`,
    duplicates: (count) => `重复 ${count} 个（内容与已有材料相同，未重复保存）`,
    refused: (count) => `未收入 ${count} 个：`,
    recognized: (count) => `识别了 ${count} 张图片中的文字`,
    unrecognized: (count) => `${count} 张没有识别成功：`,
    warnings: (count) => `提示 ${count} 条：`,
    duplicateOf: (path, itemId) => `${path} 与 ${itemId} 相同`,
    items: (items, rows, messages) => `材料 ${items} 件，账单 ${rows} 行，消息 ${messages} 条`,
    package: '提交包',
    zip: '压缩包',
    volume: (path, pages, size, standard) => `证据册 ${path}（${pages} 页，${size}，${standard}）`,
    exhibit: (mark, title, first, last) => `${mark}  ${title}  第 ${first}–${last} 页`,
    verified: (files) => `核对通过：${files} 个文件全部一致。`,
    notVerified: (files, problems) => `核对未通过：${files} 个文件中发现 ${problems} 处问题：`,
    cancelled: '已取消；已完成的部分保留，案件完好。',
    bug: '程序出错了，这不是您的问题。请把以下内容发给开发者：',
    undated: '时间未知',
    phases: {
      walk: '查找文件',
      intake: '收入',
      'take-in': '收入',
      recognize: '识别文字',
      prepare: '准备图片',
      typeset: '排版',
      pour: '写入证据册',
      package: '打包',
      zip: '压缩',
      copy: '复制',
    },
  },
  en: {
    about:
      'Turns screenshots, bills and chats into an evidence bundle. Everything happens on this computer; nothing goes online.',
    commands: {
      new: 'make a new case folder',
      add: 'take files or folders into a case',
      recognize: 'read the text in the pictures of a case, on this computer',
      list: 'list items, bill rows and messages of a case',
      build: 'make the bundle and the package from a case',
      bundle: 'all at once: take a folder in, arrange it, make the package',
      verify: 'check a package (folder or zip)',
    },
    options: {
      json: 'print JSON on standard output',
      lang: 'language: zh or en',
      out: 'the folder that receives the package',
      recipient: 'recipient: general or court',
      maxVolumeMb: 'largest size of a volume in MB; splits between exhibits',
      embedOriginals: 'embed the originals in the PDF (PDF/A-3b)',
      title: 'title of the case',
      password: 'password for locked files, repeatable; used in memory only, never stored',
      passwordFile: 'file with one password a line, repeatable',
    },
    arguments: {
      case: 'case folder',
      newCase: 'case folder to make',
      paths: 'files or folders',
      folder: 'folder with the material',
      package: 'package folder or zip',
    },
    created: (folder) => `Case made: ${folder}`,
    taken: (count) => `${count} files taken in`,
    duplicates: (count) => `${count} duplicates (same content as an item, not stored twice)`,
    refused: (count) => `${count} not taken in:`,
    recognized: (count) => `Text read in ${count} pictures`,
    unrecognized: (count) => `${count} could not be read:`,
    warnings: (count) => `${count} notes:`,
    duplicateOf: (path, itemId) => `${path} is the same as ${itemId}`,
    items: (items, rows, messages) => `${items} items, ${rows} bill rows, ${messages} messages`,
    package: 'Package',
    zip: 'Zip',
    volume: (path, pages, size, standard) => `Bundle ${path} (${pages} pages, ${size}, ${standard})`,
    exhibit: (mark, title, first, last) => `${mark}  ${title}  pp. ${first}–${last}`,
    verified: (files) => `Verified: all ${files} files are as listed.`,
    notVerified: (files, problems) => `Not verified: ${problems} problems among ${files} files:`,
    cancelled: 'Cancelled; what was finished is kept and the case is sound.',
    bug: 'The program failed; this is not your fault. Please send this to the developers:',
    undated: 'undated',
    phases: {
      walk: 'looking for files',
      intake: 'taking in',
      'take-in': 'taking in',
      recognize: 'reading text',
      prepare: 'preparing pictures',
      typeset: 'typesetting',
      pour: 'writing the bundle',
      package: 'packing',
      zip: 'zipping',
      copy: 'copying',
    },
  },
}
