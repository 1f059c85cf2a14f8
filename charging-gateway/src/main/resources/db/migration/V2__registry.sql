create table operator (
    operator_id  text primary key,
    name         text        not null,
    legal_entity text        not null,
    vat_number   text,
    currency     text        not null,
    website      text,
    updated_at   timestamptz not null
);

create table location (
    operator_id   text        not null references operator,
    location_id   text        not null,
    name          text,
    address       text        not null,
    city          text        not null,
    postal_code   text,
    country       text        not null,
    latitude      text        not null,
    longitude     text        not null,
    time_zone     text        not null,
    publish       boolean     not null,
    opening_times jsonb       not null,
    facilities    text[]      not null,
    updated_at    timestamptz not null,
    primary key (operator_id, location_id)
);

create table station (
    station_id       text primary key,
    operator_id      text        not null,
    location_id      text        not null,
    security_profile smallint    not null,
    password_hash    text,
    updated_at       timestamptz not null,
    foreign key (operator_id, location_id) references location
);
create index station_location on station (operator_id, location_id, station_id);

-- Rows stay when an EVSE is taken away, so that its uid is never given to another
create table evse (
    operator_id        text     not null,
    evse_uid           text     not null,
    station_id         text     not null references station,
    evse_number        smallint not null,
    evse_id            text,
    physical_reference text,
    removed            boolean  not null,
    primary key (operator_id, evse_uid)
);
create index evse_station on evse (station_id);

create table connector (
    operator_id      text     not null,
    evse_uid         text     not null,
    connector_number smallint not null,
    standard         text     not null,
    format           text     not null,
    power_type       text     not null,
    max_voltage_v    bigint   not null,
    max_amperage_a   bigint   not null,
    max_power_w      bigint   not null,
    primary key (operator_id, evse_uid, connector_number),
    foreign key (operator_id, evse_uid) references evse
);
