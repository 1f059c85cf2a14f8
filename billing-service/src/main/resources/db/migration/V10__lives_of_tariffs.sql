-- A withdrawn tariff rates no session begun from then on, for good.
alter table tariff add column withdrawn_at timestamptz;

-- What an operator is still at work on: rates nothing, and nobody is told of it.
create table tariff_draft (
    operator_id text        not null,
    tariff_id   text        not null,
    request     jsonb       not null, -- as a tariff is put
    updated_at  timestamptz not null,
    primary key (operator_id, tariff_id)
);

-- As before; but not what is withdrawn; a tariff of type AD_HOC_PAYMENT only for who charges ad hoc; and none for a charging
-- preference (PROFILE_...), as no session has one.
create or replace function tariff_in_force(
    operator text, location text, evse text, connector int, token jsonb, started_at timestamptz)
    returns table (tariff_id text, version int)
    language sql stable
as $$
    select chosen.tariff_id, chosen.version
    from (
        select v.tariff_id, v.version, v.by_clock
        from tariff_assignment a
        join tariff t on t.operator_id = a.operator_id and t.tariff_id = a.tariff_id
        join lateral (
            select *, coalesce(tariff ->> 'type', 'REGULAR') as type from tariff_version
            where operator_id = a.operator_id and tariff_id = a.tariff_id and valid_from <= started_at
            order by valid_from desc
            limit 1
        ) v on v.valid_until is null or v.valid_until > started_at
        where a.operator_id = operator
          and (t.withdrawn_at is null or t.withdrawn_at > started_at)
          and (a.location_id is null or a.location_id = location)
          and (a.evse_uid is null or a.evse_uid = evse)
          and (a.connector_number is null or a.connector_number = connector)
          and (a.contract_id is null or upper(a.contract_id) = upper(token ->> 'contractId'))
          and (a.token_group is null or exists (
              select 1 from token_group g
              where g.operator_id = operator and g.token_type = token ->> 'type'
                and g.uid = lower(token ->> 'uid') and g.group_id = a.token_group))
          and (not (a.ad_hoc or v.type = 'AD_HOC_PAYMENT')
               or coalesce(token ->> 'type', 'NO_AUTHORIZATION') in ('NO_AUTHORIZATION', 'AD_HOC_USER'))
          and v.type in ('REGULAR', 'AD_HOC_PAYMENT')
        order by a.contract_id is not null desc,
                 a.token_group is not null desc,
                 (a.ad_hoc or v.type = 'AD_HOC_PAYMENT') desc,
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
