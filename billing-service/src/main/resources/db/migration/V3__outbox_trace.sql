-- The trace that a record belongs to, as its header traceparent tells it (W3C Trace Context).
alter table outbox add column trace_parent text;
