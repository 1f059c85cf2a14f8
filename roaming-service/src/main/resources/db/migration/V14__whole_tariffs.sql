-- Tariffs as partners pull them. Those kept before have only what holds when and where: they are read again (last_updated
-- is null until then).
alter table tariff
    add column position     bigint generated always as identity, -- order of creation, for paging
    add column offer        jsonb,                               -- what partners may see now; null: nothing
    add column last_updated timestamptz,                         -- of what they may see
    add column turn_at      timestamptz;                         -- when that changes by time alone
create index tariff_list on tariff (operator_id, position) where offer is not null;
create index tariff_turn on tariff (turn_at) where turn_at is not null;
