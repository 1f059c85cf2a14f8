-- The charging profiles that stations took, as they were last set. A transaction's own belongs to its session
create table charging_profile (
    station_id       text  not null,
    profile_id       int   not null,
    connector_number int   not null,
    purpose          text  not null,
    stack_level      int   not null,
    session_id       uuid,
    document         jsonb not null,
    primary key (station_id, profile_id)
);
