import { copyInto } from '@vwu/kit/copy';
import { END } from '@vwu/kit/date';
import { draw } from '@vwu/kit/draw';
import { stableId } from '@vwu/kit/ids';
import type pg from 'pg';
import type { BaseClass } from '../classification/classification.entity.ts';

const origin = 'DEMONSTRATION';
const reform = '2025-07-01';
const beforeReform = '2025-06-30';
const began = '2021-07-01';
const oldYears = [2022, 2023, 2024];
const newYears = [2025];

interface Unit {
  readonly id: string;
  readonly isOld: boolean;
  readonly isNew: boolean;
}

/** Loads generated clusters and classes by `COPY`, every row marked DEMONSTRATION. */
export async function loadDemonstration(db: pg.Client): Promise<void> {
  const provinces = await readUnits(db, 'PROVINCE');
  await loadClusters(db, {
    name: 'trước 7/2025',
    count: 9,
    from: began,
    to: beforeReform,
    provinces: provinces.filter(({ isOld }) => isOld),
  });
  await loadClusters(db, { name: 'từ 7/2025', count: 7, from: reform, to: END, provinces: provinces.filter(({ isNew }) => isNew) });
  const bases = await readUnits(db, 'BASE');
  await copyInto(db, 'emulation.classification', classifications(bases));
  await classifyBranches(db);
}

/** In the order of their codes, so that neighbours tend to share a cluster. */
async function readUnits(db: pg.Client, level: string): Promise<Unit[]> {
  const { rows } = await db.query<Unit>(
    `
    select u.id, u.opened_on < $2 as "isOld", u.closed_on >= $2 as "isNew"
    from organisation.unit u join organisation.unit_version v on v.unit_id = u.id and v.valid_from = u.opened_on
    where u.level = $1 order by v.code, u.id`,
    [level, reform],
  );
  return rows;
}

interface ClusterPlan {
  readonly name: string;
  readonly count: number;
  readonly from: string;
  readonly to: string;
  readonly provinces: readonly Unit[];
}

async function loadClusters(db: pg.Client, { name, count, from, to, provinces }: ClusterPlan): Promise<void> {
  const clusters = Array.from({ length: count }, (_one, index) => ({
    id: stableId(`cluster:${index}`, from),
    name: `Cụm thi đua số ${index + 1} (${name}, minh họa)`,
  }));
  await copyInto(
    db,
    'emulation.emulation_cluster',
    clusters.map((cluster) => ({ ...cluster, origin })),
  );
  await copyInto(
    db,
    'emulation.cluster_membership',
    provinces.map(({ id }, index) => ({
      id: stableId(`cluster of ${id}`, from),
      cluster_id: clusters[Math.floor((index * count) / provinces.length)]?.id ?? null,
      province_id: id,
      valid_from: from,
      valid_to: to,
      origin,
    })),
  );
}

function* classifications(bases: readonly Unit[]) {
  for (const { id, isOld, isNew } of bases) {
    const years = [...(isOld ? oldYears : []), ...(isNew ? newYears : [])];
    for (const year of years) yield { unit_id: id, year, class: classOf(id, year), scheme_id: 'V2022', origin };
  }
}

/** The branches of one base in ten, the latest year that is over: in the database, for there are ten thousand of them. */
async function classifyBranches(db: pg.Client): Promise<void> {
  await db.query(
    `insert into emulation.branch_classification (unit_id, year, class, scheme_id, origin)
     select unit_id, $1, (array['EXCELLENT', 'STRONG', 'GOOD', 'GOOD', 'AVERAGE', 'WEAK'])[1 + mod(abs(hashtext(unit_id::text)::bigint), 6)], 'BRANCH', $2
     from organisation.unit_stem where level = 'BRANCH' and make_date($1, 12, 31) between valid_from and valid_to
       and mod(abs(hashtext('pair ' || stem_id)::bigint), 10) = 0`,
    [newYears.at(-1), origin],
  );
}

/** A base tends to keep its class from year to year. */
function classOf(id: string, year: number): BaseClass {
  const mark = 0.7 * draw('class', id) + 0.3 * draw('class', id, year);
  if (mark < 0.35) return 'EXCELLENT';
  if (mark < 0.75) return 'GOOD';
  return mark < 0.9 ? 'AVERAGE' : 'NOT_COMPLETED';
}
