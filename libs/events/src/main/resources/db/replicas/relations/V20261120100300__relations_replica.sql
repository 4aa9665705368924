-- What is between two people, one row a pair, the one whose id sorts first being the first; see the contract Relation.
CREATE TABLE relations (
    id                   uuid    PRIMARY KEY,
    version              bigint  NOT NULL,
    erased_at            timestamptz,
    first_id             uuid,
    second_id            uuid,
    friendship           text CHECK (friendship IN ('none', 'pending', 'accepted')),
    requested_by         uuid,
    is_blocked_by_first  boolean,
    is_blocked_by_second boolean,
    CONSTRAINT relations_pair_unique UNIQUE (first_id, second_id),
    CONSTRAINT relations_pair_in_order CHECK (first_id < second_id),
    CONSTRAINT relations_complete_or_erased CHECK (
        erased_at IS NOT NULL
        OR num_nulls(first_id, second_id, friendship, is_blocked_by_first, is_blocked_by_second) = 0)
);

CREATE INDEX relations_second ON relations (second_id);
