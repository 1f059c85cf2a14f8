-- Readings come in the order of time, so that a few ranges tell where the old ones are.
create index session_reading_age on session_reading using brin (occurred_at);
