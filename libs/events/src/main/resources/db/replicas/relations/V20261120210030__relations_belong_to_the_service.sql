-- Kept by the consumer and asked by the service; no person reaches a replica by themselves.
ALTER TABLE relations ENABLE ROW LEVEL SECURITY;
ALTER TABLE relations FORCE ROW LEVEL SECURITY;

CREATE POLICY relations_service ON relations USING ((SELECT acting_as_system()));
