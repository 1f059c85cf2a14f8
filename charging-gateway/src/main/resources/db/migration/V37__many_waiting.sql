-- Imports look at how many records of tokens wait, also while millions of others do
create index outbox_id_tokens on outbox (id) where topic = 'id-tokens';

-- Active reservations are looked at every second for the transaction that named them
create index charging_transaction_reservation on charging_transaction (station_id, reservation_id)
    where reservation_id is not null;
