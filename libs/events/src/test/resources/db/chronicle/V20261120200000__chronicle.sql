-- One line for each time an event is applied; no key, so that twice is seen.
CREATE TABLE chronicle (event_id uuid NOT NULL, note_id uuid NOT NULL, text text NOT NULL, trace text);
