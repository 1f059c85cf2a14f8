-- What partners tell of their own locations and tariffs, as they told it. object_id is spelt as it was first told, id_key
-- is it in upper case.
create table partner_object (
    party        text        not null,
    kind         text        not null, -- LOCATION, TARIFF
    id_key       text        not null,
    object_id    text        not null,
    partner_id   uuid        not null references partner,
    document     jsonb       not null,
    last_updated timestamptz not null, -- by the partner's clock
    received_at  timestamptz not null, -- when it was last told, pushed or pulled
    primary key (party, kind, id_key)
);
create index partner_object_partner on partner_object (partner_id, kind, received_at);
