-- Kept by the consumer and asked by the service; no person reaches a replica by themselves.
ALTER TABLE people ENABLE ROW LEVEL SECURITY;
ALTER TABLE people FORCE ROW LEVEL SECURITY;

CREATE POLICY people_service ON people USING ((SELECT acting_as_system()));
