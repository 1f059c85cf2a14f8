-- What OCPP 1.6 stations know a transaction by
create sequence transaction_number as integer;

create table charging_transaction (
    session_id           uuid primary key,
    position             bigint      not null generated always as identity,
    transaction_id       text        not null,
    orphan               boolean     not null,
    operator_id          text        not null,
    location_id          text        not null,
    station_id           text        not null,
    evse_uid             text        not null,
    evse_number          int         not null,
    connector_number     int         not null,
    station_connector    int         not null,
    ocpp_version         text        not null,
    token_uid            text,
    token_type           text,
    token_issuing_party  text,
    token_contract_id    text,
    authorization_result text        not null,
    refused_for          text,
    token_group_id       text,
    token_valid_until    timestamptz,
    reservation_id       text,
    started_at           timestamptz not null,
    meter_start          bigint,
    import_milli_wh      bigint,
    export_milli_wh      bigint,
    power_w              bigint,
    current_milli_a      bigint,
    state_of_charge      int,
    energy_milli_wh      bigint      not null,
    charging_state       text        not null,
    sequence             bigint      not null,
    told_at              timestamptz not null,
    ended_at             timestamptz,
    ended_by             text,
    stop_reason          text
) with (fillfactor = 70);
create unique index charging_transaction_id on charging_transaction (station_id, transaction_id) where not orphan;
create index charging_transaction_open on charging_transaction (station_id, station_connector) where ended_at is null;
create index charging_transaction_position on charging_transaction (operator_id, position);
create index charging_transaction_station on charging_transaction (station_id, position);
