import type { Language } from '../../shared/model/language.ts'

/** What `npm start` says in the terminal. */
export const startWords: Readonly<
  Record<
    Language,
    {
      readonly building: string
      readonly desktop: string
      readonly appWindow: (program: string) => string
      readonly browser: string
      readonly printNoDisplay: string
      readonly printAsked: string
      readonly noElectron: string
      readonly notOpened: (program: string) => string
      readonly ended: string
      readonly usage: string
    }
  >
> = {
  zh: {
    building: '正在准备界面（首次或更新后需要几秒）……',
    desktop: '用桌面窗口打开（已安装 Electron）。',
    appWindow: (program) => `没有 Electron，用 ${program} 的独立窗口打开。关上窗口即退出。`,
    browser: '没有 Electron，也没有 Chromium 系浏览器，用默认浏览器打开。关上页面即退出。',
    printNoDisplay:
      '这里没有可用的屏幕。请在本机的浏览器里打开下面的地址（十分钟内有效，只能用一次）。关上页面或按 Ctrl-C 即退出。',
    printAsked: '请在本机的浏览器里打开下面的地址（十分钟内有效，只能用一次）。关上页面或按 Ctrl-C 即退出。',
    noElectron:
      'Electron 的程序不在 node_modules/electron/dist 里。去掉 --host desktop 即可用浏览器窗口打开。',
    notOpened: (program) => `${program} 没能启动。请自己在浏览器打开下面的地址（十分钟内有效，只能用一次）。`,
    ended: '已退出，案件已关好。',
    usage: '用法：npm start [-- [--host desktop|web|print] [--port 数字] [--keep] [案件文件夹]]',
  },
  en: {
    building: 'Preparing the window (a few seconds, once after each update) …',
    desktop: 'Opening as a desktop window (Electron is installed).',
    appWindow: (program) =>
      `Electron is not installed, so opening as a window of ${program}. Close the window to end.`,
    browser:
      'Neither Electron nor a Chromium-family browser is installed, so opening in your browser. Close the page to end.',
    printNoDisplay:
      'There is no display here. Open this address in a browser on this computer (good for ten minutes, once). Close the page or press Ctrl-C to end.',
    printAsked:
      'Open this address in a browser on this computer (good for ten minutes, once). Close the page or press Ctrl-C to end.',
    noElectron:
      'The Electron program is not in node_modules/electron/dist. Without --host desktop a browser window is used.',
    notOpened: (program) =>
      `${program} did not start. Open this address in a browser yourself (good for ten minutes, once).`,
    ended: 'Ended; the case is closed.',
    usage: 'Usage: npm start [-- [--host desktop|web|print] [--port number] [--keep] [case folder]]',
  },
}
