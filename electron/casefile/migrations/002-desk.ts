import type { Migration } from './migration.ts'

/** What the window needs: what a user says of items, the bin, times that are not exact, and steps to undo. */
export const migration002: Migration = {
  version: 2,
  sql: `
ALTER TABLE items ADD COLUMN people TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(people));
ALTER TABLE items ADD COLUMN amount TEXT;
ALTER TABLE items ADD COLUMN binned_at TEXT;
-- Set while the step that took the item in is undone. The row and the original stay for ever.
ALTER TABLE items ADD COLUMN withdrawn_at TEXT;

CREATE TABLE item_tags (
  item_id INTEGER NOT NULL REFERENCES items (id),
  tag TEXT NOT NULL,
  PRIMARY KEY (item_id, tag)
) STRICT, WITHOUT ROWID;

ALTER TABLE times ADD COLUMN certainty TEXT;
ALTER TABLE times ADD COLUMN until TEXT;
ALTER TABLE events ADD COLUMN certainty TEXT;
ALTER TABLE events ADD COLUMN until TEXT;

CREATE TABLE event_rows (
  event_id INTEGER NOT NULL REFERENCES events (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  item_id INTEGER NOT NULL REFERENCES items (id),
  line INTEGER NOT NULL,
  PRIMARY KEY (event_id, position)
) STRICT, WITHOUT ROWID;

ALTER TABLE exhibit_items ADD COLUMN left_out TEXT CHECK (json_valid(left_out));

CREATE TABLE steps (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  action TEXT NOT NULL,
  count INTEGER NOT NULL,
  at TEXT NOT NULL,
  batch_id TEXT,
  state TEXT NOT NULL
) STRICT;
CREATE INDEX steps_by_state ON steps (state);

-- Rows as a step found and left them, as JSON of the columns that differ; NULL where there was none.
CREATE TABLE step_rows (
  step_id INTEGER NOT NULL REFERENCES steps (id) ON DELETE CASCADE,
  table_name TEXT NOT NULL,
  row_key TEXT NOT NULL,
  old_row TEXT CHECK (json_valid(old_row)),
  new_row TEXT CHECK (json_valid(new_row)),
  hash TEXT NOT NULL,
  PRIMARY KEY (step_id, table_name, row_key)
) STRICT, WITHOUT ROWID;
`,
}
