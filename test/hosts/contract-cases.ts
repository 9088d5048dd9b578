import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { collectUntil } from './collect-until.ts'
import type { ContractPlace } from './contract-place.ts'

/** Settings, cases, and what is told of changes. Leaves the case of a dispute open. */
export function testCases(place: () => ContractPlace): void {
  test('a window learns what it runs on, and keeps its settings', async () => {
    const { client } = place()
    const info = await client.app.describe()
    expect(info).toMatchObject({ version: '0.0.0-test', host: 'desktop', canPickFolder: true })
    expect(info.settings).toEqual({ language: null, theme: 'system', textSize: 'normal', recognition: 'on' })
    expect(await client.app.saveSettings({ theme: 'dark' })).toMatchObject({ theme: 'dark', language: null })
    expect((await client.app.describe()).settings.theme).toBe('dark')
  })

  test('the folder of new cases stays when its dialog is cancelled, and is another one when one is chosen', async () => {
    const { client, picks, root } = place()
    picks.push(null, join(root, 'elsewhere'), join(root, 'cases'))
    expect(await client.app.chooseCasesFolder()).toBeNull()
    expect(await client.app.chooseCasesFolder()).toBe(join(root, 'elsewhere'))
    expect(await client.app.chooseCasesFolder()).toBe(join(root, 'cases'))
  })

  test('without an open case there is no state, and whatever needs one says so', async () => {
    const { client } = place()
    expect(await client.cases.state()).toBeNull()
    await expect(client.items.list({ where: 'desk' })).rejects.toMatchObject({
      code: 'FAULT',
      data: { code: 'no-case-open', params: {} },
    })
  })

  test('a case of three fields lies under the folder of cases and lacks what a dispute needs', async () => {
    const { client, root } = place()
    const made = await client.cases.create({
      title: '充值卡密无效：投诉',
      respondent: '星云卡盟',
      orderId: '20260912201305118842',
      language: 'zh',
    })
    expect(made.info).toMatchObject({
      title: '充值卡密无效：投诉',
      orderIds: ['20260912201305118842'],
      parties: [{ role: 'platform', name: '星云卡盟', id: null, contact: null }],
    })
    expect(existsSync(join(root, 'cases', '充值卡密无效：投诉', 'case.sqlite'))).toBe(true)
    const missing = made.missing.map(({ id }) => id)
    expect(missing).toContain('no-items')
    expect(missing).not.toContain('order-number')
    expect(missing).not.toContain('respondent')
    const twin = await client.cases.create({
      title: '充值卡密无效：投诉',
      respondent: '',
      orderId: '',
      language: 'en',
    })
    expect(twin.folderLabel).not.toBe(made.folderLabel)
    expect(twin.missing.map(({ id }) => id)).toContain('respondent')
  })

  test('a case is described, closed, found in the list and opened again by its opaque id', async () => {
    const { client } = place()
    await client.cases.describe({ title: '改过的名字', disputedAmount: '285.00' })
    const state = await client.cases.state()
    expect(state?.info).toMatchObject({ title: '改过的名字', disputedAmount: '285.00', language: 'en' })
    expect(state?.undo).toMatchObject({ action: 'case-described' })
    await client.cases.close()
    expect(await client.cases.state()).toBeNull()
    const known = await client.cases.known()
    expect(known[0]).toMatchObject({ id: state?.caseId, title: '改过的名字', isMissing: false })
    expect(known.map(({ id }) => id).join()).not.toContain('/')
    const again = await client.cases.open({ id: state?.caseId ?? '' })
    expect(again.info.title).toBe('改过的名字')
    await expect(client.cases.open({ id: 'nowhere' })).rejects.toMatchObject({
      data: { code: 'case-not-known' },
    })
    expect((await client.cases.state())?.caseId).toBe(state?.caseId)
  })

  test('a case whose folder is gone stays in the list, flagged, until it is forgotten', async () => {
    const { client, root } = place()
    const { caseId } = await client.cases.create({
      title: '会丢的',
      respondent: '',
      orderId: '',
      language: 'zh',
    })
    await client.cases.close()
    rmSync(join(root, 'cases', '会丢的'), { recursive: true })
    expect((await client.cases.known()).find(({ id }) => id === caseId)).toMatchObject({ isMissing: true })
    await client.cases.forget({ id: caseId })
    expect((await client.cases.known()).map(({ id }) => id)).not.toContain(caseId)
  })

  test('a folder is picked: cancelled, without a case, and with one', async () => {
    const { client, picks, root } = place()
    mkdirSync(join(root, 'empty'))
    picks.push(null, join(root, 'empty'), join(root, 'cases', '充值卡密无效：投诉'))
    expect(await client.cases.pick()).toBeNull()
    await expect(client.cases.pick()).rejects.toMatchObject({
      data: { code: 'case-not-found', params: { folder: join(root, 'empty') } },
    })
    expect((await client.cases.pick())?.info.title).toBe('充值卡密无效：投诉')
  })

  test('the folder of the case is shown by the host', async () => {
    const { client, revealed, root } = place()
    await client.cases.revealFolder()
    expect(revealed).toEqual([join(root, 'cases', '充值卡密无效：投诉')])
  })

  test('who watches is told of changes, several at once as one, of another case, and no more once it stops', async () => {
    const { client } = place()
    const abort = new AbortController()
    const changes = await client.cases.watch(undefined, { signal: abort.signal })
    const told = collectUntil(changes, abort.signal)
    for (const amount of ['1.00', '2.00', '3.00', '4.00', '5.00']) {
      await client.cases.describe({ disputedAmount: amount })
    }
    await expect.poll(() => told.length).toBeGreaterThan(0)
    await new Promise((resolve) => setTimeout(resolve, 150))
    const seen = told.length
    expect(seen).toBeLessThan(5)
    expect(told.flatMap(({ scopes }) => scopes)).toContain('case')
    expect(told.at(-1)?.revision).toBe((await client.cases.state())?.revision)
    await client.cases.close()
    await expect.poll(() => told.at(-1)?.scopes).toEqual([])
    abort.abort()
    const before = told.length
    const known = await client.cases.known()
    await client.cases.open({ id: known.find(({ title }) => title === '充值卡密无效：投诉')?.id ?? '' })
    await new Promise((resolve) => setTimeout(resolve, 150))
    expect(told.length).toBe(before)
  })
}
