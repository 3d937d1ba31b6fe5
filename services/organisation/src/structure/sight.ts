import { type EntityManager, rows, sql } from '@vwu/kit/database';
import { idArray } from './id-array.ts';

/** Units that become visible to some and invisible to others, all to the same. */
export interface SightChange {
  readonly gained: readonly string[];
  readonly lost: readonly string[];
  readonly unitIds: readonly string[];
}

/** Where units stand on the day, or those that answer for them: below one stem, of a branch or group also below its branch. */
interface SeatRow {
  readonly stemId: string;
  readonly branchId: string | null;
  /** The heir that stands there; null where the units do themselves. */
  readonly heirId: string | null;
  readonly unitIds: string;
}

/** Who sees a unit by one seat: as many units share it as hang below one branch. */
interface Seat {
  readonly number: number;
  readonly holders: readonly string[];
  /** Whether the unit itself stands there, and so sees itself. */
  readonly bySelf: boolean;
}

/**
 * Who sees some units: those they stand below on the day, and those any of their heirs stands below. Tens of thousands of branches
 * and groups hang below a few bases, so they are read and compared seat by seat, not one by one.
 */
export class Sight {
  readonly unitIds: readonly string[];
  readonly #seats: ReadonlyMap<string, readonly Seat[]>;

  private constructor(unitIds: readonly string[], seats: ReadonlyMap<string, readonly Seat[]>) {
    this.unitIds = unitIds;
    this.#seats = seats;
  }

  static async read(tx: EntityManager, unitIds: readonly string[], day: string): Promise<Sight> {
    const found = await rows(tx, seatsOn(unitIds, day));
    const above = await readAbove(tx, new Set(found.map(({ stemId }) => stemId)), day);
    const seats = new Map<string, Seat[]>();
    for (const [number, row] of found.entries()) {
      const superiors = above.get(row.stemId);
      if (!superiors) continue;
      const seat = seatOf(number, row, superiors);
      for (const id of row.unitIds.split(',')) {
        const known = seats.get(id);
        if (known) known.push(seat);
        else seats.set(id, [seat]);
      }
    }
    return new Sight(unitIds, seats);
  }

  /** What has changed since another look at the same units. */
  changesSince(before: Sight): SightChange[] {
    const pairs = Map.groupBy(this.unitIds, (id) => `${numbersOf(before.#seatsOf(id))}>${numbersOf(this.#seatsOf(id))}`);
    const changes = [...pairs.values()].flatMap(([id = '', ...others]) => compare(before.#seatsOf(id), this.#seatsOf(id), [id, ...others]));
    return [...Map.groupBy(changes, ({ gained, lost }) => [gained.join(), lost.join()].join('>')).values()].map(([first, ...others]) => ({
      gained: first?.gained ?? [],
      lost: first?.lost ?? [],
      unitIds: [first, ...others].flatMap((one) => one?.unitIds ?? []),
    }));
  }

  #seatsOf(id: string): readonly Seat[] {
    return this.#seats.get(id) ?? [];
  }
}

const numbersOf = (seats: readonly Seat[]): string => seats.map(({ number }) => number).join();

/** What units that had the same seats, and have the same, are seen by besides and no more; each also by itself. */
function compare(before: readonly Seat[], after: readonly Seat[], unitIds: readonly string[]): SightChange[] {
  const [saw, sees] = [holdersOf(before), holdersOf(after)];
  const [gained, lost] = [missing(sees, saw), missing(saw, sees)];
  const byThemselves = (seats: readonly Seat[]) => seats.some(({ bySelf }) => bySelf);
  const others = gained.length + lost.length > 0 ? [{ gained, lost, unitIds }] : [];
  if (byThemselves(before) === byThemselves(after)) return others;
  const own = unitIds.filter((id) => !saw.has(id) && !sees.has(id));
  return [
    ...others,
    ...own.map((id) => ({ gained: byThemselves(after) ? [id] : [], lost: byThemselves(before) ? [id] : [], unitIds: [id] })),
  ];
}

const holdersOf = (seats: readonly Seat[]): ReadonlySet<string> => new Set(seats.flatMap(({ holders }) => holders));

const missing = (holders: ReadonlySet<string>, others: ReadonlySet<string>): string[] => [...holders.difference(others)].toSorted();

function seatOf(number: number, { stemId, branchId, heirId }: SeatRow, superiors: readonly string[]): Seat {
  const holders = [...superiors, ...(branchId === null ? [] : [branchId]), ...(heirId === null || heirId === stemId ? [] : [heirId])];
  return { number, holders, bySelf: heirId === null };
}

/**
 * As `seats_of` says (D8), of one day and no later, and all units of one seat in one row. In the few heirs they are looked for as a
 * set: to guess how many of twenty thousand are there takes the planner longer than to find them.
 */
const seatsOn = (unitIds: readonly string[], day: string) => {
  const [units, on] = [sql`${idArray(unitIds)}::uuid[]`, sql`${day}::date`];
  return sql<SeatRow>`
    select stem_id as "stemId", branch_id as "branchId", heir_id as "heirId", string_agg(unit_id::text, ',') as "unitIds"
    from (
      select u.id as unit_id, null::uuid as heir_id, u.id as stem_id, null::uuid as branch_id
      from organisation.unit u where u.id = any (${units}) and u.level not in ('BRANCH', 'GROUP') and u.opened_on <= ${on}
      union all
      select s.unit_id, null, s.stem_id, s.branch_id
      from organisation.unit_stem s where s.unit_id = any (${units}) and ${on} between s.valid_from and s.valid_to
      union all
      select h.unit_id, u.id, u.id, null
      from organisation.unit_heir h
      join organisation.unit u on u.id = h.heir_id and u.level not in ('BRANCH', 'GROUP') and ${on} between u.opened_on and u.closed_on
      where h.unit_id in (select unnest(${units})) and h.effective_on <= ${on}
      union all
      select h.unit_id, s.unit_id, s.stem_id, s.branch_id
      from organisation.unit_heir h join organisation.unit_stem s on s.unit_id = h.heir_id and ${on} between s.valid_from and s.valid_to
      where h.unit_id in (select unnest(${units})) and h.effective_on <= ${on}
    ) as seat
    group by stem_id, branch_id, heir_id`;
};

/** The units above some on a day, themselves among them but for the root; none for one that does not live then. */
async function readAbove(tx: EntityManager, stemIds: ReadonlySet<string>, day: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const found = await rows(
    tx,
    sql<{ stemId: string; holderIds: string[] }>`
    select a.unit_id as "stemId", array_remove(array_agg(case when a.ancestor_level <> 'CENTRAL' then a.ancestor_id end), null) as "holderIds"
    from organisation.unit_ancestor a
    where a.unit_id = any (${[...stemIds]}::uuid[]) and ${day}::date between a.valid_from and a.valid_to
    group by a.unit_id`,
  );
  return new Map(found.map(({ stemId, holderIds }) => [stemId, holderIds]));
}
