import type { Migration } from './migration.ts'

/** What is said in a recording, as a person typed it up. Steps hold of items only what differs, so those that there are fit. */
export const migration009: Migration = {
  version: 9,
  sql: `
ALTER TABLE items ADD COLUMN transcript TEXT;
`,
}
