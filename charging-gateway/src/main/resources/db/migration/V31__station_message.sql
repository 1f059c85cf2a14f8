-- What was said with stations of late. A log to look into, not a record to rely on: unlogged, so that it costs no more
-- than it must; it is empty after a crash of the database
create unlogged table station_message (
    station_id   text        not null,
    position     bigint      not null generated always as identity,
    operator_id  text        not null,
    at           timestamptz not null,
    direction    text        not null,
    kind         text        not null,
    message_id   text,
    action       text,
    outcome      text,
    latency_ms   bigint,
    payload      text,
    primary key (station_id, position)
);
create index station_message_age on station_message using brin (at) with (pages_per_range = 32);
