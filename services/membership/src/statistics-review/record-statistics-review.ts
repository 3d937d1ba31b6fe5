import { requireCharge } from '@vwu/kit/charge';
import { today } from '@vwu/kit/clock';
import { type Command, runCommand } from '@vwu/kit/command';
import { type EntityManager, instances, rows, sql } from '@vwu/kit/database';
import { uuidv7 } from '@vwu/kit/ids';
import { requireScope } from '@vwu/kit/viewer';
import type { Context } from '../context.ts';
import { StatisticsReview, type StatisticsReviewInput } from './statistics-review.entity.ts';
import {
  ReviewCountsInvalid,
  ReviewDayInvalid,
  ReviewRecorded,
  ReviewStatisticianMissing,
  ReviewUnitInvalid,
} from './statistics-review.errors.ts';

export interface RecordStatisticsReview {
  readonly unitId: string;
  readonly review: StatisticsReviewInput;
  readonly idempotencyKey?: string | null;
}

/** The columns of {@link StatisticsReview}, from `statistics_review r`. */
export const reviewColumns = sql`
  r.id, r.unit_id as "unitId", r.held_on as "heldOn", r.statistician, r.women_permanent as "womenPermanent",
  r.women_temporary as "womenTemporary", r.members_permanent as "membersPermanent", r.members_temporary as "membersTemporary"`;

const maxCount = 500_000;

/**
 * Records what a base and the statistician of its commune found (SUP-023). The denominator of the term is not changed by it
 * (SUP-028).
 *
 * @throws {UnitNotFound | NotInCharge | ReviewUnitInvalid | ReviewDayInvalid | ReviewStatisticianMissing | ReviewCountsInvalid
 *   | ReviewRecorded}
 */
export async function recordStatisticsReview(
  { viewer, em }: Context,
  { unitId, review, idempotencyKey = null }: RecordStatisticsReview,
): Promise<StatisticsReview> {
  requireScope(viewer, 'figures:write');
  await requireCharge(em, viewer, 'organisation', unitId);
  const { statistician, ...counts } = review;
  const input = { unitId, ...counts };
  const command: Command = { schema: 'membership', name: 'recordStatisticsReview', viewer, input, texts: [statistician], idempotencyKey };
  return runCommand(em, command, {
    work: (tx) => write(tx, unitId, review),
    subjectOf: ({ id }) => id,
    reload: readReview,
  });
}

async function write(tx: EntityManager, unitId: string, review: StatisticsReviewInput): Promise<StatisticsReview> {
  const statistician = review.statistician.normalize('NFC').trim();
  if (!statistician) throw new ReviewStatisticianMissing();
  if (review.heldOn > today()) throw new ReviewDayInvalid(review.heldOn, today());
  requireCounts(review);
  await requireCommune(tx, unitId, review.heldOn);
  const id = uuidv7();
  const written = await rows(
    tx,
    sql`
    insert into membership.statistics_review
      (id, unit_id, held_on, statistician, women_permanent, women_temporary, members_permanent, members_temporary)
    values (${id}, ${unitId}, ${review.heldOn}, ${statistician}, ${review.womenPermanent}, ${review.womenTemporary}, ${review.membersPermanent},
      ${review.membersTemporary})
    on conflict do nothing returning id`,
  );
  if (written.length === 0) throw new ReviewRecorded(unitId, review.heldOn);
  return readReview(tx, id);
}

function requireCounts({ womenPermanent, womenTemporary, membersPermanent, membersTemporary }: StatisticsReviewInput): void {
  const bounds = { womenPermanent: maxCount, womenTemporary: maxCount, membersPermanent: womenPermanent, membersTemporary: womenTemporary };
  const counts = { womenPermanent, womenTemporary, membersPermanent, membersTemporary };
  const wrong = Object.entries(counts).filter(([field, count]) => count < 0 || count > bounds[field as keyof typeof bounds]);
  if (wrong.length > 0)
    throw new ReviewCountsInvalid(
      wrong.map(([field]) => field),
      maxCount,
    );
}

async function requireCommune(tx: EntityManager, unitId: string, day: string): Promise<void> {
  const commune = await rows(
    tx,
    sql`
    select from organisation.unit where id = ${unitId} and level = 'BASE' and target_applies and ${day}::date between opened_on and closed_on`,
  );
  if (commune.length === 0) throw new ReviewUnitInvalid(unitId, day);
}

async function readReview(em: EntityManager, id: string): Promise<StatisticsReview> {
  const [found] = await instances(
    em,
    StatisticsReview,
    sql`select ${reviewColumns} from membership.statistics_review r where r.id = ${id}`,
  );
  if (!found) throw new Error('a review that was just written is gone');
  return found;
}
