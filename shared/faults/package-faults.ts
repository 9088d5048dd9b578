import type { FaultText } from './fault-text.ts'

/** Building a package, opening one, and every problem that `verifyPackage` can name. */
export const packageFaults = {
  'package-original-missing': text(
    '原件“{name}”不见了。',
    '请从备份恢复案件文件夹后重新生成。',
    'The original for "{name}" is missing.',
    'Restore the case folder from a backup and build again.',
  ),
  'package-original-damaged': text(
    '原件“{name}”与导入时不一致,已停止打包。',
    '请从备份恢复该文件,或重新导入来源文件后再生成。',
    'The original for "{name}" is not what was taken in, so nothing was packaged.',
    'Restore it from a backup, or take the source file in again.',
  ),
  'package-no-space': text(
    '磁盘空间不足:需要约 {neededMb} MB,只剩 {freeMb} MB。',
    '请清理空间或换一个输出位置。',
    'There is not enough space: about {neededMb} MB are needed and {freeMb} MB are free.',
    'Free some space or choose another place.',
  ),
  'package-not-found': text(
    '找不到要核对的提交包“{name}”。',
    '请检查路径。',
    'There is no package "{name}" to check.',
    'Check the path.',
  ),
  'package-not-a-package': text(
    '“{name}”既不是文件夹,也不是可以读取的 zip 压缩包。',
    '请选择提交包文件夹或它的 zip 文件。',
    '"{name}" is neither a folder nor a zip that can be read.',
    'Choose the package folder or its zip.',
  ),
  'verify-bagit-missing': problem(
    '缺少 bagit.txt,这不是一个完整的提交包。',
    'bagit.txt is missing, so this is not a whole package.',
  ),
  'verify-bagit-malformed': problem('bagit.txt 的内容不符合规范。', 'bagit.txt does not say what it must.'),
  'verify-no-manifest': problem('没有可用的校验清单。', 'There is no manifest to check against.'),
  'verify-manifest-line': problem(
    '{manifest} 第 {line} 行无法识别。',
    'Line {line} of {manifest} cannot be read.',
  ),
  'verify-duplicate-line': problem(
    '{manifest} 第 {line} 行重复列出了“{name}”。',
    'Line {line} of {manifest} lists "{name}" again.',
  ),
  'verify-unsafe-path': problem(
    '校验清单第 {line} 行指向包外的位置。',
    'Line {line} of a manifest points outside the package.',
  ),
  'verify-missing': problem('缺少文件“{name}”。', 'The file "{name}" is missing.'),
  'verify-extra': problem('多出了清单里没有的文件“{name}”。', 'The file "{name}" is not in the manifest.'),
  'verify-changed': problem('文件“{name}”已被改动。', 'The file "{name}" has been changed.'),
  'verify-oxum': problem(
    '文件总量与记录不符(记录 {expected},实际 {found})。',
    'The total is not what was recorded (recorded {expected}, found {found}).',
  ),
  'verify-link': problem(
    '“{name}”是链接或特殊文件,不能作为证据内容。',
    '"{name}" is a link or a special file and cannot be part of a package.',
  ),
  'verify-unreadable': problem('文件“{name}”无法读取。', 'The file "{name}" cannot be read.'),
  'verify-fetch': problem(
    '这个包要求从网上下载内容,这里不会下载。',
    'This bag wants files from the network; nothing is fetched here.',
  ),
  'verify-zip-unsafe-name': problem(
    '压缩包内有不安全的文件名“{name}”。',
    'The zip holds an unsafe file name, "{name}".',
  ),
  'verify-zip-duplicate': problem('压缩包内“{name}”出现了两次。', 'The zip holds "{name}" twice.'),
  'verify-zip-overlap': problem(
    '压缩包内的条目互相重叠(“{name}”)。',
    'Entries of the zip overlap ("{name}").',
  ),
  'verify-zip-bomb': problem(
    '压缩包展开后异常庞大,已停止。',
    'The zip would grow beyond all measure, so it was not opened.',
  ),
  'verify-case-json': problem(
    'case.json 无法读取或缺少应有内容。',
    'case.json cannot be read or lacks what it must hold.',
  ),
  'verify-chain': problem(
    '保管日志第 {seq} 条对不上({reason})。',
    'Entry {seq} of the custody log does not fit ({reason}).',
  ),
  'verify-head': problem(
    'case.json 的日志末值与 bag-info.txt 的不一致。',
    'The log head in case.json is not the one in bag-info.txt.',
  ),
  'verify-volume-unlisted': problem('case.json 没有列出任何证据册。', 'case.json lists no volume.'),
  'verify-pdf-head': problem(
    '证据册“{name}”上印的日志末值与案件的不一致,或没有印。',
    'The log head printed in "{name}" is missing or is not that of the case.',
  ),
  'verify-pdf-unreadable': problem(
    '证据册“{name}”无法打开,未能核对印出的日志末值。',
    '"{name}" cannot be opened, so its printed log head was not checked.',
  ),
} satisfies Record<string, FaultText>

function text(zh: string, zhNext: string, en: string, enNext: string): FaultText {
  return { message: { zh, en }, next: { zh: zhNext, en: enNext } }
}

function problem(zh: string, en: string): FaultText {
  return text(
    zh,
    '请不要依赖这份副本,向提供者索取完整的原包。',
    en,
    'Do not rely on this copy; ask for the package again.',
  )
}
