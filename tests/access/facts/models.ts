import { isWanting } from './belongings.ts';
import { clusterOf } from './figures.ts';

/** The models of new units. */
const own = 'fresh join organisation.model m on m.founder_id = fresh.id';

const province = `lateral (
  select a.ancestor_id as province_id from organisation.unit_ancestor a where a.unit_id = fresh.id and a.ancestor_level = 'PROVINCE' order by a.valid_from limit 1)`;

/** A model that each unit founded and tries, what it did within it, whom it helps, and where support is tried (MOD-001…027). */
export const models = [
  `insert into organisation.model (id, name, type, theme, target_groups, purposes, founder_id, founder_level, founded_on, registered_with_id, stage, origin)
   select gen_random_uuid(), 'Tổ phụ nữ tiết kiệm', 'GATHERING', 'ECONOMY', '{YOUNG_WOMEN}', '{ATTRACT_MEMBERS}', fresh.id, fresh.level, '2023-01-01',
     p.province_id, 'PILOT', 'DEMONSTRATION'
   from fresh left join ${province} as p on true`,
  `insert into organisation.model_stage select m.id, 'PILOT', m.founded_on from ${own}`,
  `insert into organisation.model_site (id, model_id, unit_id, ground, valid_from, origin)
   select gen_random_uuid(), m.id, fresh.id, 'ATTACHED', m.founded_on, 'DEMONSTRATION' from ${own} where not ${isWanting}`,
  `insert into organisation.model_review select gen_random_uuid(), m.id, 'INSPECTION', '2024-02-01', null, 'Bài học', fresh.id, 'DEMONSTRATION' from ${own}`,
  `insert into organisation.model_activity select gen_random_uuid(), m.id, fresh.id, '2025-02-01', 'DIGITAL', 20, 'DEMONSTRATION' from ${own}`,
  `insert into organisation.three_know_check select gen_random_uuid(), fresh.id, m.id, 2025, true, true, true, true, true, 'DEMONSTRATION' from ${own}`,
  `insert into organisation.pair_tally select gen_random_uuid(), m.id, fresh.id, 'MEMBER_WOMAN', 2025, 3, 2, 'DEMONSTRATION' from ${own}`,
  // a base helps the next one, of whatever province: each side sees the pair, and of the other no more than it may
  `with placed as (
     select m.id as model_id, fresh.id as helper_id, lead(fresh.id) over (order by fresh.name) as helped_id, row_number() over (order by fresh.name) as at
     from ${own} where fresh.level = 'BASE'
   )
   insert into organisation.model_pair (id, model_id, kind, helper_id, helped_id, valid_from, finding, reason, origin)
   select gen_random_uuid(), model_id, 'GOOD_WEAK', helper_id, helped_id, '2023-02-01', 'NOT_CLASSIFIED', 'Chưa xếp loại', 'DEMONSTRATION'
   from placed where helped_id is not null and at % 2 = 1`,
  `insert into organisation.pilot (id, cluster_id, province_id, base_id, state, origin)
   select gen_random_uuid(), ${clusterOf('p.province_id')}, p.province_id, fresh.id, 'BASE_CHOSEN', 'DEMONSTRATION'
   from fresh join ${province} as p on true where fresh.level = 'BASE' on conflict do nothing`,
  `insert into organisation.pilot_state select t.id, 'BASE_CHOSEN', '2024-01-01' from fresh join organisation.pilot t on t.base_id = fresh.id`,
];
