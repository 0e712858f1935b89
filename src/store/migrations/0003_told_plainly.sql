-- The invoice number a payment names, where its text can name no other; NULL where it must be read closely.
ALTER TABLE payment ADD COLUMN names TEXT;

-- Day of the complete list that no longer held an invoice, which closed it.
ALTER TABLE invoice ADD COLUMN closed_on TEXT;
