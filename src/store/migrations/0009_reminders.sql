-- What was issued, as it stood on the day: who was asked for what and why, in which words, and on what the law was taken to be.
CREATE TABLE issued (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,      -- of the message: day, debtor and currency
  plan TEXT NOT NULL,           -- of the batch as it was planned: what a crash is recovered by
  debtor_id TEXT NOT NULL,
  on_day TEXT NOT NULL,
  step TEXT NOT NULL,           -- friendly, loyal, second, notice, after_notice, last, hand_over
  channel TEXT NOT NULL,
  currency TEXT NOT NULL,
  total INTEGER NOT NULL,       -- minor units, charges included
  because TEXT NOT NULL,
  invoices TEXT NOT NULL,       -- JSON: number, due day, open
  verdict TEXT NOT NULL,        -- JSON: class, probabilities and findings
  claim TEXT,                   -- JSON: charges, what was announced, the free term; NULL where nothing was asked or announced
  law_version TEXT,
  message TEXT,                 -- JSON: every fact and word of it; NULL for a hand-over
  folder TEXT NOT NULL,
  files TEXT NOT NULL,          -- JSON: names in the folder
  overrides TEXT NOT NULL,      -- JSON: gates that were overridden, with the reason given
  batch_id INTEGER NOT NULL REFERENCES batch (id)
) STRICT;
CREATE INDEX issued_debtor ON issued (debtor_id);

-- What became of sending it, event by event; the newest holds. Never changed.
CREATE TABLE sending (
  key INTEGER PRIMARY KEY,
  message_id TEXT NOT NULL,
  state TEXT NOT NULL,          -- sending, sent, refused, again
  at TEXT NOT NULL,
  detail TEXT,
  batch_id INTEGER NOT NULL REFERENCES batch (id)
) STRICT;
CREATE INDEX sending_message ON sending (message_id);
