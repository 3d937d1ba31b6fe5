import { today } from '@vwu/kit/clock';
import { type EntityManager, rows, sql } from '@vwu/kit/database';
import type { Belonging } from '../belonging/belonging.entity.ts';
import { changeBelonging } from '../belonging/change-belonging.ts';
import type { Context } from '../context.ts';
import { CountedBelonging } from './counted-belonging.ts';
import { MemberCountDayInvalid, MemberCountInvalid } from './member-count.errors.ts';

export interface CountMembers {
  readonly id: string;
  /** Day of the count. */
  readonly on: string;
  readonly members: number;
  readonly version?: number | null;
  readonly idempotencyKey?: string | null;
}

/**
 * Records how many members a club, a team or a member organisation had on a day; counts of other days stay. A second count
 * of one day takes the place of the first.
 *
 * @throws {BelongingNotFound | NotInCharge | BelongingChanged | MemberCountInvalid | MemberCountDayInvalid}
 */
export function countMembers(context: Context, { id, on, members, ...how }: CountMembers): Promise<Belonging> {
  return changeBelonging(context, {
    name: 'countMembers',
    id,
    facts: { on, members },
    ...how,
    suits: ({ entity }) => entity.prototype instanceof CountedBelonging,
    work: async (tx, { validFrom, validTo }) => {
      const [last = today()] = [validTo, today()].toSorted();
      if (on < validFrom || on > last) throw new MemberCountDayInvalid(validFrom, last, on);
      await writeCount(tx, { id, on, members });
    },
  });
}

/** @throws {MemberCountInvalid} */
export async function writeCount(tx: EntityManager, { id, on, members }: Pick<CountMembers, 'id' | 'on' | 'members'>): Promise<void> {
  if (members < 0) throw new MemberCountInvalid(members);
  await rows(
    tx,
    sql`
    insert into organisation.member_count (belonging_id, counted_on, members, origin) values (${id}, ${on}, ${members}, 'RECORDED')
    on conflict (belonging_id, counted_on) do update set members = excluded.members, origin = excluded.origin`,
  );
}
