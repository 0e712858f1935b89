-- The colleague who looks after a debtor, as the debtor file says it.
ALTER TABLE debtor ADD COLUMN handled_by TEXT;
-- 1: a promise to pay beside those that were open, which it leaves as they are.
ALTER TABLE promise ADD COLUMN besides INTEGER NOT NULL DEFAULT 0;
