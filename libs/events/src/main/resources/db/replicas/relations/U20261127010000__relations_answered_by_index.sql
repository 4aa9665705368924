ALTER TABLE relations
    DROP CONSTRAINT relations_pair_unique,
    ADD CONSTRAINT relations_pair_unique UNIQUE (first_id, second_id);
