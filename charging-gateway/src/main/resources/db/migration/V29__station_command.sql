-- Commands to stations. A row is written before anything is sent, and who moves it to SENT sends it, nobody else
create table station_command (
    command_id        uuid primary key,
    position          bigint      not null generated always as identity,
    operator_id       text        not null,
    station_id        text        not null,
    action            text        not null,
    request           json        not null, -- as shown: without personal data and secrets
    payload           json,                 -- as it is to be sent; null once it was or will not be
    state             text        not null,
    created_at        timestamptz not null default now(),
    expires_at        timestamptz not null,
    run_id            uuid,                 -- of SENT and after: who sent it, on which of the station's connections
    instance          text,
    epoch             bigint,
    sent_at           timestamptz,
    ended_at          timestamptz,
    answer            json,
    error_code        text,
    error_description text
) with (fillfactor = 70);
create index station_command_position on station_command (station_id, position);
create index station_command_open on station_command (state) where state in ('PENDING', 'SENT');
create index station_command_created on station_command (created_at);
