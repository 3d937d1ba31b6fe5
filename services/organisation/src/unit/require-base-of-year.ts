import { today } from '@vwu/kit/clock';
import { type EntityManager, rows, sql } from '@vwu/kit/database';

/** Since the oldest document that asks bases for something every year (003). */
const firstYear = 2013;

interface Refusals {
  /** The latest year that may be spoken of. */
  readonly latest: number;
  year(year: number, latest: number): Error;
  unit(unitId: string, year: number): Error;
}

/** The year it is, in Việt Nam. */
export const thisYear = (): number => Number(today().slice(0, 4));

/** Lets a command about a year of a base go on only if the base was there in it; its refusals are the caller's own. */
export async function requireBaseOfYear(
  tx: EntityManager,
  { unitId, year }: { readonly unitId: string; readonly year: number },
  refusals: Refusals,
): Promise<void> {
  if (year < firstYear || year > refusals.latest) throw refusals.year(year, refusals.latest);
  const [base] = await rows(
    tx,
    sql`select id from organisation.unit
        where id = ${unitId} and level = 'BASE' and opened_on <= make_date(${year}::int, 12, 31) and closed_on >= make_date(${year}::int, 1, 1)`,
  );
  if (!base) throw refusals.unit(unitId, year);
}
