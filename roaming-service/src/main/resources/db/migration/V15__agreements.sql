-- What a partner may know of which operator. The partner itself is a connection with a platform.
create table agreement (
    partner_id  uuid        not null references partner,
    operator_id text        not null,
    state       text        not null, -- ACTIVE, PAUSED, ENDED
    data        text[]      not null, -- CDRS, COMMANDS, LOCATIONS, SESSIONS, TARIFFS, TOKENS
    locations   text[],               -- these only; null: all that are published
    agreed_at   timestamptz not null,
    changed_at  timestamptz not null,
    primary key (partner_id, operator_id)
);
create index agreement_of on agreement (operator_id);

insert into agreement (partner_id, operator_id, state, data, agreed_at, changed_at)
select partner_id, operator_id, case when state = 'SUSPENDED' then 'PAUSED' else 'ACTIVE' end,
    '{CDRS,COMMANDS,LOCATIONS,SESSIONS,TARIFFS,TOKENS}', created_at, created_at
from partner;

-- Its roles, the tokens that it is rotated to, and whether its tokens go without Base64.
alter table partner
    add column roles           jsonb   not null default '[]',
    add column parties         text[]  not null default '{}', -- of its roles, and the invited one
    add column next_token_hash bytea   unique,                -- valid too, until the partner has taken it
    add column plain_tokens    boolean not null default false,
    add column rotated_at      timestamptz;                   -- when it last got a token
update partner set parties = array[party];
update partner set state = 'REGISTERED' where state = 'SUSPENDED';

-- Deliveries are of an operator: two of them can have an EVSE of the same uid. Two more states: HELD, for an agreement that
-- is paused, and FLAGGED, for a bill that does not come out at what it says.
alter table delivery add column operator_id text, add column difference jsonb;
update delivery d set operator_id = p.operator_id,
    state = case when d.state = 'WAITING' and a.state = 'PAUSED' then 'HELD' else d.state end
from partner p join agreement a using (partner_id)
where p.partner_id = d.partner_id;
alter table delivery alter column operator_id set not null;
alter table delivery drop constraint delivery_pkey;
alter table delivery add primary key (partner_id, operator_id, object, object_id);

-- Who did what to a partner, and when.
create table partner_audit (
    position    bigint      generated always as identity primary key,
    partner_id  uuid        not null references partner,
    operator_id text,                 -- null: it concerns the connection
    at          timestamptz not null,
    who         text        not null,
    what        text        not null,
    detail      text
);
create index partner_audit_list on partner_audit (partner_id, position);
