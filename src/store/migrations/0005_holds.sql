-- What people set aside and took up again: events, the newest of which holds. By the numbers files use, so that it outlives a re-import.
CREATE TABLE hold (
  key INTEGER PRIMARY KEY,
  debtor_id TEXT NOT NULL,
  invoice_number TEXT,          -- NULL: the whole debtor
  kind TEXT NOT NULL,           -- hold, lifted
  on_day TEXT NOT NULL,
  until TEXT,                   -- last day of a hold; NULL until a person lifts it
  because TEXT NOT NULL,
  handled_by TEXT,
  batch_id INTEGER NOT NULL REFERENCES batch (id)
) STRICT;
CREATE INDEX hold_debtor ON hold (debtor_id);
