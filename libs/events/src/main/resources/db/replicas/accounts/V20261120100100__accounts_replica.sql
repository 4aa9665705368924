-- auth-service's accounts, as far as this service needs them. An erased one keeps its id alone.
CREATE TABLE accounts (
    id        uuid    PRIMARY KEY,
    version   bigint  NOT NULL,
    erased_at timestamptz,
    username  text,
    email     text,
    roles     text[],
    is_active boolean,
    CONSTRAINT accounts_complete_or_erased CHECK (
        CASE WHEN erased_at IS NULL
             THEN username IS NOT NULL AND roles IS NOT NULL AND is_active IS NOT NULL
             ELSE num_nonnulls(username, email, roles, is_active) = 0 END)
);

CREATE INDEX accounts_username ON accounts (lower(username));
