-- When a version came to be: what partners are told as the tariff's last change. It may hold from long before.
alter table tariff_version add column recorded_at timestamptz;
update tariff_version v set recorded_at = greatest(v.valid_from, t.updated_at)
from tariff t where (t.operator_id, t.tariff_id) = (v.operator_id, v.tariff_id);
alter table tariff_version alter column recorded_at set not null;
