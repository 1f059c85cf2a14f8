-- What stations told that their operators may want to read, the newest of each kind
create table station_notice (
    position     bigint primary key generated always as identity,
    station_id   text        not null,
    operator_id  text        not null,
    action       text        not null,
    request_id   int,
    status       text,
    details      jsonb       not null,
    received_at  timestamptz not null
);
create index station_notice_station on station_notice (station_id, action, position);

-- How stations are set, as they last reported it
create table station_setting (
    station_id   text        not null,
    setting      text        not null,
    value        text,
    read_only    boolean     not null,
    secret       boolean     not null,
    reported_at  timestamptz not null,
    primary key (station_id, setting)
);
