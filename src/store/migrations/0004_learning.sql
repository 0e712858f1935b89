-- What came of a contact, as a filled-in call sheet has it.
ALTER TABLE contact ADD COLUMN reason TEXT;          -- a word of the closed list
ALTER TABLE contact ADD COLUMN promise_date TEXT;
ALTER TABLE contact ADD COLUMN promise_amount INTEGER;
ALTER TABLE contact ADD COLUMN currency TEXT;        -- of promise_amount
ALTER TABLE contact ADD COLUMN call_back_on TEXT;
ALTER TABLE contact ADD COLUMN channel_next TEXT;
ALTER TABLE contact ADD COLUMN handled_by TEXT;

-- Reasons a person confirmed in a table of his own. The newest batch is believed.
CREATE TABLE label (
  key INTEGER PRIMARY KEY,
  debtor_id TEXT NOT NULL,
  day TEXT NOT NULL,
  reason TEXT NOT NULL,         -- cant_pay, wont_pay or disorganized
  batch_id INTEGER NOT NULL REFERENCES batch (id)
) STRICT;

-- What was learned, a version for each batch; the newest that stands is in force.
CREATE TABLE learned (
  key INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,           -- prior: labels counted; rule: added to the log odds; batch: learned, and nothing kept
  subject TEXT NOT NULL,        -- a segment, or a rule
  stage TEXT,                   -- of a prior
  cant_pay REAL NOT NULL,
  wont_pay REAL NOT NULL,
  disorganized REAL NOT NULL,
  batch_id INTEGER NOT NULL REFERENCES batch (id)
) STRICT;
