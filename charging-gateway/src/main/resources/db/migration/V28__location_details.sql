-- What locations, EVSEs and connectors have besides that is only carried on: OCPI 2.2.1, mod_locations
alter table location add column details jsonb not null default '{}';
alter table evse add column details jsonb not null default '{}';
alter table connector add column terms_and_conditions text;
