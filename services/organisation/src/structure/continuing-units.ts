import { type EntityManager, rows, sql } from '@vwu/kit/database';
import { addDays } from '@vwu/kit/date';
import type { Projection } from '../plan/projection.ts';
import type { UnitLevel } from '../unit/unit.enums.ts';
import { type Holding, writeComposition } from './composition.ts';
import { Eve } from './eve.ts';
import { type HeldPiece, readHeldPieces, type Turn } from './held-pieces.ts';
import { holdingAbove, holdingOfBase } from './holdings.ts';
import { ContinuingUnit, PlannedUnit } from './moved-units.entity.ts';

/**
 * Looks whose people units have before a plan is applied, and again after: bases that take others in or give a part away, and the
 * units above between which bases move. What several decisions of one day do is told of this one alone.
 */
export class HoldingWatch {
  readonly #tx: EntityManager;
  readonly #turn: Turn;
  readonly #unitIds: readonly string[];
  readonly #before: readonly HeldPiece[];

  private constructor(tx: EntityManager, turn: Turn, unitIds: readonly string[], before: readonly HeldPiece[]) {
    this.#tx = tx;
    this.#turn = turn;
    this.#unitIds = unitIds;
    this.#before = before;
  }

  static async begin(tx: EntityManager, projection: Projection): Promise<HoldingWatch> {
    const turn = { eve: addDays(projection.begins, -1), day: projection.settles };
    const unitIds = concernedBy(projection);
    return new HoldingWatch(tx, turn, unitIds, await readHeldPieces(tx, turn, unitIds));
  }

  /** The units that were there on the eve and still are, and have other people after than before; highest first. */
  async changes(): Promise<ContinuingUnit[]> {
    const { eve: lastDay } = this.#turn;
    const after = await readHeldPieces(this.#tx, this.#turn, this.#unitIds);
    const [was, is] = [this.#before, after].map((pieces) => Map.groupBy(pieces, ({ holderId }) => holderId));
    const sourceIds = new Set([...this.#before, ...after].map(({ sourceId }) => sourceId));
    const eve = await Eve.read(this.#tx, lastDay, [...sourceIds]);
    const units = await this.#readGoingOn([...new Set([...this.#before, ...after].map(({ holderId }) => holderId))]);
    return units.flatMap((unit) => compare(unit, addDays(lastDay, 1), [was?.get(unit.unitId) ?? [], is?.get(unit.unitId) ?? []], eve));
  }

  #readGoingOn(unitIds: readonly string[]): Promise<GoingOn[]> {
    const { eve, day } = this.#turn;
    return rows(
      this.#tx,
      sql<GoingOn>`
      select u.id as "unitId", u.level, v.full_name as "fullName"
      from organisation.unit u join organisation.unit_version v on v.unit_id = u.id and ${day}::date between v.valid_from and v.valid_to
      where u.id = any (${unitIds}::uuid[]) and u.opened_on <= ${eve}::date
      order by organisation.level_rank(u.level), v.full_name collate "vi-x-icu", u.id`,
    );
  }
}

type GoingOn = Pick<PlannedUnit, 'unitId' | 'fullName'> & { readonly level: UnitLevel };

/** The units an event speaks of: what it changes, and what goes from where to where, by it or by what it takes back. */
function concernedBy({ affected, plan, world }: Projection): string[] {
  const takenBack = world.pieces.filter(({ eventId }) => plan.voids.includes(eventId));
  return [...new Set([...affected, ...[...plan.pieces, ...takenBack].flatMap(({ fromId, toId }) => [fromId, toId])])];
}

/** What a unit has before and after, if that differs. That nobody knows any more how many a base below has, concerns the base. */
function compare(unit: GoingOn, day: string, states: readonly (readonly HeldPiece[])[], eve: Eve): ContinuingUnit[] {
  const isBase = unit.level === 'BASE';
  const sourceIds = [...new Set(states.flat().map(({ sourceId }) => sourceId))].toSorted();
  const [before, after] = states.map(
    (pieces): Holding => (isBase ? holdingOfBase(unit.unitId, day, pieces) : holdingAbove(unit.unitId, day, pieces, sourceIds, eve)),
  );
  if (!before || !after || textOf(before, isBase) === textOf(after, isBase)) return [];
  return [Object.assign(new ContinuingUnit(), { ...unit, before: planned(unit, before), after: planned(unit, after) })];
}

const textOf = (holding: Holding, isBase: boolean): string => writeComposition(isBase ? holding : { ...holding, isEstimated: false });

const planned = (unit: GoingOn, holding: Holding): PlannedUnit =>
  Object.assign(new PlannedUnit(), { ...unit, composition: writeComposition(holding) });
