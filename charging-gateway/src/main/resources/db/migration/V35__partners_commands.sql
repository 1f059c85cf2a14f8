-- Which commands of partners were dealt with: a record that comes again does nothing
create table taken_command (
    command_id uuid        primary key,
    taken_at   timestamptz not null default now()
);
create index taken_command_age on taken_command (taken_at);

-- Whether somebody waits to be told how it ends, over Kafka
alter table station_command add column result_due boolean not null default false;
create index station_command_result_due on station_command (position) where result_due;
