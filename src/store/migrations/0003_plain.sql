-- The invoice number a payment names, where its text can name no other; NULL where it must be read closely.
ALTER TABLE payment ADD COLUMN names TEXT;
