-- Whether an event of it was live: who was shown that it runs must be shown that it has ended
alter table charging_transaction add column told_live boolean not null default false;
