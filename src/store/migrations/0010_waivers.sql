-- Costs and interest that were let off, and taken up again: events, the newest of each invoice holds. By the numbers files use, as holds.
CREATE TABLE waiver (
  key INTEGER PRIMARY KEY,
  debtor_id TEXT NOT NULL,
  invoice_number TEXT NOT NULL,
  kind TEXT NOT NULL,           -- waived, lifted
  on_day TEXT NOT NULL,
  because TEXT NOT NULL,
  handled_by TEXT,
  approved_by TEXT,             -- who approved more than the mandate allows
  batch_id INTEGER NOT NULL REFERENCES batch (id)
) STRICT;
CREATE INDEX waiver_debtor ON waiver (debtor_id);
