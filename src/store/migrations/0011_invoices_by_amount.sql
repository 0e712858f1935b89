-- Whether a debtor has another invoice of an amount is asked for many payments at once: the index answers it.
DROP INDEX invoice_debtor;
CREATE INDEX invoice_debtor ON invoice (debtor_key, amount);
