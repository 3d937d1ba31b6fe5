import { requireCharge } from '@vwu/kit/charge';
import { today } from '@vwu/kit/clock';
import { type EntityManager, rows, sql } from '@vwu/kit/database';
import type { Viewer } from '@vwu/kit/viewer';
import type { HonoraryLevel } from './honorary.enums.ts';
import { HonoraryLevelNotEntitled, HonoraryNotOwnLevel, HonoraryNotSuperior } from './honorary.errors.ts';

/** The last day districts had a Union of their own. */
export const lastDayOfDistricts = '2025-06-30';

/**
 * The level a unit recognises at on a day (HON-009): a province, a commune base, until 30 June 2025 a district; Central only where that is
 * switched on (F-21 a).
 *
 * @throws {HonoraryLevelNotEntitled}
 */
export async function requireLevel(
  em: EntityManager,
  unitId: string,
  { on, isCentralEntitled }: { readonly on: string; readonly isCentralEntitled: boolean },
): Promise<HonoraryLevel> {
  const level = levelOn(await readRecogniser(em, unitId), { on, isCentralEntitled });
  if (level === null) throw new HonoraryLevelNotEntitled(unitId);
  return level;
}

export interface Recogniser {
  readonly level: string;
  readonly targetApplies: boolean;
  readonly openedOn: string;
  readonly closedOn: string;
}

/** What it depends on whether a unit may recognise. */
export async function readRecogniser(em: EntityManager, unitId: string): Promise<Recogniser | undefined> {
  const [unit] = await rows(
    em,
    sql<Recogniser>`
    select u.level, u.target_applies as "targetApplies", greatest(u.opened_on, '0001-01-01')::text as "openedOn",
      least(u.closed_on, '9999-12-31')::text as "closedOn"
    from organisation.unit u where u.id = ${unitId}::uuid`,
  );
  return unit;
}

/** The level a unit recognises at on a day; null when it does not. */
export function levelOn(
  unit: Recogniser | undefined,
  { on, isCentralEntitled }: { readonly on: string; readonly isCentralEntitled: boolean },
): HonoraryLevel | null {
  if (!unit || on < unit.openedOn || on > unit.closedOn) return null;
  if (unit.level === 'PROVINCE') return 'PROVINCE';
  if (unit.level === 'BASE' && unit.targetApplies) return 'BASE';
  if (unit.level === 'DISTRICT' && on <= lastDayOfDistricts) return 'DISTRICT';
  return unit.level === 'CENTRAL' && isCentralEntitled ? 'CENTRAL' : null;
}

/** Who answers for a unit today: itself while it is open, else the open units it went to. */
const holdersOf = (em: EntityManager, unitId: string): Promise<{ id: string }[]> =>
  rows(
    em,
    sql<{ id: string }>`
    select distinct s.seat_id as id from organisation.seats_of(array[${unitId}]::uuid[], ${today()}::date) as s
    join organisation.unit u on u.id = s.unit_id
    where s.by_heir or u.closed_on >= ${today()}::date`,
  );

/**
 * What the recognising level does itself («cùng cấp»): an officer of that very unit, or of the one it went whole into. Of a unit that was
 * split nobody is the same level, and whoever is above all its successors acts for it (ORG-010).
 *
 * @throws {UnitNotFound | NotInCharge | HonoraryNotOwnLevel}
 */
export async function requireOwnLevel(em: EntityManager, viewer: Viewer, unitId: string): Promise<void> {
  await requireCharge(em, viewer, 'organisation', unitId);
  const holders = await holdersOf(em, unitId);
  if (holders.length < 2 && holders.every(({ id }) => id !== viewer.unitId)) throw new HonoraryNotOwnLevel(unitId);
}

/**
 * What the direct superior does (HON-015): the unit directly above, today; of Central, which has none, itself (F-21 d).
 *
 * @throws {UnitNotFound | NotInCharge | HonoraryNotSuperior}
 */
export async function requireSuperior(em: EntityManager, viewer: Viewer, unitId: string): Promise<void> {
  await requireCharge(em, viewer, 'organisation', unitId);
  const [superior] = await rows(
    em,
    sql<{ id: string }>`
    select a.ancestor_id as id
    from unnest(${(await holdersOf(em, unitId)).map(({ id }) => id)}::uuid[]) as holder (id)
    join organisation.unit_ancestor a on a.unit_id = holder.id
      and ${today()}::date between a.valid_from and a.valid_to
    where a.depth > 0 or a.ancestor_level = 'CENTRAL'
    order by a.depth limit 1`,
  );
  if (superior?.id !== viewer.unitId) throw new HonoraryNotSuperior(superior?.id ?? unitId);
}
