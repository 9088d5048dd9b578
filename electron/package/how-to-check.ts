import type { Language } from '../../shared/model/language.ts'

/** Name and text of the plain note in the package's top folder; both languages, the package's own first. */
export function howToCheck(language: Language): { readonly name: string; readonly text: string } {
  const texts = language === 'zh' ? [chinese, english] : [english, chinese]
  return {
    name: language === 'zh' ? '说明.txt' : 'README.txt',
    text: `\uFEFF${texts.join('\r\n----\r\n\r\n')}`,
  }
}

const chinese = lines(
  '本文件夹由“举证”生成,内容在 data 文件夹中,格式为 BagIt 1.0。',
  '',
  '如何核对(任选其一):',
  '1. 在本文件夹中运行:sha256sum -c manifest-sha256.txt(苹果电脑:shasum -a 256 -c manifest-sha256.txt)',
  '2. 运行:juzheng verify 加本文件夹或压缩包的路径。它还会核对保管日志,以及证据册上印出的日志末值。',
  '3. 使用任何支持 BagIt 的工具。',
  '',
  '核对一致,说明:各文件自本包生成后未被改动,没有缺少,也没有多出。',
  '核对一致,不能说明:材料内容是真实的、截图在导入前未被修改、时间由第三方证明。',
  '哈希值可以由制作者重新计算;请以对方或第三方先前收到的证据册上印出的日志末值为准,并保留原始手机和账号。',
)

const english = lines(
  'This folder was made by Juzheng. Its content is in the folder data; the format is BagIt 1.0.',
  '',
  'How to check it (any one of these):',
  '1. In this folder run: sha256sum -c manifest-sha256.txt (on a Mac: shasum -a 256 -c manifest-sha256.txt)',
  '2. Run: juzheng verify with the path of this folder or of the zip. It also checks the custody log and the log head printed in the evidence bundle.',
  '3. Use any tool that reads BagIt.',
  '',
  'When everything agrees, this shows: no file was changed, lost or added since the package was made.',
  'It does not show: that the content is true, that a screenshot was untouched before it was taken in, or that a third party witnessed the times.',
  'Whoever made the package can compute hashes again; rely on the log head printed in a copy that the other side or a third party received earlier, and keep the original phone and accounts.',
)

function lines(...all: readonly string[]): string {
  return `${all.join('\r\n')}\r\n`
}
