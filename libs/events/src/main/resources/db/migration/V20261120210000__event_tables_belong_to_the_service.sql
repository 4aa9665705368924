-- Whoever changes something adds the event that tells of it; all else with events is the service's alone.
ALTER TABLE outbox_events ENABLE ROW LEVEL SECURITY;
ALTER TABLE outbox_events FORCE ROW LEVEL SECURITY;
ALTER TABLE inbox_events ENABLE ROW LEVEL SECURITY;
ALTER TABLE inbox_events FORCE ROW LEVEL SECURITY;
ALTER TABLE inbox_failures ENABLE ROW LEVEL SECURITY;
ALTER TABLE inbox_failures FORCE ROW LEVEL SECURITY;

CREATE POLICY outbox_events_service ON outbox_events USING ((SELECT acting_as_system()));
CREATE POLICY outbox_events_add ON outbox_events FOR INSERT WITH CHECK ((SELECT acting_person()) IS NOT NULL);
CREATE POLICY inbox_events_service ON inbox_events USING ((SELECT acting_as_system()));
CREATE POLICY inbox_failures_service ON inbox_failures USING ((SELECT acting_as_system()));

CREATE TRIGGER inbox_failures_updated_at BEFORE UPDATE ON inbox_failures
    FOR EACH ROW EXECUTE FUNCTION touch_updated_at();
