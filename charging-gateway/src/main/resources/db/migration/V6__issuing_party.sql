-- The OCPI party whose driver the token is; null is the operator itself.
alter table id_token add column issuing_party text;
