alter table charging_transaction add column irregularities text[] not null default '{}';
-- Whether a token is already in use
create index charging_transaction_token on charging_transaction (operator_id, upper(token_uid)) where ended_at is null;
