-- Events to be published, written with the change they tell of and deleted once the broker has confirmed them.
-- Small and busy: vacuumed by the number of dead rows, not by their share.
CREATE TABLE outbox_events (
    id                uuid        PRIMARY KEY,
    type              text        NOT NULL,
    aggregate_id      uuid        NOT NULL,
    aggregate_version bigint      NOT NULL,
    payload           jsonb       NOT NULL,
    headers           jsonb       NOT NULL DEFAULT '{}',
    occurred_at       timestamptz NOT NULL,
    attempts          integer     NOT NULL DEFAULT 0,
    next_attempt_at   timestamptz NOT NULL,
    last_error        text
) WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000);

CREATE INDEX outbox_events_due ON outbox_events (next_attempt_at);

-- Ids of the events that this database holds the effects of: what a redelivery is told by.
CREATE TABLE inbox_events (
    id          uuid        PRIMARY KEY,
    type        text        NOT NULL,
    received_at timestamptz NOT NULL DEFAULT now()
);

CREATE INDEX inbox_events_received ON inbox_events USING brin (received_at);

-- Events whose handler failed, as they came; tried again until they are dead.
CREATE TABLE inbox_failures (
    id                uuid        PRIMARY KEY,
    lane              text        NOT NULL,
    type              text,
    source            text,
    subject           text,
    aggregate_version bigint,
    body              bytea       NOT NULL,
    headers           jsonb       NOT NULL,
    error             text        NOT NULL,
    attempts          integer     NOT NULL,
    next_attempt_at   timestamptz NOT NULL,
    is_dead           boolean     NOT NULL DEFAULT false,
    failed_at         timestamptz NOT NULL DEFAULT now(),
    updated_at        timestamptz NOT NULL DEFAULT now()
);

CREATE INDEX inbox_failures_due ON inbox_failures (next_attempt_at) WHERE NOT is_dead;
