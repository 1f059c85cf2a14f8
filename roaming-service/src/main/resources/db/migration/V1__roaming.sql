create table operator (
    operator_id text        primary key,
    name        text        not null,
    website     text,
    currency    text        not null,
    updated_at  timestamptz not null
);

-- Locations apart from the status of their EVSEs; the document holds when each part last changed.
create table location (
    operator_id       text        not null,
    location_id       text        not null,
    position          bigint      generated always as identity, -- order of creation, for paging
    publish           boolean     not null,
    document          jsonb       not null,
    source_updated_at timestamptz not null, -- of the record that told it
    last_updated      timestamptz not null, -- of it or any part of it, status included
    primary key (operator_id, location_id)
);
create index location_any_case on location (operator_id, lower(location_id));
create index location_list on location (operator_id, position) where publish;

create table evse_status (
    operator_id       text        not null,
    evse_uid          text        not null,
    location_id       text        not null,
    status            text        not null,
    sequence          bigint      not null, -- stationSequence of the newest record
    status_updated_at timestamptz not null,
    version           bigint      not null, -- grows with each change of the status
    changed_at        timestamptz not null,
    primary key (operator_id, evse_uid)
) with (fillfactor = 80);

-- Sessions of drivers of other parties.
create table session (
    session_id   uuid        primary key,
    position     bigint      generated always as identity,
    operator_id  text        not null,
    token_party  text        not null,
    document     jsonb       not null,
    last_updated timestamptz not null
);
create index session_list on session (operator_id, token_party, position);

-- Their charge detail records.
create table cdr (
    cdr_id       uuid        primary key,
    position     bigint      generated always as identity,
    operator_id  text        not null,
    token_party  text        not null,
    document     jsonb       not null,
    complete     boolean     not null, -- whether its place is known; from then on it is not changed
    last_updated timestamptz not null
);
create index cdr_list on cdr (operator_id, token_party, position) where complete;

-- Partners. Of the token that a partner shows us there is only a hash; the token we show it is encrypted.
create table partner (
    partner_id      uuid        primary key,
    operator_id     text        not null,
    party           text        not null,
    name            text        not null,
    state           text        not null,
    token_hash      bytea       unique,
    their_token     bytea,
    versions_url    text,
    ocpi_version    text,
    endpoints       jsonb       not null default '[]',
    receives        text[]      not null default '{}', -- modules that it wants to be pushed
    created_at      timestamptz not null,
    last_success_at timestamptz,
    last_error_at   timestamptz,
    last_error      text,
    failures        int         not null default 0, -- in a row
    retry_at        timestamptz,                    -- left alone until then
    lease_owner     text,                           -- the replica that serves it
    lease_until     timestamptz,
    unique (operator_id, party)
) with (fillfactor = 80);

-- What each partner is told: one row an object, so that newer versions take the place of those not yet sent.
create table delivery (
    partner_id        uuid        not null references partner,
    object            text        not null, -- EVSE, SESSION, CDR
    object_id         text        not null,
    version           bigint      not null, -- of the newest that it is to be told
    state             text        not null, -- WAITING, DELIVERED
    delivered_version bigint,               -- of the newest that it was told
    told              text,                 -- the status that it was told
    partner_url       text,                 -- where the partner keeps it, if it said so
    attempts          int         not null default 0, -- for this version
    refusals          int         not null default 0, -- of them, answered with a no
    last_error        text,
    caused_at         timestamptz not null,
    queued_at         timestamptz not null,
    due_at            timestamptz not null,
    updated_at        timestamptz not null,
    after_session     text,                 -- this session is told first,
    after_version     bigint,               -- at least up to this version
    primary key (partner_id, object, object_id)
) with (fillfactor = 80);
create index delivery_due on delivery (partner_id, queued_at) where state = 'WAITING';
