-- What the migrations make, to be read and never run. UPDATE_SCHEMA=1 npx vitest run tests/store writes it again.

CREATE TABLE allocation (
  debtor_key INTEGER NOT NULL REFERENCES debtor (key),
  seq INTEGER NOT NULL,
  payment_key INTEGER,
  credit_key INTEGER,
  invoice_key INTEGER,
  amount INTEGER NOT NULL,
  day TEXT NOT NULL,
  how TEXT NOT NULL,
  undoes_key INTEGER,
  PRIMARY KEY (debtor_key, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE batch (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL,             -- instant, UTC
  command TEXT NOT NULL,
  summary TEXT NOT NULL,
  records INTEGER NOT NULL,     -- that came or changed
  undone_at TEXT
) STRICT;

CREATE TABLE before_image (
  batch_id INTEGER NOT NULL REFERENCES batch (id),
  seq INTEGER NOT NULL,
  table_name TEXT NOT NULL,
  row_key INTEGER NOT NULL,
  row TEXT NOT NULL,            -- JSON
  PRIMARY KEY (batch_id, seq)
) STRICT, WITHOUT ROWID;

CREATE INDEX before_image_row ON before_image (table_name, row_key);

CREATE TABLE booked_by (
  rules TEXT NOT NULL
) STRICT;

CREATE TABLE contact (
  key INTEGER PRIMARY KEY,
  ident TEXT NOT NULL,
  nth INTEGER NOT NULL,
  debtor_key INTEGER NOT NULL REFERENCES debtor (key),
  date TEXT NOT NULL,
  channel TEXT,
  direction TEXT,
  outcome TEXT,
  note TEXT,
  batch_id INTEGER NOT NULL,
  file_id INTEGER NOT NULL,
  line INTEGER NOT NULL,
  raw TEXT, reason TEXT, promise_date TEXT, promise_amount INTEGER, currency TEXT, call_back_on TEXT, channel_next TEXT, handled_by TEXT, language_next TEXT, call_back_by TEXT,
  UNIQUE (ident, nth)
) STRICT;

CREATE INDEX contact_debtor ON contact (debtor_key);

CREATE TABLE debtor (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  name TEXT,
  name_key TEXT,
  loose_name_key TEXT,
  seen_only INTEGER NOT NULL,   -- 1: known from documents only, name taken from his latest invoice
  party TEXT, country TEXT, language TEXT, email TEXT, phone TEXT, mobile TEXT, address TEXT, postcode TEXT, city TEXT,
  vat_number TEXT, iban TEXT, preferred_channel TEXT, customer_since TEXT, parent_id TEXT, contact_person TEXT,
  clear_since TEXT,             -- worked out: day from which nothing was open any more; NULL while something is
  batch_id INTEGER NOT NULL REFERENCES batch (id),
  file_id INTEGER NOT NULL REFERENCES source_file (id),
  line INTEGER NOT NULL,
  raw TEXT
, handled_by TEXT) STRICT;

CREATE INDEX debtor_loose_name ON debtor (loose_name_key);

CREATE INDEX debtor_name ON debtor (name_key);

CREATE INDEX debtor_parent ON debtor (parent_id) WHERE parent_id IS NOT NULL;

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

CREATE TABLE dispute (
  key INTEGER PRIMARY KEY,
  ident TEXT NOT NULL,
  nth INTEGER NOT NULL,
  id TEXT,
  invoice_number TEXT NOT NULL,
  number_key TEXT NOT NULL,
  opened_on TEXT NOT NULL,
  closed_on TEXT,
  reason TEXT,
  batch_id INTEGER NOT NULL,
  file_id INTEGER NOT NULL,
  line INTEGER NOT NULL,
  raw TEXT,
  UNIQUE (ident, nth)
) STRICT;

CREATE INDEX dispute_number ON dispute (number_key);

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

CREATE TABLE feedback (
  key INTEGER PRIMARY KEY,
  debtor_id TEXT NOT NULL,
  on_day TEXT NOT NULL,
  score INTEGER NOT NULL,       -- 1 unpleasant … 5 very pleasant
  answer TEXT,                  -- in his own words
  batch_id INTEGER NOT NULL REFERENCES batch (id)
) STRICT;

CREATE INDEX feedback_debtor ON feedback (debtor_id);

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

CREATE TABLE invoice (
  key INTEGER PRIMARY KEY,
  debtor_key INTEGER NOT NULL REFERENCES debtor (key),
  number TEXT NOT NULL,
  number_key TEXT,              -- the form in which numbers are compared; NULL where the number has it already
  kind TEXT NOT NULL,
  date TEXT NOT NULL,
  due TEXT NOT NULL,
  amount INTEGER NOT NULL,      -- minor units, negative for a credit note
  currency TEXT NOT NULL,
  credits TEXT,
  description TEXT,
  po_number TEXT,
  disputed INTEGER,
  flagged_on TEXT,              -- day from which the row can have known that it is disputed, or is not
  dispute_reason TEXT,
  stated_open INTEGER,          -- open amount the export stated on stated_on
  stated_on TEXT,
  debtor_name TEXT,
  batch_id INTEGER NOT NULL,
  file_id INTEGER NOT NULL,
  line INTEGER NOT NULL,
  raw TEXT, closed_on TEXT,
  UNIQUE (number, debtor_key)
) STRICT;

CREATE INDEX invoice_debtor ON invoice (debtor_key, amount);

CREATE INDEX invoice_number_key ON invoice (number_key) WHERE number_key IS NOT NULL;

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

CREATE INDEX issued_reference ON issued (upper(replace(replace(replace(json_extract(message, '$.payTo.reference'), '+', ''), '/', ''), ' ', '')));

CREATE TABLE kin (
  debtor_key INTEGER PRIMARY KEY,
  account_key INTEGER NOT NULL,
  head TEXT
) STRICT;

CREATE INDEX kin_account ON kin (account_key);

CREATE INDEX kin_head ON kin (head) WHERE head IS NOT NULL;

CREATE TABLE label (
  key INTEGER PRIMARY KEY,
  debtor_id TEXT NOT NULL,
  day TEXT NOT NULL,
  reason TEXT NOT NULL,         -- cant_pay, wont_pay or disorganized
  batch_id INTEGER NOT NULL REFERENCES batch (id)
) STRICT;

CREATE TABLE learned (
  key INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,           -- prior: labels counted; rule: added to its log odds; sharpness: factor on all evidence; nothing
  subject TEXT,                 -- segment or rule
  stage TEXT,
  reason TEXT,
  value REAL NOT NULL,
  batch_id INTEGER NOT NULL REFERENCES batch (id)
) STRICT;

CREATE TABLE payment (
  key INTEGER PRIMARY KEY,
  ident TEXT NOT NULL,          -- what makes the row the same row in the next export
  nth INTEGER NOT NULL,         -- equal rows of one file are counted, not dropped
  id TEXT NOT NULL,
  debtor_key INTEGER REFERENCES debtor (key),
  date TEXT NOT NULL,
  amount INTEGER NOT NULL,      -- minor units, negative for money taken back
  currency TEXT NOT NULL,
  invoice_number TEXT,
  reference TEXT,
  method TEXT,
  return_code TEXT,
  payer_name TEXT,
  payer_iban TEXT,
  stated INTEGER NOT NULL,      -- 1: an invoice row said so, no payment row was seen
  owner_key INTEGER REFERENCES debtor (key),  -- worked out: whose money it is
  known_on TEXT,                -- worked out: first day that was certain
  owner_how TEXT,               -- worked out: by what
  batch_id INTEGER NOT NULL,
  file_id INTEGER NOT NULL,
  line INTEGER NOT NULL,
  raw TEXT, names TEXT,
  UNIQUE (ident, nth)
) STRICT;

CREATE INDEX payment_decided ON payment (key) WHERE owner_how IN ('decision', 'not ours');

CREATE INDEX payment_owner ON payment (owner_key);

CREATE INDEX payment_without_debtor ON payment (date, id) WHERE debtor_key IS NULL;

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

CREATE TABLE plan_end (
  key INTEGER PRIMARY KEY,
  plan_key INTEGER NOT NULL REFERENCES plan (key),
  on_day TEXT NOT NULL,
  because TEXT NOT NULL,
  handled_by TEXT,
  batch_id INTEGER NOT NULL REFERENCES batch (id)
) STRICT;

CREATE INDEX plan_end_plan ON plan_end (plan_key);

CREATE TABLE plan_instalment (
  key INTEGER PRIMARY KEY,
  plan_key INTEGER NOT NULL REFERENCES plan (key),
  due TEXT NOT NULL,
  amount INTEGER NOT NULL,      -- minor units
  batch_id INTEGER NOT NULL REFERENCES batch (id)
) STRICT;

CREATE INDEX plan_instalment_plan ON plan_instalment (plan_key);

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
, besides INTEGER NOT NULL DEFAULT 0) STRICT;

CREATE INDEX promise_debtor ON promise (debtor_id);

CREATE TABLE sending (
  key INTEGER PRIMARY KEY,
  message_id TEXT NOT NULL,
  state TEXT NOT NULL,          -- sending, sent, refused, again
  at TEXT NOT NULL,
  detail TEXT,
  batch_id INTEGER NOT NULL REFERENCES batch (id)
) STRICT;

CREATE INDEX sending_message ON sending (message_id);

CREATE TABLE source_file (
  id INTEGER PRIMARY KEY,
  batch_id INTEGER NOT NULL REFERENCES batch (id),
  name TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  kind TEXT NOT NULL,
  source TEXT NOT NULL,         -- layout it was read with
  header TEXT NOT NULL,         -- record that names the columns of `raw`
  latest TEXT                   -- latest day dated in it: how fresh it is
) STRICT;

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
