import type { Language } from '../../shared/model/language.ts'
import type { Verdict } from './verify-package.ts'

/** In plain words, a few lines: what the verdict shows and what it does not. */
export function explainVerdict(verdict: Verdict, language: Language): string {
  const { ok, logHead } = verdict
  const isOurs = logHead !== null
  if (language === 'zh') {
    if (!ok)
      return '这份副本与清单对不上,不能证明它就是当初生成的那一份。上面列出了每一处不符;没有列出的文件与清单一致。'
    return [
      '这说明:包内每个文件都与生成时记录的哈希一致,没有缺少,也没有多出。',
      isOurs
        ? `保管日志前后连贯,它的末值与证据册上印的相同:${logHead.hash}`
        : '这不是“举证”生成的包,只做了 BagIt 核对。',
      '这不能说明:材料内容真实、导入之前未被修改,或者时间经第三方见证。制作者可以重新计算全部哈希;若对方或第三方早先收到过印有同一末值的证据册,这一点才有旁证。',
    ].join('\n')
  }
  if (!ok)
    return 'This copy does not agree with its manifest, so it is not shown to be the one that was made. Every difference is listed above; files not listed agree.'
  return [
    'This shows: every file has the hash recorded when the package was made; none is missing and none was added.',
    isOurs
      ? `The custody log is unbroken and its head is the one printed in the bundle: ${logHead.hash}`
      : 'Juzheng did not make this package, so only the BagIt rules were checked.',
    'This does not show: that the content is true, that it was untouched before it was taken in, or that anyone else witnessed the times. Whoever made the package can compute every hash again; a copy with the same printed head that someone else received earlier is what speaks against that.',
  ].join('\n')
}
