import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { contract } from '../../shared/contract/contract.ts'
import { testCases } from './contract-cases.ts'
import { testErrors } from './contract-errors.ts'
import { testItems } from './contract-items.ts'
import { testLocked } from './contract-locked.ts'
import { testPackages } from './contract-packages.ts'
import { type Connect, type ContractPlace, openContractPlace } from './contract-place.ts'
import { testReadings } from './contract-readings.ts'
import { testRecognition } from './contract-recognition.ts'
import { testSearch } from './contract-search.ts'
import { testTimeline } from './contract-timeline.ts'

/** The same tests over any way to carry the contract: `connect` joins a client to the core. */
export function runContractSuite(name: string, connect: Connect): void {
  describe(`the contract ${name}`, () => {
    let open: ContractPlace | null = null
    const place = (): ContractPlace => {
      if (open === null) throw new Error('the suite has not begun')
      return open
    }
    beforeAll(async () => {
      open = await openContractPlace(connect)
    })
    afterAll(() => open?.close())

    testCases(place)
    testItems(place)
    testTimeline(place)
    testSearch(place)
    testRecognition(place)
    testPackages(place)
    testReadings(place)
    testLocked(place)
    testErrors(place)

    test('every procedure of the contract was called', () => {
      const all = Object.entries(contract).flatMap(([group, procedures]) =>
        Object.keys(procedures).map((procedure) => `${group}.${procedure}`),
      )
      expect([...place().called].sort()).toEqual(all.sort())
    })
  })
}
