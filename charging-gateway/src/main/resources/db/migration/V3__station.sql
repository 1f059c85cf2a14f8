-- One run of a gateway process; a run that does not renew its lease is dead
create table gateway_run (
    run_id     uuid primary key,
    instance   text        not null,
    renewed_at timestamptz not null
);

-- The newest connection of each station; older ones change nothing
create table station_connection (
    station_id      text primary key,
    epoch           bigint      not null,
    connection_id   text        not null,
    run_id          uuid        not null,
    ocpp_version    text        not null,
    connected       boolean     not null,
    since           timestamptz not null,
    last_heard_at   timestamptz not null
) with (fillfactor = 70);
create index station_connection_run on station_connection (run_id) where connected;

create table station_boot (
    station_id       text primary key,
    vendor           text        not null,
    model            text        not null,
    serial_number    text,
    firmware_version text,
    booted_at        timestamptz not null
);

-- What is known of each connector (0 is the station) as OCPP 1.6 counts them
create table connector_state (
    station_id         text        not null,
    connector_number   int         not null,
    status             text,
    error_code         text,
    error_info         text,
    vendor_error_code  text,
    import_milli_wh    bigint,
    newest_at          timestamptz not null,
    primary key (station_id, connector_number)
) with (fillfactor = 70);
