-- The station's time less ours, by its last message that has a time
alter table station_connection add column clock_skew_ms bigint;
