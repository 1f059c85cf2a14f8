-- How it was decided (OCPI AuthMethod). What was pending before lives for minutes; most answers came from the party
alter table pending_authorization add column method text not null default 'COMMAND';
update pending_authorization set method = 'AUTH_REQUEST' where source = 'ANSWER';

-- Null where nobody allowed it, and in rows from before
alter table charging_transaction add column authorization_method text;
