-- Which group a token belongs to; a token without a group has no row. Personal data.
create table token_group (
    operator_id text        not null,
    token_type  text        not null,
    uid         text        not null, -- in lower case: uids are compared without case
    group_id    text,                 -- null: it has left its group
    updated_at  timestamptz not null,
    primary key (operator_id, token_type, uid)
);

-- Whom a tariff is for; as with the places, every column that is not null must match.
alter table tariff_assignment
    add column contract_id text,
    add column token_group text,
    add column ad_hoc      boolean not null default false; -- true: only for who charges without a contract

drop function tariff_in_force(text, text, text, int, timestamptz);

-- Which tariff rates a session: the most specific assignment (contract, group, ad hoc, then connector, EVSE, location), then
-- the highest priority; only of its own operator. One that goes by the clock rates nothing while the location's is not known.
create function tariff_in_force(
    operator text, location text, evse text, connector int, token jsonb, started_at timestamptz)
    returns table (tariff_id text, version int)
    language sql stable
as $$
    select chosen.tariff_id, chosen.version
    from (
        select v.tariff_id, v.version, v.by_clock
        from tariff_assignment a
        join lateral (
            select * from tariff_version
            where operator_id = a.operator_id and tariff_id = a.tariff_id and valid_from <= started_at
            order by valid_from desc
            limit 1
        ) v on v.valid_until is null or v.valid_until > started_at
        where a.operator_id = operator
          and (a.location_id is null or a.location_id = location)
          and (a.evse_uid is null or a.evse_uid = evse)
          and (a.connector_number is null or a.connector_number = connector)
          and (a.contract_id is null or upper(a.contract_id) = upper(token ->> 'contractId'))
          and (a.token_group is null or exists (
              select 1 from token_group g
              where g.operator_id = operator and g.token_type = token ->> 'type'
                and g.uid = lower(token ->> 'uid') and g.group_id = a.token_group))
          and (not a.ad_hoc or coalesce(token ->> 'type', 'NO_AUTHORIZATION') in ('NO_AUTHORIZATION', 'AD_HOC_USER'))
        order by a.contract_id is not null desc,
                 a.token_group is not null desc,
                 a.ad_hoc desc,
                 a.connector_number is not null desc,
                 a.evse_uid is not null desc,
                 a.location_id is not null desc,
                 a.priority desc,
                 v.valid_from desc,
                 v.tariff_id
        limit 1
    ) chosen
    where not chosen.by_clock
       or exists (select 1 from location_clock c where c.operator_id = operator and c.location_id = location)
$$;
