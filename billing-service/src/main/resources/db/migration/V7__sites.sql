-- What a charge detail record shows of the place that it was at.
create table location_site (
    operator_id text        not null,
    location_id text        not null,
    document    jsonb       not null,
    updated_at  timestamptz not null,
    primary key (operator_id, location_id)
);
