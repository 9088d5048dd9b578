import { appContract } from './app-contract.ts'
import { caseContract, historyContract } from './case-contract.ts'
import { eventContract } from './event-contract.ts'
import { exhibitContract } from './exhibit-contract.ts'
import { factContract } from './fact-contract.ts'
import { itemContract } from './item-contract.ts'
import { packageContract } from './package-contract.ts'
import { pictureContract } from './picture-contract.ts'
import { readingContract } from './reading-contract.ts'
import { recognitionContract } from './recognition-contract.ts'
import { searchContract } from './search-contract.ts'

/** Everything that a window can ask of the core; hosts differ only in how it is carried. */
export const contract = {
  app: appContract,
  cases: caseContract,
  history: historyContract,
  items: itemContract,
  events: eventContract,
  exhibits: exhibitContract,
  packages: packageContract,
  pictures: pictureContract,
  recognition: recognitionContract,
  readings: readingContract,
  search: searchContract,
  facts: factContract,
}
export type Contract = typeof contract
