import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeAlipayBill } from './alipay-bill.ts'
import { makeCaseYaml } from './case-yaml.ts'
import { names } from './story.ts'
import {
  makeGameLog,
  makeHidden,
  makeMail,
  makeNote,
  makeUnknown,
  makeWechatChat,
  makeWhatsappChat,
} from './text-files.ts'
import { makeWechatBill } from './wechat-bill.ts'

/** The service line and the caller, each with a pitch of its own. */
const call: readonly (readonly [pitch: string, text: string])[] = [
  ['70', '您好，星云卡盟客服，工号九五二七。'],
  ['40', '你好，九月十二号的订单，三张点卡不能用，说好二十四小时内处理，到现在没有退款。'],
  ['70', '这边看到是商户操作失误，已经登记了，还在等商户退款。'],
  ['40', '请给一个确定的时间。'],
  ['70', '暂时没有确定的时间，请您耐心等待。'],
]

/** A telephone line: 8 kHz, mono, low bit rate. */
function writeCall(path: string): void {
  const folder = mkdtempSync(join(tmpdir(), 'call-'))
  const voices = call.map(([pitch, text], index) => {
    const wav = join(folder, `${index}.wav`)
    execFileSync('espeak-ng', ['-v', 'cmn', '-s', '165', '-p', pitch, '-w', wav, text])
    return wav
  })
  const inputs = voices.flatMap((wav) => ['-i', wav])
  execFileSync('ffmpeg', [
    '-loglevel',
    'error',
    '-y',
    ...inputs,
    '-filter_complex',
    `concat=n=${voices.length}:v=0:a=1`,
    '-ar',
    '8000',
    '-ac',
    '1',
    '-c:a',
    'aac',
    '-b:a',
    '20k',
    '-fflags',
    '+bitexact',
    '-flags:a',
    '+bitexact',
    '-metadata',
    'creation_time=2026-09-14T07:30:12Z',
    path,
  ])
  rmSync(folder, { recursive: true })
}

/** Bills, chats, mail, notes, the call, and what is no evidence at all. */
export function writeRecords(target: string): void {
  const write = (name: string, content: string | Uint8Array): void =>
    writeFileSync(join(target, name), content)
  write(names.alipay, makeAlipayBill())
  write(names.wechatBill, makeWechatBill())
  write(names.gameLog, makeGameLog())
  write(names.wechatChat, makeWechatChat())
  write(names.whatsapp, makeWhatsappChat())
  write(names.mail, makeMail())
  write(names.note, makeNote())
  write(names.unknown, makeUnknown())
  write(names.hidden, makeHidden())
  write('case.yaml', makeCaseYaml())
  writeCall(join(target, names.call))
}
