-- By which clock a location's tariffs go.
create table location_clock (
    operator_id text        not null,
    location_id text        not null,
    time_zone   text        not null, -- IANA name
    updated_at  timestamptz not null,
    primary key (operator_id, location_id)
);

-- Whether a version has prices that depend on the location's clock.
alter table tariff_version add column by_clock boolean not null default false;

-- As before; but a tariff that goes by the clock rates nothing while the location's is not known.
create or replace function tariff_in_force(
    operator text, location text, evse text, connector int, started_at timestamptz)
    returns table (tariff_id text, version int)
    language sql stable
as $$
    select chosen.tariff_id, chosen.version
    from (
        select v.tariff_id, v.version, v.by_clock
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
    ) chosen
    where not chosen.by_clock
       or exists (select 1 from location_clock c where c.operator_id = operator and c.location_id = location)
$$;

-- What each event of a session read: between them it is cut where prices change.
create table session_reading (
    session_id       uuid        not null references session,
    sequence         bigint      not null,
    occurred_at      timestamptz not null,
    energy_milli_wh  bigint      not null, -- since the start of the session
    current_milli_a  bigint,               -- sum of the phases
    parked           boolean     not null, -- the vehicle asked for no energy from here on
    primary key (session_id, sequence)
);
