import { expect, test } from 'vitest'
import { parseCaseYaml } from '../../electron/timeline/case-yaml.ts'
import { describeFault } from '../../shared/faults/catalogue.ts'
import { Fault } from '../../shared/faults/fault.ts'

function faultOf(source: string): Fault {
  try {
    parseCaseYaml(source)
  } catch (error) {
    if (error instanceof Fault) return error
    throw error
  }
  throw new Error('accepted')
}

test('a long order number keeps every digit, quoted or not', () => {
  expect(parseCaseYaml('orders: [20260912201305118842, "0012"]').orders).toEqual([
    '20260912201305118842',
    '0012',
  ])
})

test('an empty file states nothing', () => {
  expect(parseCaseYaml('')).toEqual({})
})

test('an unknown key is named with its line', () => {
  const fault = faultOf('title: 纠纷\nlanguage: zh\norderz: [1]\n')
  expect(fault.code).toBe('case-yaml-invalid')
  expect(fault.params).toMatchObject({ key: 'orderz', line: 3 })
  expect(describeFault(fault.code, fault.params, 'zh')).toContain('第 3 行的“orderz”')
})

test('a wrong value deep inside is named with its path and line', () => {
  const fault = faultOf('title: x\nevents:\n  - time: 2026-09-12\n    kind: bought\n    title: 下单\n')
  expect(fault.params).toMatchObject({ key: 'events.0.kind', line: 4 })
  expect(String(fault.params.expected)).toContain('ordered')
})

test('a time that is no time is refused with its line', () => {
  expect(faultOf('events:\n  - kind: paid\n    title: 付款\n    time: yesterday\n').params).toMatchObject({
    key: 'events.0.time',
    line: 4,
  })
})

test('broken YAML is refused with its line', () => {
  const fault = faultOf('title: x\norders: [1, 2\nlanguage: zh\n')
  expect(fault.code).toBe('case-yaml-broken')
  expect(Number(fault.params.line)).toBeGreaterThanOrEqual(2)
})
