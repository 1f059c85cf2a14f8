-- PENDING: somebody has to accept the station before it may take part
alter table station add column registration text not null default 'ACCEPTED';

-- What becomes of stations that nobody registered, by how their ids begin. The location is where they are put
create table unknown_station_rule (
    operator_id text primary key references operator,
    prefix      text        not null unique,
    policy      text        not null,
    location_id text        not null,
    updated_at  timestamptz not null,
    foreign key (operator_id, location_id) references location
);

-- Whether the station's last boot was accepted
alter table station_boot add column accepted boolean not null default true;
