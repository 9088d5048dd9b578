import { createHash } from 'node:crypto'
import { expect, onTestFinished, test } from 'vitest'
import { type CaseFile, openCase } from '../../electron/casefile/case-file.ts'
import type { JsonValue } from '../../shared/model/custody.ts'
import { canonicalJson } from '../../shared/rules/canonical-json.ts'
import { clock, newCase } from './case-fixture.ts'
import { createDice, doSomething } from './random-commands.ts'

const commands = 500
const reopenEvery = 60
const checkEvery = 25

/** SHA-256 over all that the user sees and can change. */
function stateOf(caseFile: CaseFile): string {
  const { info, items, events, exhibits } = caseFile.snapshot()
  const state = { info, items, events, exhibits, binned: caseFile.binnedItems() }
  return createHash('sha256')
    .update(canonicalJson(state as unknown as JsonValue))
    .digest('hex')
}

test.each([1, 2])(
  '500 random commands, undone and redone, give equal states each time (run %i)',
  {
    timeout: 120_000,
  },
  async (seed) => {
    const dice = createDice(seed)
    let caseFile = newCase()
    onTestFinished(() => caseFile.close())
    const reopen = () => {
      caseFile.close()
      caseFile = openCase(caseFile.folder, clock)
    }
    /** The state before each step that can be undone, and the state now. */
    const states = [stateOf(caseFile)]
    const steps: number[] = []
    for (let count = 1; count <= commands; count++) {
      // Now and then a step is given up for good, when the next one comes in its place; never at the end.
      if (steps.length > 0 && dice(10) === 0 && count < commands - 50) {
        caseFile.undo()
        expect(stateOf(caseFile), `before command ${count}`).toBe(states.at(-2))
      } else {
        await doSomething(caseFile, dice)
      }
      const last = caseFile.history().undo
      const known = last === null ? -1 : steps.indexOf(last.id)
      if (last === null || known >= 0) steps.length = known + 1
      else steps.push(last.id)
      states.length = steps.length
      states.push(stateOf(caseFile))
      if (count % checkEvery === 0) expect(caseFile.checkLog().problems).toEqual([])
      if (count % reopenEvery === 0) reopen()
    }
    expect(steps.length).toBeGreaterThan(commands / 2)
    expect(new Set(states).size).toBeGreaterThan(commands / 3)
    const back = states.slice(0, -1).reverse()
    for (const [count, state] of back.entries()) {
      expect(caseFile.undo(), `undo ${count}`).not.toBeNull()
      expect(stateOf(caseFile), `undo ${count}`).toBe(state)
      if (count % reopenEvery === 0) reopen()
    }
    expect(caseFile.undo()).toBeNull()
    expect(caseFile.items()).toEqual([])
    expect(caseFile.checkLog().problems).toEqual([])
    for (const [count, state] of states.slice(1).entries()) {
      expect(caseFile.redo(), `redo ${count}`).not.toBeNull()
      expect(stateOf(caseFile), `redo ${count}`).toBe(state)
      if (count % reopenEvery === 0) reopen()
    }
    expect(caseFile.redo()).toBeNull()
    expect(caseFile.checkLog().problems).toEqual([])
  },
)
