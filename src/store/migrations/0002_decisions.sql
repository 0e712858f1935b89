-- What people decided about payments and debtors. It names documents and debtors by what files call them, so that it outlives a re-import.
CREATE TABLE decision (
  key INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,           -- payment: to, debtor, credit, not ours; payer; debtors: merge, apart
  subject TEXT NOT NULL,        -- what it is about; a later decision on the same takes its place
  payment_ident TEXT,           -- the payment it is about, as the payment table tells payments apart
  payment_row TEXT,             -- which of several rows: its invoice number, or its place among equal rows
  payment_id TEXT,
  payment_date TEXT,            -- the payment as it was when it was decided
  payment_amount INTEGER,
  payment_currency TEXT,
  debtor_id TEXT,
  other_id TEXT,                -- debtors: the one that is merged, or kept apart
  lines TEXT,                   -- to: JSON list of invoice, debtor and amount
  payer_iban TEXT,
  payer_name TEXT,
  batch_id INTEGER NOT NULL REFERENCES batch (id),
  UNIQUE (subject)
) STRICT;

CREATE INDEX debtor_parent ON debtor (parent_id) WHERE parent_id IS NOT NULL;
CREATE INDEX payment_decided ON payment (key) WHERE owner_how IN ('decision', 'not ours');

-- Worked out after every change: debtors who are one with another (account_key), or are booked together under a head office (head).
CREATE TABLE kin (
  debtor_key INTEGER PRIMARY KEY,
  account_key INTEGER NOT NULL,
  head TEXT
) STRICT;
CREATE INDEX kin_account ON kin (account_key);
CREATE INDEX kin_head ON kin (head) WHERE head IS NOT NULL;

-- The rules the bookings were made by; other rules book everything again.
CREATE TABLE booked_by (
  rules TEXT NOT NULL
) STRICT;
