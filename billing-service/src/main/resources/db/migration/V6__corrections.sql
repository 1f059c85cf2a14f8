-- How many records were issued for a session: the first, and for every correction a credit and a new one.
alter table session add column records int not null default 0;
update session set records = 1 where billed is not null;

-- There is one state for whatever is waited for at the end of a session; and what is issued may wait too, for what its
-- station still tells.
update session set state = 'WAITING_FOR_SETTLEMENT' where state = 'WAITING_FOR_CHECKS';
update session set state = 'ISSUED', due_at = now() where state = 'CORRECTION_PENDING';
drop index session_due;
drop index session_to_correct;
create index session_due on session (due_at) where due_at is not null;

-- The record that a credit takes back; each at most once.
alter table cdr add column credits uuid unique references cdr (cdr_id);

-- What a session is billed by is kept before the session itself is written.
alter table signed_reading alter constraint signed_reading_session_id_fkey deferrable initially deferred;
alter table session_reading alter constraint session_reading_session_id_fkey deferrable initially deferred;

-- What operators did about sessions and their records, for good.
create table operator_action (
    action_id   bigint      generated always as identity primary key,
    session_id  uuid        not null references session,
    operator_id text        not null,
    action      text        not null, -- RELEASE or CREDIT
    cdr_id      uuid        references cdr (cdr_id), -- of CREDIT: the record that was taken back
    reason      text,
    done_by     text        not null, -- the subject of the token
    done_at     timestamptz not null
);
create index operator_action_session on operator_action (session_id, action_id);
create trigger operator_action_is_immutable before update or delete on operator_action
    for each row execute function refuse_change();
