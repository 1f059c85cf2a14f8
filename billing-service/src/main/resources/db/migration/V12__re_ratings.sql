-- Re-ratings: every session's last record worked out again. A part is a share of the records' ids, done page by page: a page,
-- its differences and the new position are one transaction, so that any process can go on where another ended.
create table re_rating (
    re_rating_id uuid        primary key,
    operator_id  text        not null,
    ended_from   timestamptz,
    ended_to     timestamptz,
    tariff_id    text,
    total        bigint      not null,
    requested_by text        not null, -- the subject of the token
    started_at   timestamptz not null
);
create index re_rating_list on re_rating (operator_id, started_at, re_rating_id);

create table re_rating_part (
    re_rating_id uuid   not null references re_rating,
    part         int    not null,
    position     uuid   not null, -- the last record done
    until        uuid   not null,
    done         bigint not null default 0,
    different    bigint not null default 0,
    finished_at  timestamptz,
    primary key (re_rating_id, part)
) with (fillfactor = 50);
create index re_rating_open on re_rating_part (re_rating_id, part) where finished_at is null;

create table re_rating_difference (
    re_rating_id uuid  not null references re_rating,
    cdr_id       uuid  not null references cdr,
    session_id   uuid  not null,
    members      jsonb not null, -- what the record says and what comes out now
    primary key (re_rating_id, cdr_id)
);

create index cdr_by_operator on cdr (operator_id, cdr_id);
