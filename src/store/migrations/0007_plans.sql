-- Payment plans agreed with debtors. By the numbers files use, so that they outlive a re-import.
CREATE TABLE plan (
  key INTEGER PRIMARY KEY,
  debtor_id TEXT NOT NULL,
  currency TEXT NOT NULL,
  agreed_on TEXT NOT NULL,
  every TEXT NOT NULL,          -- month, fortnight, week
  invoices TEXT NOT NULL,       -- JSON list of the numbers it covers
  handled_by TEXT,
  approved_by TEXT,             -- where it is above the mandate
  batch_id INTEGER NOT NULL REFERENCES batch (id)
) STRICT;
CREATE INDEX plan_debtor ON plan (debtor_id);

CREATE TABLE plan_instalment (
  key INTEGER PRIMARY KEY,
  plan_key INTEGER NOT NULL REFERENCES plan (key),
  due TEXT NOT NULL,
  amount INTEGER NOT NULL,      -- minor units
  batch_id INTEGER NOT NULL REFERENCES batch (id)
) STRICT;
CREATE INDEX plan_instalment_plan ON plan_instalment (plan_key);

-- What ended a plan: a person, or another plan in its place.
CREATE TABLE plan_end (
  key INTEGER PRIMARY KEY,
  plan_key INTEGER NOT NULL REFERENCES plan (key),
  on_day TEXT NOT NULL,
  because TEXT NOT NULL,
  handled_by TEXT,
  batch_id INTEGER NOT NULL REFERENCES batch (id)
) STRICT;
CREATE INDEX plan_end_plan ON plan_end (plan_key);
