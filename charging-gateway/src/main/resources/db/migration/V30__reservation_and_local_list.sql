-- Connectors that are kept for somebody; connector 0 is any. The id is unique to the station
create table reservation (
    station_id       text        not null references station,
    reservation_id   int         not null,
    operator_id      text        not null,
    connector_number int         not null,
    uid              text        not null,
    type             text        not null,
    issuing_party    text,
    contract_id      text,
    group_id         text,
    state            text        not null,
    reason           text,
    requested_at     timestamptz not null,
    expires_at       timestamptz not null,
    ended_at         timestamptz,
    primary key (station_id, reservation_id)
);
create index reservation_active on reservation (expires_at) where state = 'ACTIVE';
create index reservation_requested on reservation (requested_at) where state = 'REQUESTED';

-- In which SQL transaction a token was changed last: everything below the oldest that is still open is there for good, so
-- that nobody who reads on from there misses a change
alter table id_token add column changed_in bigint not null default pg_current_xact_id()::text::bigint;
create index id_token_changes on id_token (operator_id, changed_in);

-- The lists of tokens that stations keep for when they are offline
create table local_list (
    station_id      text        primary key references station,
    state           text        not null,
    version         int         not null default 0,
    synced_to       bigint      not null default 0,
    message_length  int,
    list_length     int,
    next_attempt_at timestamptz not null,
    updated_at      timestamptz not null
);
