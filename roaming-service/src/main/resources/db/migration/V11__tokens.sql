-- What is to be published, exactly as it goes to Kafka; a value of null takes the key away.
create table publication (
    id         bigint      generated always as identity primary key,
    topic      text        not null,
    key        text        not null,
    value      bytea,
    created_at timestamptz not null default clock_timestamp()
);

-- How far it has come with reading a partner's own lists, by module.
create table partner_list (
    partner_id  uuid        not null references partner on delete cascade,
    module      text        not null,
    token_hash  bytea,                       -- of the registration that it was read in
    full_at     timestamptz,                 -- when all of it was last read
    read_at     timestamptz,                 -- what was changed since then comes next
    due_at      timestamptz not null,
    failures    int         not null default 0, -- in a row
    last_error  text,
    lease_owner text,
    lease_until timestamptz,
    primary key (partner_id, module)
);

-- Partners' tokens, as they told them. uid is spelt as it was first told, uid_key is it in upper case.
create table token (
    party        text        not null,
    type         text        not null,
    uid_key      text        not null,
    uid          text        not null,
    partner_id   uuid        not null references partner,
    document     jsonb       not null,
    last_updated timestamptz not null, -- by the partner's clock
    primary key (party, type, uid_key)
);
create index token_partner on token (partner_id);
