import type pg from 'pg';
import { libraryId, madeUpId } from './model-library.ts';

const origin = 'DEMONSTRATION';

/**
 * Demonstration of what branches do with models, for the branches there are: pairs of a good or strong and a weak branch in one
 * base in ten, by the classes received from `emulation`; «3 có, 3 biết» in one branch of four hundred; pairs of persons counted.
 */
export async function spreadBranchModels(db: pg.Client): Promise<void> {
  await linkPairs(db);
  await holdThreeKnow(db);
  await countPersonPairs(db);
}

async function linkPairs(db: pg.Client): Promise<void> {
  await db.query(
    `with classed as (
       select v.parent_id as base_id, c.unit_id, c.class, c.year,
         row_number() over (partition by v.parent_id, c.class order by c.unit_id) as place
       from emulation.branch_classification c
       join organisation.unit_version v on v.unit_id = c.unit_id and v.validity @> '2026-01-01'::date and v.parent_level = 'BASE'
       where c.year = 2025 and c.class in ('GOOD', 'STRONG', 'WEAK') and mod(abs(hashtext('pair ' || v.parent_id)::bigint), 10) = 0
     )
     insert into organisation.model_pair (id, model_id, kind, helper_id, helped_id, valid_from, helper_class, helper_year, helped_class, helped_year,
       finding, origin)
     select ${madeUpId(`'pair ' || s.unit_id`)}, $1, s.class || '_WEAK', s.unit_id, w.unit_id, '2026-01-01', s.class, s.year, w.class, w.year,
       'AS_NAMED', $2
     from classed s join classed w on w.base_id = s.base_id and w.class = 'WEAK' and w.place = s.place
     where s.class = case when mod(abs(hashtext('kind ' || s.base_id)::bigint), 2) = 0 then 'GOOD' else 'STRONG' end`,
    [libraryId('1 + 1'), origin],
  );
}

async function holdThreeKnow(db: pg.Client): Promise<void> {
  const model = libraryId('3 có, 3 biết');
  await db.query(
    `insert into organisation.model_site (id, model_id, unit_id, ground, valid_from, origin)
     select ${madeUpId(`'three know ' || u.id`)}, $1, u.id, 'REPLICATED', '2024-01-01', $2
     from organisation.unit u
     where u.level = 'BRANCH' and u.opened_on <= '2024-01-01' and u.closed_on = 'infinity' and mod(abs(hashtext('three know ' || u.id)::bigint), 400) = 0`,
    [model, origin],
  );
  await db.query(
    `insert into organisation.model_activity (id, model_id, unit_id, held_on, method, participants, origin)
     select ${madeUpId(`'activity ' || s.unit_id || month`)}, s.model_id, s.unit_id, make_date(2025, month, 15),
       (array['TRADITIONAL', 'DIGITAL', 'HYBRID'])[1 + mod(abs(hashtext('method ' || s.unit_id || month)::bigint), 3)],
       20 + mod(abs(hashtext('came ' || s.unit_id || month)::bigint), 40), $2
     from organisation.model_site s cross join generate_series(1, 12) as month
     where s.model_id = $1 and (month < 12 or mod(abs(hashtext('december ' || s.unit_id)::bigint), 3) > 0)`,
    [model, origin],
  );
  await db.query(
    `insert into organisation.three_know_check (id, unit_id, model_id, year, has_pioneers, has_resources, knows_faces, knows_circumstances, knows_needs, origin)
     select ${madeUpId(`'check ' || s.unit_id`)}, s.unit_id, s.model_id, 2025, true, mod(abs(hashtext('means ' || s.unit_id)::bigint), 5) > 0, true,
       mod(abs(hashtext('circumstances ' || s.unit_id)::bigint), 4) > 0, mod(abs(hashtext('needs ' || s.unit_id)::bigint), 4) > 0, $2
     from organisation.model_site s where s.model_id = $1`,
    [model, origin],
  );
}

/** Of one commune of today in ten, for 2025: how many pairs of each kind, and how many succeeded. */
async function countPersonPairs(db: pg.Client): Promise<void> {
  await db.query(
    `insert into organisation.pair_tally (id, model_id, unit_id, kind, year, pairs, succeeded, origin)
     select ${madeUpId(`'tally ' || u.id || k.kind`)}, $1, u.id, k.kind, 2025, p.pairs, p.pairs * (50 + mod(abs(hashtext('went ' || u.id || k.kind)::bigint), 50)) / 100, $2
     from organisation.unit u
     cross join unnest(array['MEMBER_WOMAN', 'PARTY_HEAD', 'MEMBER_HARDSHIP']) as k (kind)
     cross join lateral (select (5 + mod(abs(hashtext('pairs ' || u.id || k.kind)::bigint), 60))::int as pairs) as p
     where u.level = 'BASE' and u.kind = 'TERRITORIAL' and u.closed_on = 'infinity' and mod(abs(hashtext('tally ' || u.id)::bigint), 10) = 0`,
    [libraryId('1 + 1'), origin],
  );
}
