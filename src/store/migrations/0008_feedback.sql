-- What debtors answered when asked how their case was handled. By the number files use, so that it outlives a re-import.
CREATE TABLE feedback (
  key INTEGER PRIMARY KEY,
  debtor_id TEXT NOT NULL,
  on_day TEXT NOT NULL,
  score INTEGER NOT NULL,       -- 1 unpleasant … 5 very pleasant
  answer TEXT,                  -- in his own words
  batch_id INTEGER NOT NULL REFERENCES batch (id)
) STRICT;
CREATE INDEX feedback_debtor ON feedback (debtor_id);
