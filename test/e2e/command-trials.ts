import type { Locator, Page } from 'playwright-core'
import type { CommandId } from '../../renderer/commands/command-table.ts'
import { goToPlace } from './visit-screens.ts'

export type Trial = {
  /** Brings the window to where the command is offered and its outcome is not there yet. */
  readonly prepare: () => Promise<void>
  /** What a person sees once it has run. */
  readonly isDone: () => Promise<boolean>
  readonly revert?: () => Promise<void>
  /** Takes back what `prepare` did to the case. */
  readonly unprepare?: () => Promise<void>
}

/** For each command with keys: where it is offered, on the sample case in Chinese, and what is seen of it. */
export function makeTrials(page: Page): Readonly<Partial<Record<CommandId, Trial>>> {
  let choosers = 0
  let previews = 0
  page.on('filechooser', () => {
    choosers += 1
  })
  page.on('websocket', (socket) =>
    socket.on('framesent', ({ payload }) => {
      if (payload.includes('preview')) previews += 1
    }),
  )
  const items = page.locator('main [data-item-id]')
  const titles = page.locator('[data-event-title]')
  const isThere = (what: Locator) => async () => (await what.count()) > 0
  const undoable = (step: RegExp) => isThere(page.getByRole('button', { name: step }))
  const at = (place: string) => () => goToPlace(place)(page)
  const press = (key: string) => () => page.keyboard.press(key)
  const dialogOf = (name: string | RegExp) => page.getByRole('dialog', { name })

  async function pickItem(search = ''): Promise<void> {
    await goToPlace('items')(page)
    await page.locator('main input[type="search"]').fill(search)
    await items.first().click()
  }
  async function pickEvent(): Promise<void> {
    await goToPlace('timeline')(page)
    await titles.nth(3).click()
  }
  async function clearTicks(): Promise<void> {
    const clear = page.getByRole('button', { name: '取消选择' })
    if ((await clear.count()) > 0) await clear.click()
  }
  const tick = (marks: readonly string[]) => async () => {
    await goToPlace('exhibits')(page)
    await page.locator('main ol > li').first().waitFor()
    await clearTicks()
    for (const mark of marks)
      await page.getByRole('checkbox', { name: `选择${mark}`, exact: true }).check({ force: true })
  }
  async function undoLast(): Promise<void> {
    const button = page.locator('header').getByRole('button', { name: /^撤销：/ })
    const step = (await button.textContent())?.trim().replace('撤销', '重做') ?? ''
    await button.click()
    await page.locator('header').getByRole('button', { name: step }).waitFor()
    await page.waitForTimeout(200)
  }
  const revert = undoLast
  const opens = (name: string | RegExp, prepare: () => Promise<void>): Trial => ({
    prepare,
    isDone: isThere(dialogOf(name)),
    revert: async () => {
      await page.keyboard.press('Escape')
      await dialogOf(name).waitFor({ state: 'detached' })
    },
  })
  const leadsTo = (place: string): Trial => ({
    prepare: at(place === 'settings' ? 'overview' : 'settings'),
    isDone: () => Promise.resolve(page.url().endsWith(`#${place}`)),
  })
  /** A step that is not named by the undo button before. */
  const step = (prepare: () => Promise<void>, name: RegExp): Trial => ({
    prepare,
    isDone: undoable(name),
    revert,
  })
  const asks = (): Trial => {
    let before = 0
    return {
      prepare: async () => {
        await goToPlace('items')(page)
        before = choosers
      },
      isDone: () => Promise.resolve(choosers > before),
    }
  }
  const readDots = () =>
    page
      .locator('[data-dot]')
      .evaluateAll((dots) => dots.map((dot) => dot.getBoundingClientRect().x).join(' '))
  let [fitted, looked] = ['', '']
  async function prepareAxis(...keys: readonly string[]): Promise<void> {
    await pickEvent()
    await page.keyboard.press('0')
    fitted = await readDots()
    for (const key of keys) await page.keyboard.press(key)
    looked = await readDots()
  }
  const axis = (keys: readonly string[], isDone: () => Promise<boolean>): Trial => ({
    prepare: () => prepareAxis(...keys),
    isDone,
  })
  const isMoved = async () => (await readDots()) !== looked
  let exported = 0
  const made = page.getByRole('button', { name: '核对', exact: true })
  let previewed = 0
  const openPackage = async () => {
    await goToPlace('package')(page)
    await page.getByText(/第 \d+ \/ \d+ 页/).waitFor({ timeout: 60_000 })
  }
  async function makeEvent(): Promise<void> {
    await pickItem()
    await page.keyboard.press('e')
    await page.getByRole('button', { name: '撤销：新建事件' }).waitFor()
  }
  return {
    'palette.open': opens(/^搜索/, at('overview')),
    'shortcuts.open': opens('快捷键一览', at('overview')),
    'history.undo': {
      prepare: makeEvent,
      isDone: undoable(/^重做：新建事件/),
      unprepare: async () => {
        if (await undoable(/^撤销：新建事件/)()) await undoLast()
      },
    },
    'history.redo': {
      prepare: async () => {
        await makeEvent()
        await undoLast()
      },
      isDone: undoable(/^撤销：新建事件/),
      revert,
    },
    'go.overview': leadsTo('overview'),
    'go.items': leadsTo('items'),
    'go.timeline': leadsTo('timeline'),
    'go.exhibits': leadsTo('exhibits'),
    'go.package': leadsTo('package'),
    'go.settings': leadsTo('settings'),
    'items.add-files': asks(),
    'items.add-folder': asks(),
    'items.select-all': {
      prepare: () => pickItem(),
      isDone: isThere(page.getByText('22 份，已选 22 份')),
      revert: press('Escape'),
    },
    'items.search': {
      prepare: () => pickItem(),
      isDone: () => page.evaluate(() => document.activeElement?.getAttribute('type') === 'search'),
    },
    'items.tag': opens('1 份材料的标签', pickItem),
    'items.make-event': step(pickItem, /^撤销：新建事件/),
    'items.make-exhibit': step(() => pickItem('备忘'), /^撤销：列入 1 份证据/),
    // The bill is in an event and has its title: what is left to accept of it is a tag.
    'items.accept-next': step(async () => {
      await pickItem('支付宝交易明细')
      await page.getByRole('button', { name: /^采用建议标签/ }).waitFor()
    }, /^撤销：.*标签/),
    'items.bin': step(pickItem, /^撤销：.*回收站/),
    'timeline.add-event': opens('新建事件', pickEvent),
    'timeline.fit': axis(['+', '+', '+'], async () => (await readDots()) === fitted),
    'timeline.zoom-in': axis([], isMoved),
    'timeline.zoom-out': axis(['+', '+', '+'], isMoved),
    'timeline.remove-event': step(pickEvent, /^撤销：删除事件/),
    'exhibits.move-up': step(tick(['证据3']), /^撤销：调整证据顺序/),
    'exhibits.move-down': step(tick(['证据3']), /^撤销：调整证据顺序/),
    'exhibits.group': step(tick(['证据1', '证据2']), /^撤销：合并/),
    'exhibits.split': {
      prepare: async () => {
        await tick(['证据1', '证据2'])()
        await page.keyboard.press('Control+g')
        await page.getByRole('button', { name: /^撤销：合并/ }).waitFor()
        await tick(['证据1'])()
      },
      isDone: undoable(/^撤销：拆/),
      revert,
      unprepare: revert,
    },
    'exhibits.remove': step(tick(['证据3']), /^撤销：移出/),
    'package.export': {
      prepare: async () => {
        await openPackage()
        exported = await made.count()
      },
      isDone: async () => (await made.count()) > exported,
    },
    'package.preview': {
      prepare: async () => {
        await openPackage()
        previewed = previews
      },
      isDone: () => Promise.resolve(previews > previewed),
    },
  }
}
