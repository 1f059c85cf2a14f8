-- A transaction that may be over although its station did not say so. Whichever replica finds the time over ends it.
alter table charging_transaction
    add column grace_since   timestamptz, -- when what made us doubt happened, by the station's clock
    add column grace_ends_at timestamptz; -- by the gateway's
create index charging_transaction_grace on charging_transaction (grace_ends_at)
    where ended_at is null and grace_ends_at is not null;
create index charging_transaction_connector on charging_transaction (station_id, station_connector, started_at);
