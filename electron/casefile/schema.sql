CREATE TABLE case_info (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  title TEXT NOT NULL,
  language TEXT NOT NULL,
  parties TEXT NOT NULL CHECK (json_valid(parties)),
  order_ids TEXT NOT NULL CHECK (json_valid(order_ids)),
  disputed_amount TEXT,
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE custody_log (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL,
  action TEXT NOT NULL,
  subject TEXT NOT NULL,
  detail TEXT NOT NULL CHECK (json_valid(detail)),
  prev_hash TEXT NOT NULL,
  hash TEXT NOT NULL
) STRICT;

CREATE TRIGGER custody_log_grows_at_its_end BEFORE INSERT ON custody_log
WHEN NEW.seq <> (SELECT coalesce(max(seq), 0) + 1 FROM custody_log)
BEGIN SELECT RAISE(ABORT, 'the custody log is append-only'); END;

CREATE TRIGGER custody_log_is_not_deleted BEFORE DELETE ON custody_log
BEGIN SELECT RAISE(ABORT, 'the custody log is append-only'); END;

CREATE TRIGGER custody_log_is_not_updated BEFORE UPDATE ON custody_log
BEGIN SELECT RAISE(ABORT, 'the custody log is append-only'); END;

CREATE TABLE event_items (
  event_id INTEGER NOT NULL REFERENCES events (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  item_id INTEGER NOT NULL REFERENCES items (id),
  PRIMARY KEY (event_id, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX event_items_by_item ON event_items (item_id);

CREATE TABLE event_rows (
  event_id INTEGER NOT NULL REFERENCES events (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  item_id INTEGER NOT NULL REFERENCES items (id),
  line INTEGER NOT NULL,
  PRIMARY KEY (event_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE events (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  position INTEGER NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  title TEXT NOT NULL,
  time TEXT,
  precision TEXT NOT NULL,
  zone TEXT,
  time_source TEXT,
  who TEXT,
  amount TEXT,
  currency TEXT,
  proves TEXT,
  origin TEXT NOT NULL
, certainty TEXT, until TEXT) STRICT;

CREATE TABLE exhibit_items (
  exhibit_id INTEGER NOT NULL REFERENCES exhibits (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  item_id INTEGER NOT NULL REFERENCES items (id), left_out TEXT CHECK (json_valid(left_out)),
  PRIMARY KEY (exhibit_id, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX exhibit_items_by_item ON exhibit_items (item_id);

CREATE TABLE exhibits (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  number INTEGER NOT NULL UNIQUE,
  title TEXT NOT NULL,
  proves TEXT,
  source TEXT,
  proof_kind TEXT NOT NULL,
  origin TEXT NOT NULL
) STRICT;

CREATE TABLE former_readings (
  item_id INTEGER NOT NULL REFERENCES items (id),
  answers TEXT NOT NULL,
  content BLOB NOT NULL,
  PRIMARY KEY (item_id, answers)
) STRICT;

CREATE TABLE item_answers (
  item_id INTEGER PRIMARY KEY REFERENCES items (id),
  answers TEXT NOT NULL CHECK (json_valid(answers)),
  at TEXT NOT NULL
) STRICT;

CREATE TABLE item_tags (
  item_id INTEGER NOT NULL REFERENCES items (id),
  tag TEXT NOT NULL,
  PRIMARY KEY (item_id, tag)
) STRICT, WITHOUT ROWID;

CREATE TABLE items (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  sha256 TEXT NOT NULL UNIQUE REFERENCES originals (sha256),
  kind TEXT NOT NULL,
  file_name TEXT NOT NULL,
  source_path TEXT NOT NULL,
  taken_in_at TEXT NOT NULL,
  facts TEXT NOT NULL CHECK (json_valid(facts)),
  chosen_time INTEGER,
  title TEXT,
  proves TEXT,
  source TEXT,
  proof_kind TEXT NOT NULL
, people TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(people)), amount TEXT, binned_at TEXT, withdrawn_at TEXT, container_id INTEGER REFERENCES items (id), container_path TEXT, transcript TEXT) STRICT;

CREATE INDEX items_by_container ON items (container_id);

CREATE TABLE messages (
  item_id INTEGER NOT NULL REFERENCES readings (item_id),
  position INTEGER NOT NULL,
  line INTEGER NOT NULL,
  time TEXT,
  precision TEXT,
  zone TEXT,
  sender TEXT,
  kind TEXT NOT NULL,
  text TEXT NOT NULL,
  media_name TEXT, clock TEXT, conversation TEXT, amount TEXT, quoted TEXT,
  PRIMARY KEY (item_id, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX messages_by_sender ON messages (sender);

CREATE TABLE originals (
  sha256 TEXT PRIMARY KEY CHECK (length(sha256) = 64),
  size_bytes INTEGER NOT NULL CHECK (size_bytes >= 0),
  extension TEXT NOT NULL,
  media_type TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TRIGGER originals_are_not_deleted BEFORE DELETE ON originals
BEGIN SELECT RAISE(ABORT, 'originals are immutable'); END;

CREATE TRIGGER originals_are_not_updated BEFORE UPDATE ON originals
BEGIN SELECT RAISE(ABORT, 'originals are immutable'); END;

CREATE TABLE packages (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  recipient_id TEXT NOT NULL,
  language TEXT NOT NULL,
  log_head_seq INTEGER NOT NULL,
  log_head_hash TEXT NOT NULL,
  bag_sha256 TEXT NOT NULL,
  exhibits TEXT NOT NULL CHECK (json_valid(exhibits)),
  at TEXT NOT NULL
) STRICT;

CREATE TABLE paragraphs (
  item_id INTEGER NOT NULL REFERENCES readings (item_id),
  position INTEGER NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (item_id, position)
) STRICT, WITHOUT ROWID;

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

CREATE TABLE readings (
  item_id INTEGER PRIMARY KEY REFERENCES items (id),
  type TEXT NOT NULL,
  reader TEXT NOT NULL,
  encoding TEXT NOT NULL,
  columns TEXT NOT NULL CHECK (json_valid(columns)),
  notes TEXT NOT NULL CHECK (json_valid(notes))
) STRICT;

CREATE TABLE recognitions (
  id INTEGER PRIMARY KEY,
  sha256 TEXT NOT NULL REFERENCES originals (sha256),
  engine TEXT NOT NULL,
  at TEXT NOT NULL,
  note TEXT,
  lines TEXT NOT NULL CHECK (json_valid(lines)),
  UNIQUE (sha256, engine)
) STRICT;

CREATE TABLE refusals (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  path TEXT NOT NULL,
  code TEXT NOT NULL,
  message TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;

CREATE VIRTUAL TABLE search_index USING fts5 (
  tokens, content = '', contentless_delete = 1, detail = none, tokenize = 'ascii'
);

CREATE TABLE search_state (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  tokens_version INTEGER NOT NULL
) STRICT;

CREATE TABLE sightings (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  item_id INTEGER NOT NULL REFERENCES items (id),
  path TEXT NOT NULL,
  at TEXT NOT NULL,
  UNIQUE (item_id, path)
) STRICT;

CREATE TABLE step_rows (
  step_id INTEGER NOT NULL REFERENCES steps (id) ON DELETE CASCADE,
  table_name TEXT NOT NULL,
  row_key TEXT NOT NULL,
  old_row TEXT CHECK (json_valid(old_row)),
  new_row TEXT CHECK (json_valid(new_row)),
  hash TEXT NOT NULL,
  PRIMARY KEY (step_id, table_name, row_key)
) STRICT, WITHOUT ROWID;

CREATE TABLE steps (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  action TEXT NOT NULL,
  count INTEGER NOT NULL,
  at TEXT NOT NULL,
  batch_id TEXT,
  state TEXT NOT NULL
) STRICT;

CREATE INDEX steps_by_state ON steps (state);

CREATE TABLE times (
  item_id INTEGER NOT NULL REFERENCES items (id),
  position INTEGER NOT NULL,
  value TEXT NOT NULL,
  source TEXT NOT NULL,
  precision TEXT NOT NULL,
  zone TEXT,
  meaning TEXT NOT NULL,
  detail TEXT NOT NULL, certainty TEXT, until TEXT,
  PRIMARY KEY (item_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE transactions (
  item_id INTEGER NOT NULL REFERENCES readings (item_id),
  position INTEGER NOT NULL,
  line INTEGER NOT NULL,
  time TEXT,
  zone TEXT,
  amount TEXT,
  refunded_amount TEXT,
  currency TEXT NOT NULL,
  direction TEXT NOT NULL,
  status TEXT NOT NULL,
  counterparty TEXT,
  counterparty_account TEXT,
  description TEXT,
  category TEXT,
  method TEXT,
  order_id TEXT,
  merchant_order_id TEXT,
  note TEXT,
  cells TEXT NOT NULL CHECK (json_valid(cells)),
  PRIMARY KEY (item_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE unread_lines (
  item_id INTEGER NOT NULL REFERENCES readings (item_id),
  position INTEGER NOT NULL,
  line INTEGER NOT NULL,
  text TEXT NOT NULL,
  reason TEXT NOT NULL,
  PRIMARY KEY (item_id, position)
) STRICT, WITHOUT ROWID;
