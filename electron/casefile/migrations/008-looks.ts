import type { Migration } from './migration.ts'

/**
 * What a program saw in pictures besides text: codes, and which pictures are alike. Derived like recognised text, so in
 * no step and in no entry of the custody log. `print` is the picture in grey, very small; null where it was not read.
 */
export const migration008: Migration = {
  version: 8,
  sql: `
CREATE TABLE picture_looks (
  id INTEGER PRIMARY KEY,
  sha256 TEXT NOT NULL UNIQUE REFERENCES originals (sha256),
  engine TEXT NOT NULL,
  at TEXT NOT NULL,
  note TEXT,
  codes TEXT NOT NULL CHECK (json_valid(codes)),
  width_px INTEGER NOT NULL,
  height_px INTEGER NOT NULL,
  print BLOB,
  print_width INTEGER NOT NULL
) STRICT;

CREATE TABLE picture_pairs (
  sha256 TEXT NOT NULL REFERENCES originals (sha256),
  other TEXT NOT NULL REFERENCES originals (sha256),
  likeness TEXT NOT NULL,
  PRIMARY KEY (sha256, other)
) STRICT;

CREATE INDEX picture_pairs_by_other ON picture_pairs (other);
`,
}
