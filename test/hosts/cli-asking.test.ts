import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { oddBillFile, oddBillLines, unclearChatFile, unclearChatLines } from '../fixtures/asking-files.ts'
import { jsonOf, runJuzheng } from './run-juzheng.ts'

type Added = { warnings: { code: string; message: string }[] }

test('adding names each file whose columns or dates are not understood, and says that the window can answer', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'juzheng-asking-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const [source, caseFolder] = [join(folder, '材料'), join(folder, '案件')]
  await mkdir(source)
  await writeFile(join(source, oddBillFile), oddBillLines.join('\n'))
  await writeFile(join(source, unclearChatFile), unclearChatLines.join('\n'))
  await runJuzheng(['new', caseFolder, '--lang', 'zh'])
  const added = jsonOf<Added>(await runJuzheng(['add', caseFolder, source, '--json', '--lang', 'zh']))
  const said = new Map(added.warnings.map(({ code, message }) => [code, message]))
  expect(said.get('columns-unknown')).toMatch(new RegExp(`${oddBillFile}：.*窗口.*说明各列`))
  expect(said.get('date-order-ambiguous')).toMatch(
    new RegExp(`${unclearChatFile}：.*2026-06-05.*2026-05-06.*窗口`),
  )
})
