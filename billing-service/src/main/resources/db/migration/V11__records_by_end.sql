-- A moment as JSON has it, always in UTC: so it does not depend on anybody's time zone.
create function utc_instant(text) returns timestamptz language sql immutable strict as $$ select $1::timestamptz $$;

-- What records are looked for by, taken from their documents.
alter table cdr
    add column ended_at timestamptz not null
        generated always as (utc_instant(document #>> '{session,endedAt}')) stored,
    add column location_id text not null
        generated always as (document #>> '{session,place,locationId}') stored,
    add column tariff_id text not null
        generated always as (document #>> '{bill,tariff,tariffId,value}') stored;
create index cdr_by_end on cdr (operator_id, ended_at, cdr_id);
