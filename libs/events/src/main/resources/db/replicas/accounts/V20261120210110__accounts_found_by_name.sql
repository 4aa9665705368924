-- A name is found in any case, and under the policy, too: lower(…) of a column is not leakproof, so that no index on it
-- would serve there; equality with a stored column is (docs/decisions/0093).
ALTER TABLE accounts ADD COLUMN username_key text GENERATED ALWAYS AS (lower(username)) STORED;

DROP INDEX accounts_username;
CREATE INDEX accounts_username ON accounts (username_key);
