-- Which station each EVSE of our operators is part of: where commands go.
create table evse_station (
    operator_id text        not null,
    evse_uid    text        not null,
    location_id text        not null,
    station_id  text        not null,
    updated_at  timestamptz not null, -- of the record that told it
    primary key (operator_id, evse_uid)
);
create index evse_station_location on evse_station (operator_id, location_id);

-- What partners want stations to do, and their way back to the partner.
create table command (
    command_id   uuid        primary key,
    partner_id   uuid        not null references partner,
    operator_id  text        not null,
    party        text        not null, -- that wants it
    type         text        not null,
    evse_uid     text,
    state        text        not null, -- SENT, ENDED, TOLD, GIVEN_UP
    outcome      text,                 -- from ENDED on
    response_url text,                 -- until the partner has been told
    created_at   timestamptz not null,
    expires_at   timestamptz not null, -- nothing is sent to the station from then on
    tell_until   timestamptz not null, -- the partner is not told any more from then on
    due_at       timestamptz not null, -- SENT: without a result it has timed out; ENDED: the next attempt at telling
    attempts     int         not null default 0,
    last_error   text
) with (fillfactor = 80);
create index command_due on command (due_at) where state in ('SENT', 'ENDED');
create index command_created on command (created_at);
