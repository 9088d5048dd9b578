import type { Migration } from './migration.ts'

/**
 * Text that was read in pictures. It can be read again at any time, so it is in no step and in no entry of the custody
 * log. One row a picture, its lines as JSON: they are always wanted together, and a search finds text that runs on from
 * one line to the next.
 */
export const migration003: Migration = {
  version: 3,
  sql: `
CREATE TABLE recognitions (
  id INTEGER PRIMARY KEY,
  sha256 TEXT NOT NULL REFERENCES originals (sha256),
  engine TEXT NOT NULL,
  at TEXT NOT NULL,
  note TEXT,
  lines TEXT NOT NULL CHECK (json_valid(lines)),
  UNIQUE (sha256, engine)
) STRICT;
`,
}
