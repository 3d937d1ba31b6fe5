import { type EntityManager, lockFor, rows, sql } from '@vwu/kit/database';
import { partOf } from '../figures/restate.ts';
import { restateSuccessors } from '../figures/restate-successors.ts';
import { createPeriods } from '../period/period.loader.ts';

/** One unit a base was formed of: which of its equal parts went here. */
interface Source {
  readonly unitId: string;
  readonly openedOn: string;
  readonly index: number;
  readonly of: number;
}

interface SourceWomen extends Source {
  readonly ruleSetId: string;
  readonly women18Plus: number;
  readonly origin: string;
}

/**
 * Works out what a base formed by a reorganisation has from what it was formed of: its women 18+ and its figures of earlier
 * periods (RATE-022). It may be asked again, and takes back what a correction no longer calls for. What the base has reported
 * itself is never touched.
 */
export async function followStructure(tx: EntityManager, unitId: string): Promise<void> {
  const sources = await readSources(tx, unitId);
  await sumWomen(tx, unitId, sources);
  const [first] = sources;
  if (!first) {
    await rows(tx, sql`delete from membership.unit_figures where unit_id = ${unitId} and method <> 'AS_REPORTED'`);
    return;
  }
  for (const period of await createPeriods(tx)()) if (period.endsOn < first.openedOn) await restateSuccessors(tx, first.unitId, period);
}

/** What the base was formed of. A base that was there before and took others in is formed of nothing: it goes on. */
const readSources = (tx: EntityManager, unitId: string) =>
  rows(
    tx,
    sql<Source>`
    with closing as (
      select l.from_unit_id, l.to_unit_id, l.effective_on from organisation.unit_lineage l
      join organisation.unit u on u.id = l.from_unit_id and u.closed_on = l.effective_on - 1
    ), part as (
      select c.*, (row_number() over each_from)::int - 1 as index, (count(*) over (partition by from_unit_id))::int as of
      from closing c where from_unit_id in (select from_unit_id from closing where to_unit_id = ${unitId})
      window each_from as (partition by from_unit_id order by to_unit_id)
    )
    select p.from_unit_id as "unitId", u.opened_on as "openedOn", p.index, p.of
    from part p join organisation.unit u on u.id = p.to_unit_id and u.opened_on = p.effective_on and u.target_applies
    where p.to_unit_id = ${unitId} order by p.from_unit_id`,
  );

async function sumWomen(tx: EntityManager, unitId: string, sources: readonly Source[]): Promise<void> {
  await lockFor(tx, `women/${unitId}`);
  await rows(tx, sql`delete from membership.women_population where unit_id = ${unitId} and method <> 'AS_REPORTED'`);
  if (sources.length === 0) return;
  const found = await readWomen(tx, sources);
  for (const [ruleSetId, parts] of Map.groupBy(found, (one) => one.ruleSetId)) {
    if (parts.length < sources.length) continue;
    const women = parts.reduce((sum, part) => sum + partOf(part.women18Plus, part), 0);
    const method = parts.some(({ of }) => of > 1) ? 'ESTIMATED' : 'DERIVED';
    const origin = parts.some((part) => part.origin === 'DEMONSTRATION') ? 'DEMONSTRATION' : 'RECORDED';
    await rows(
      tx,
      sql`
      insert into membership.women_population (unit_id, rule_set_id, women18_plus, source_body, origin, method)
      values (${unitId}, ${ruleSetId}, ${women}, 'Cộng từ các cơ sở hợp thành', ${origin}, ${method})
      on conflict (unit_id, rule_set_id) do nothing`,
    );
  }
}

async function readWomen(tx: EntityManager, sources: readonly Source[]): Promise<SourceWomen[]> {
  const found = await rows(
    tx,
    sql<Omit<SourceWomen, keyof Source> & { readonly unitId: string }>`
    select unit_id as "unitId", rule_set_id as "ruleSetId", women18_plus as "women18Plus", origin
    from membership.women_population where unit_id = any (${sources.map((source) => source.unitId)}::uuid[])`,
  );
  const byUnit = new Map(sources.map((source) => [source.unitId, source]));
  return found.flatMap((one) => {
    const source = byUnit.get(one.unitId);
    return source ? [{ ...source, ...one }] : [];
  });
}
