-- How long the station may be silent; null is as everybody
alter table station add column ping_after_s int;
alter table station add column gone_after_s int;
