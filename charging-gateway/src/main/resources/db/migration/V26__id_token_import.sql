-- Bulk imports of id tokens. Lines are stored as they come and go as they are dealt with, a chunk a transaction: whoever
-- dies over an import, another goes on where it was.
create table id_token_import (
    import_id   uuid        primary key,
    operator_id text        not null references operator,
    format      text        not null,
    header      text,
    state       text        not null,
    received    bigint      not null default 0,
    processed   bigint      not null default 0,
    created     bigint      not null default 0,
    changed     bigint      not null default 0,
    failed      bigint      not null default 0,
    started_at  timestamptz not null,
    touched_at  timestamptz not null,
    finished_at timestamptz
);
create index id_token_import_operator on id_token_import (operator_id, started_at);
create index id_token_import_open on id_token_import (started_at) where finished_at is null;

create table id_token_import_line (
    import_id uuid   not null references id_token_import on delete cascade,
    line      bigint not null,
    content   text   not null,
    primary key (import_id, line)
);

create table id_token_import_error (
    import_id uuid   not null references id_token_import on delete cascade,
    line      bigint not null,
    detail    text   not null,
    primary key (import_id, line)
);
