drop table expected_start;

-- What was decided about a token before its start comes. START: somebody starts a transaction from afar; connector 0 is
-- any, and without a token it is whose uid it is. ANSWER: the token's party was asked.
create table pending_authorization (
    station_id       text        not null,
    uid_key          text        not null,
    connector_number int         not null,
    source           text        not null,
    uid              text,
    type             text,
    issuing_party    text,
    contract_id      text,
    group_id         text,
    reference        text,
    refused_for      text,
    expires_at       timestamptz not null,
    primary key (station_id, uid_key, connector_number, source)
);
create index pending_authorization_expiry on pending_authorization (expires_at);

-- Tokens whose uids are too long for a station, by what stations know them by
create table surrogate_token (
    operator_id   text        not null,
    surrogate     text        not null,
    uid           text        not null,
    type          text        not null,
    issuing_party text,
    contract_id   text,
    made_at       timestamptz not null,
    primary key (operator_id, surrogate)
);

-- Partners' tokens, as roaming tells them. uid_key is the uid in upper case
create table roaming_token (
    uid_key     text        not null,
    party_id    text        not null,
    type        text        not null,
    uid         text        not null,
    contract_id text,
    group_id    text,
    status      text        not null,
    whitelist   text        not null,
    updated_at  timestamptz not null,
    primary key (uid_key, party_id, type)
);

-- Whose tokens an operator takes besides its own
create table agreement (
    operator_id text        not null references operator,
    party_id    text        not null,
    agreed_at   timestamptz not null,
    primary key (operator_id, party_id)
);

-- The reference that a partner gave to a session
alter table charging_transaction add column authorization_reference text;
