-- What is between two people is asked for each row that a person reads, so the index of the pair answers it by itself.
ALTER TABLE relations
    DROP CONSTRAINT relations_pair_unique,
    ADD CONSTRAINT relations_pair_unique UNIQUE (first_id, second_id)
        INCLUDE (friendship, is_blocked_by_first, is_blocked_by_second);
