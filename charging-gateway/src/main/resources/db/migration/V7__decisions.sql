-- Decisions of the fraud checks that were applied, each once: a block, a stop or a release. Subjects are in upper case.
create table fraud_decision (
    decision_id uuid        primary key,
    action      text        not null,
    subject     text        not null,
    releases    uuid, -- of RELEASE: the decision that it ends; null is every one of its subject decided before it
    decided_at  timestamptz not null
);
create index fraud_decision_release on fraud_decision (subject) where action = 'RELEASE';

-- Tokens that are refused, by the decisions that say so
create table token_block (
    decision_id uuid        primary key,
    operator_id text        not null,
    uid_key     text        not null,
    decided_at  timestamptz not null,
    valid_until timestamptz
);
create index token_block_token on token_block (operator_id, uid_key);

-- Transactions that are to be stopped: a row goes when its transaction has ended or its time is over
create table ordered_stop (
    decision_id     uuid        primary key,
    session_id      uuid        not null,
    station_id      text        not null,
    decided_at      timestamptz not null,
    valid_until     timestamptz,
    next_attempt_at timestamptz not null
);
create index ordered_stop_station on ordered_stop (station_id);
