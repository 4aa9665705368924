-- Kept by the consumer and asked by the service; no person reaches a replica by themselves.
ALTER TABLE accounts ENABLE ROW LEVEL SECURITY;
ALTER TABLE accounts FORCE ROW LEVEL SECURITY;

CREATE POLICY accounts_service ON accounts USING ((SELECT acting_as_system()));
