-- uid_key is the uid in upper case: uids are compared without case
create table id_token (
    operator_id text        not null references operator,
    uid_key     text        not null,
    type        text        not null,
    uid         text        not null,
    contract_id text,
    group_id    text,
    status      text        not null,
    valid_until timestamptz,
    whitelist   text        not null,
    updated_at  timestamptz not null,
    primary key (operator_id, uid_key, type)
);

-- Starts from afar that a station is expected to make; connector 0 is any
create table expected_start (
    station_id       text        not null,
    uid_key          text        not null,
    connector_number int         not null,
    expires_at       timestamptz not null,
    primary key (station_id, uid_key, connector_number)
);
