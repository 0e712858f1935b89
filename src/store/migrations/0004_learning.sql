-- What came of a contact, as a filled-in call sheet has it.
ALTER TABLE contact ADD COLUMN reason TEXT;          -- a word of the closed list
ALTER TABLE contact ADD COLUMN promise_date TEXT;
ALTER TABLE contact ADD COLUMN promise_amount INTEGER;
ALTER TABLE contact ADD COLUMN currency TEXT;        -- of promise_amount
ALTER TABLE contact ADD COLUMN call_back_on TEXT;
ALTER TABLE contact ADD COLUMN channel_next TEXT;
ALTER TABLE contact ADD COLUMN handled_by TEXT;

-- Reasons a person confirmed in a table of his own.
CREATE TABLE label (
  key INTEGER PRIMARY KEY,
  debtor_id TEXT NOT NULL,
  day TEXT NOT NULL,
  reason TEXT NOT NULL,         -- cant_pay, wont_pay or disorganized
  batch_id INTEGER NOT NULL REFERENCES batch (id)
) STRICT;

-- What was learned, whole for each batch; the newest that stands is in force.
CREATE TABLE learned (
  key INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,           -- prior: labels counted; rule: added to its log odds; sharpness: factor on all evidence; nothing
  subject TEXT,                 -- segment or rule
  stage TEXT,
  reason TEXT,
  value REAL NOT NULL,
  batch_id INTEGER NOT NULL REFERENCES batch (id)
) STRICT;
