-- What the fraud checks decided about sessions, in whatever order it came. A session is held by what is here now: by a
-- hold of its own operator that has not run out and that no release ends. The session may not be known yet.
create table hold_decision (
    decision_id uuid        primary key,
    session_id  uuid        not null,
    operator_id text        not null,
    action      text        not null, -- HOLD or RELEASE
    releases    uuid,                 -- of RELEASE: the hold that it ends; null is every hold decided before it
    decided_at  timestamptz not null,
    valid_until timestamptz           -- of HOLD
);
create index hold_decision_session on hold_decision (session_id);

alter table session
    add column checks_until  timestamptz,                     -- from its end on: until then a hold is waited for
    add column held_too_late boolean not null default false;  -- a hold came when the bill was out

-- due_at is now also of WAITING_FOR_CHECKS and of HELD.
drop index session_due;
create index session_due on session (state, due_at)
    where state in ('WAITING_FOR_SETTLEMENT', 'WAITING_FOR_CHECKS', 'HELD');
