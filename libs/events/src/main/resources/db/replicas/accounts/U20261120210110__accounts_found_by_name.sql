DROP INDEX accounts_username;
ALTER TABLE accounts DROP COLUMN username_key;
CREATE INDEX accounts_username ON accounts (lower(username));
