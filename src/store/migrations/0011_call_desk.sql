-- The colleague who looks after a debtor, as the debtor file says it.
ALTER TABLE debtor ADD COLUMN handled_by TEXT;
