import type { Migration } from './migration.ts'

/**
 * The index for searching holds no text, only which texts have which characters: texts are read where they are. It is
 * derived, so outside of the custody log, and made anew when the way of cutting tokens changes (`search_state`).
 */
export const migration005: Migration = {
  version: 5,
  sql: `
CREATE VIRTUAL TABLE search_index USING fts5 (
  tokens, content = '', contentless_delete = 1, detail = none, tokenize = 'ascii'
);

CREATE TABLE search_state (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  tokens_version INTEGER NOT NULL
) STRICT;

CREATE INDEX messages_by_sender ON messages (sender);
`,
}
