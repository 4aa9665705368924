DROP TRIGGER inbox_failures_updated_at ON inbox_failures;

DROP POLICY inbox_failures_service ON inbox_failures;
DROP POLICY inbox_events_service ON inbox_events;
DROP POLICY outbox_events_add ON outbox_events;
DROP POLICY outbox_events_service ON outbox_events;

ALTER TABLE inbox_failures NO FORCE ROW LEVEL SECURITY;
ALTER TABLE inbox_failures DISABLE ROW LEVEL SECURITY;
ALTER TABLE inbox_events NO FORCE ROW LEVEL SECURITY;
ALTER TABLE inbox_events DISABLE ROW LEVEL SECURITY;
ALTER TABLE outbox_events NO FORCE ROW LEVEL SECURITY;
ALTER TABLE outbox_events DISABLE ROW LEVEL SECURITY;
