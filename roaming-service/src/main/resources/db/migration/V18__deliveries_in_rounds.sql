-- A status waits for the location that it is a part of.
alter table delivery add column location_id text;

-- What is due is looked for many times a second, also beside much that is not.
create index delivery_ready on delivery (partner_id, due_at) where state = 'WAITING';
drop index delivery_due;
