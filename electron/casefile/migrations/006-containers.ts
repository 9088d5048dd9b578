import type { Migration } from './migration.ts'

/**
 * Which item a file came in, and the way to it inside. Steps hold of items only what a user changes, so those that there
 * are still fit.
 */
export const migration006: Migration = {
  version: 6,
  sql: `
ALTER TABLE items ADD COLUMN container_id INTEGER REFERENCES items (id);
ALTER TABLE items ADD COLUMN container_path TEXT;
CREATE INDEX items_by_container ON items (container_id);
`,
}
