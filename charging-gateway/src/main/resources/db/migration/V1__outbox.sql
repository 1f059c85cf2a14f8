-- Records on their way to Kafka, already in the wire format. Deleted once the broker has acknowledged them.
create table outbox (
    id         bigint generated always as identity primary key,
    shard      smallint    not null,
    topic      text        not null,
    key        text        not null,
    value      bytea       not null,
    created_at timestamptz not null default now()
) with (autovacuum_vacuum_scale_factor = 0.0, autovacuum_vacuum_threshold = 5000);

-- One row a station: who updates it has the station to themselves until the end of the transaction, so that a
-- station's sequence numbers and outbox ids are in the order of commits whichever replicas write.
create table station_sequence (
    station_id text primary key,
    value      bigint not null
) with (fillfactor = 50);
