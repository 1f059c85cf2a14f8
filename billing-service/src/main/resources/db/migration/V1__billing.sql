-- Tariffs: one row each, with all its versions and what it is assigned to.
create table tariff (
    operator_id text        not null,
    tariff_id   text        not null,
    updated_at  timestamptz not null,
    primary key (operator_id, tariff_id)
);

-- A version rates the sessions begun from valid_from on, until the next one. Never changed.
create table tariff_version (
    operator_id text        not null,
    tariff_id   text        not null,
    version     int         not null,
    valid_from  timestamptz not null,
    valid_until timestamptz,
    tariff      jsonb       not null, -- OCPI 2.2.1 Tariff
    primary key (operator_id, tariff_id, version),
    unique (operator_id, tariff_id, valid_from),
    foreign key (operator_id, tariff_id) references tariff
);

-- Every column that is not null must match.
create table tariff_assignment (
    operator_id      text not null,
    tariff_id        text not null,
    position         int  not null,
    location_id      text,
    evse_uid         text,
    connector_number int,
    priority         int  not null,
    primary key (operator_id, tariff_id, position),
    foreign key (operator_id, tariff_id) references tariff
);
create index tariff_assignment_place on tariff_assignment (operator_id, location_id, evse_uid);

-- Which tariff rates a session: the most specific assignment, then the highest priority; only of its own operator.
create function tariff_in_force(operator text, location text, evse text, connector int, started_at timestamptz)
    returns table (tariff_id text, version int)
    language sql stable
as $$
    select v.tariff_id, v.version
    from tariff_assignment a
    join lateral (
        select * from tariff_version
        where operator_id = a.operator_id and tariff_id = a.tariff_id and valid_from <= started_at
        order by valid_from desc
        limit 1
    ) v on v.valid_until is null or v.valid_until > started_at
    where a.operator_id = operator
      and (a.location_id is null or a.location_id = location)
      and (a.evse_uid is null or a.evse_uid = evse)
      and (a.connector_number is null or a.connector_number = connector)
    order by a.connector_number is not null desc,
             a.evse_uid is not null desc,
             a.location_id is not null desc,
             a.priority desc,
             v.valid_from desc,
             v.tariff_id
    limit 1
$$;

-- A session as folded from its events. The documents hold the readings that decide: the latest, the end, the billed one.
create table session (
    session_id       uuid           primary key,
    operator_id      text           not null,
    location_id      text           not null,
    station_id       text           not null,
    evse_uid         text           not null,
    connector_number int            not null,
    started_at       timestamptz    not null,
    sequences        int8multirange not null, -- of all events seen: an event's id is made of session and sequence
    latest           jsonb          not null,
    ended            jsonb,
    billed           jsonb,
    tariff_id        text,                    -- chosen at first sight, or when the first one fits
    tariff_version   int,
    state            text           not null,
    reason           text,                    -- of NOT_BILLABLE
    due_at           timestamptz,             -- of WAITING_FOR_SETTLEMENT
    revision         bigint         not null, -- of this row, against lost updates
    foreign key (operator_id, tariff_id, tariff_version) references tariff_version (operator_id, tariff_id, version)
) with (fillfactor = 80);
create index session_list on session (operator_id, started_at, session_id);
create index session_state on session (operator_id, state, started_at, session_id);
create index session_due on session (due_at) where state = 'WAITING_FOR_SETTLEMENT';
create index session_without_tariff on session (started_at) where state = 'WAITING_FOR_TARIFF';
create index session_to_correct on session (started_at) where state = 'CORRECTION_PENDING';

-- Signed meter readings, byte for byte, by the event that brought them.
create table signed_reading (
    session_id uuid   not null references session,
    sequence   bigint not null,
    readings   jsonb  not null,
    primary key (session_id, sequence)
);

-- Charge detail records: written once.
create table cdr (
    cdr_id      uuid        primary key,
    session_id  uuid        not null references session,
    revision    int         not null,
    operator_id text        not null,
    issued_at   timestamptz not null,
    document    jsonb       not null,
    unique (session_id, revision)
);
create index cdr_list on cdr (operator_id, issued_at, cdr_id);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is immutable', tg_table_name using errcode = 'restrict_violation';
end
$$;
create trigger cdr_is_immutable before update or delete on cdr for each row execute function refuse_change();
create trigger tariff_version_is_immutable before update or delete on tariff_version
    for each row execute function refuse_change();

-- What is to be sent to Kafka, exactly as it is sent.
create table outbox (
    id         bigint generated always as identity primary key,
    topic      text        not null,
    key        text        not null,
    value      bytea       not null,
    created_at timestamptz not null default clock_timestamp()
);
