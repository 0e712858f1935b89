-- Whose a reference is that a payment names is asked at every import; without this every message ever issued would be read for it.
CREATE INDEX issued_reference ON issued (upper(replace(replace(replace(json_extract(message, '$.payTo.reference'), '+', ''), '/', ''), ' ', '')));
