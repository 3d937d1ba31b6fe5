import { type EntityManager, rows, sql } from '@vwu/kit/database';
import { isId } from '@vwu/kit/ids';
import type { ReportingPeriod } from '../period/period.entity.ts';
import { restateSuccessors } from '../restatement/restate-bases.ts';
import { BaseFigures } from './figures.entity.ts';
import { FiguresResidenceUnknown } from './figures.errors.ts';
import { lockFigures } from './lock-figures.ts';
import { type Placing, requirePlausible, requireResidence } from './plausible.ts';
import type { Settling } from './record-figures.ts';

interface Residence {
  readonly communeId: string;
  readonly members: number;
}

/**
 * Counts the members of a special base where they live (CATALOGUE F-43): the communes it named before lose what it had
 * placed there, those it names now gain it.
 *
 * The places have been looked at by {@link requirePlaces}.
 *
 * @throws {FiguresImplausible | FiguresHeld} if a commune would have more members than may be, or its report is closed.
 */
export async function placeResidents(
  tx: EntityManager,
  specialBaseId: string,
  residence: readonly Residence[],
  settling: Pick<Settling, 'period' | 'takesInto'>,
): Promise<void> {
  const { period } = settling;
  const before = await rows(
    tx,
    sql<Residence>`
    delete from membership.special_base_residence
    where special_base_id = ${specialBaseId} and period = ${period.code}
    returning commune_id as "communeId", members`,
  );
  for (const { communeId, members } of residence)
    await rows(
      tx,
      sql`
      insert into membership.special_base_residence values (${specialBaseId}, ${period.code}, ${communeId}, ${members})
      on conflict (special_base_id, period, commune_id) do update set members = special_base_residence.members + excluded.members`,
    );
  const changes = new Map<string, number>();
  for (const { communeId, members } of before) changes.set(communeId, (changes.get(communeId) ?? 0) - members);
  for (const { communeId, members } of residence) changes.set(communeId, (changes.get(communeId) ?? 0) + members);
  for (const [communeId, change] of [...changes].sort(([a], [b]) => a.localeCompare(b)))
    if (change !== 0) await addToCommune(tx, communeId, change, settling);
}

/** Members that special bases have placed in a commune for a period. */
export async function placedIn(tx: EntityManager, communeId: string, { code }: ReportingPeriod): Promise<number> {
  const [placed] = await rows(
    tx,
    sql<{ members: number }>`
    select coalesce(sum(members), 0)::int as members from membership.special_base_residence
    where commune_id = ${communeId} and period = ${code}`,
  );
  return placed?.members ?? 0;
}

/**
 * A commune that has not reported yet takes them in when it does. What others place there cannot lift it beyond what it
 * might report itself.
 */
async function addToCommune(
  tx: EntityManager,
  communeId: string,
  change: number,
  { period, takesInto }: Pick<Settling, 'period' | 'takesInto'>,
): Promise<void> {
  await lockFigures(tx, communeId, period);
  await takesInto(tx, communeId, period);
  const women = await womenOf(tx, communeId, period);
  const figures = await tx.findOne(BaseFigures, { unitId: communeId, period: period.code });
  if (!figures) {
    requirePlausible(await placedIn(tx, communeId, period), women);
    return;
  }
  figures.count({ ...figures, specialBase: figures.specialBase + change }, period.ruleSet, true);
  if (change > 0) requirePlausible(figures.members, women);
  await tx.flush();
  await restateSuccessors(tx, communeId, period);
}

async function womenOf(tx: EntityManager, communeId: string, { ruleSet }: ReportingPeriod): Promise<number | null> {
  const [known] = await rows(
    tx,
    sql<{ women18Plus: number }>`
    select women18_plus as "women18Plus" from membership.women_population
    where unit_id = ${communeId} and rule_set_id = ${ruleSet.id}`,
  );
  return known?.women18Plus ?? null;
}

/**
 * Looks at where a special base says its members live, before anything is written.
 *
 * @throws {FiguresResidenceMissing} if they are not all placed; {@link FiguresResidenceUnknown} if a place is not a commune base
 *   valid at the end of the period.
 */
export async function requirePlaces(tx: EntityManager, placing: Placing, { endsOn }: ReportingPeriod): Promise<void> {
  requireResidence(placing);
  const ids = placing.residence.map(({ communeId }) => communeId);
  const found = await rows(
    tx,
    sql<{ id: string }>`
    select id from organisation.unit
    where id = any (${ids.filter(isId)}::uuid[]) and target_applies and ${endsOn}::date between opened_on and closed_on`,
  );
  const known = new Set(found.map(({ id }) => id));
  const unknown = ids.find((id) => !known.has(id));
  if (unknown !== undefined) throw new FiguresResidenceUnknown(unknown);
}
