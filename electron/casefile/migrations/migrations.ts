import { migration001 } from './001-case.ts'
import { migration002 } from './002-desk.ts'
import { migration003 } from './003-recognitions.ts'
import { migration004 } from './004-messages.ts'
import { migration005 } from './005-search.ts'
import { migration006 } from './006-containers.ts'
import { migration007 } from './007-answers.ts'
import { migration008 } from './008-looks.ts'
import { migration009 } from './009-transcripts.ts'
import type { Migration } from './migration.ts'

/** In order, numbered from 1 without a gap. A released one is never edited: add the next. */
export const migrations: readonly Migration[] = [
  migration001,
  migration002,
  migration003,
  migration004,
  migration005,
  migration006,
  migration007,
  migration008,
  migration009,
]
