-- user-service's profiles, as far as other services may know them. An erased one keeps its id alone.
CREATE TABLE people (
    id                 uuid    PRIMARY KEY,
    version            bigint  NOT NULL,
    erased_at          timestamptz,
    first_name         text,
    last_name          text,
    display_name       text,
    avatar_url         text,
    is_verified        boolean,
    profile_visibility text CHECK (profile_visibility IN ('public', 'friends', 'private')),
    search_visibility  text CHECK (search_visibility IN ('public', 'friends', 'private')),
    CONSTRAINT people_complete_or_erased CHECK (
        CASE WHEN erased_at IS NULL
             THEN num_nulls(first_name, last_name, display_name, is_verified, profile_visibility, search_visibility) = 0
             ELSE num_nonnulls(first_name, last_name, display_name, avatar_url, is_verified,
                               profile_visibility, search_visibility) = 0 END)
);
