-- What is told of operators' tariffs: what holds when and where, for everybody. Prices stay with billing.
create table tariff (
    operator_id text        not null,
    tariff_id   text        not null,
    document    jsonb       not null,
    updated_at  timestamptz not null,
    primary key (operator_id, tariff_id)
);

-- When the tariffs that hold at an operator's connectors have to be looked at again, and how far that is.
create table tariff_look (
    operator_id text primary key,
    due_at      timestamptz,     -- null: nothing changes by time alone
    position    text        not null default '' -- the last location looked at
);
create index tariff_look_due on tariff_look (due_at) where due_at is not null;
