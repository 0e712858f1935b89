-- What was promised, by the debtor and by us, and what became of it: events, by the numbers files use, so that they outlive a re-import.
CREATE TABLE promise (
  key INTEGER PRIMARY KEY,
  debtor_id TEXT NOT NULL,
  side TEXT NOT NULL,           -- theirs, ours
  event TEXT NOT NULL,          -- made, kept, withdrawn
  kind TEXT NOT NULL,           -- pay for theirs; call_back, credit_note, look_into, copy_invoice, other for ours
  on_day TEXT NOT NULL,
  by_day TEXT,                  -- of one that was made
  amount INTEGER,               -- minor units; NULL for all that is overdue
  currency TEXT,
  invoices TEXT NOT NULL,       -- JSON list of numbers; none: the debtor as a whole
  owner TEXT,                   -- who keeps it, or who noted it
  note TEXT,
  since_contact INTEGER NOT NULL, -- contacts of that day up to this key came before it
  batch_id INTEGER NOT NULL REFERENCES batch (id)
) STRICT;
CREATE INDEX promise_debtor ON promise (debtor_id);

-- What people noted about disputes; disputes of files lie in dispute.
CREATE TABLE dispute_event (
  key INTEGER PRIMARY KEY,
  debtor_id TEXT NOT NULL,
  invoice_number TEXT NOT NULL,
  number_key TEXT NOT NULL,
  event TEXT NOT NULL,          -- opened, owned, settled
  on_day TEXT NOT NULL,
  kind TEXT,
  owner TEXT,
  fault TEXT,                   -- ours, theirs
  how TEXT,                     -- credit, rejected, goodwill
  amount INTEGER,
  currency TEXT,
  note TEXT,
  approved_by TEXT,
  batch_id INTEGER NOT NULL REFERENCES batch (id)
) STRICT;
CREATE INDEX dispute_event_debtor ON dispute_event (debtor_id);

ALTER TABLE contact ADD COLUMN language_next TEXT;
ALTER TABLE contact ADD COLUMN call_back_by TEXT;
