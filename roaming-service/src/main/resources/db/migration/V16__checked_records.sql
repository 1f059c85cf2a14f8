-- A record that does not come out at what it says is seen by no partner until somebody lets it go.
alter table cdr add column held boolean not null default false;

-- Partners that are told again what changed since a time, page by page.
create table resync (
    partner_id  uuid        not null references partner,
    operator_id text        not null,
    from_at     timestamptz not null,
    data        text[]      not null, -- what is still to be queued, the first one now
    position    bigint      not null default 0, -- how far that is
    queued      bigint      not null default 0,
    asked_at    timestamptz not null,
    ended_at    timestamptz,
    primary key (partner_id, operator_id)
);
create index resync_open on resync (asked_at) where ended_at is null;
