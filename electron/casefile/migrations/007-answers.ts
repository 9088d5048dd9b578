import type { Migration } from './migration.ts'

/** What a person said of a file that its reader could not know, and the readings that such answers replaced. */
export const migration007: Migration = {
  version: 7,
  sql: `
CREATE TABLE item_answers (
  item_id INTEGER PRIMARY KEY REFERENCES items (id),
  answers TEXT NOT NULL CHECK (json_valid(answers)),
  at TEXT NOT NULL
) STRICT;

-- A reading as it was under other answers ('' for none), so that undoing an answer brings it back: deflated JSON.
CREATE TABLE former_readings (
  item_id INTEGER NOT NULL REFERENCES items (id),
  answers TEXT NOT NULL,
  content BLOB NOT NULL,
  PRIMARY KEY (item_id, answers)
) STRICT;
`,
}
