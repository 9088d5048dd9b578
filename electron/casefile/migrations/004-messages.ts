import type { Migration } from './migration.ts'

/** What readers of chats find beside the text. */
export const migration004: Migration = {
  version: 4,
  sql: `
ALTER TABLE messages ADD COLUMN clock TEXT;
ALTER TABLE messages ADD COLUMN conversation TEXT;
ALTER TABLE messages ADD COLUMN amount TEXT;
ALTER TABLE messages ADD COLUMN quoted TEXT;
`,
}
