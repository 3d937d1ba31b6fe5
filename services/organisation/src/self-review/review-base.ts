import { requireCharge } from '@vwu/kit/charge';
import { type Command, runCommand } from '@vwu/kit/command';
import { type EntityManager, instances, lockFor, rows, sql } from '@vwu/kit/database';
import { requireScope } from '@vwu/kit/viewer';
import { Field, InputType, Int } from 'type-graphql';
import type { Context } from '../context.ts';
import { requireBaseOfYear, thisYear } from '../unit/require-base-of-year.ts';
import { ManagementCriterion, managementCriteria, maxScore, reviewColumns, SelfReview } from './self-review.entity.ts';
import { SelfReviewChanged, SelfReviewScoresInvalid, SelfReviewUnitInvalid, SelfReviewYearInvalid } from './self-review.errors.ts';

@InputType({ description: 'Points a base gives itself on one criterion.' })
export class CriterionScoreInput {
  @Field(() => ManagementCriterion, { description: 'The criterion.' }) criterion!: ManagementCriterion;
  @Field(() => Int, { description: 'Points, 0 to 10.' }) score!: number;
}

export interface ReviewBase {
  readonly unitId: string;
  readonly year: number;
  /** Every criterion once. */
  readonly scores: readonly CriterionScoreInput[];
  readonly note?: string | null;
  /** The version the caller has seen, 0 for none; refused if it is not the current one. */
  readonly version?: number | null;
  readonly idempotencyKey?: string | null;
}

/**
 * Records how a base judges its own management of a year, or judges anew (ORG-052).
 *
 * @throws {UnitNotFound | NotInCharge | SelfReviewScoresInvalid | SelfReviewYearInvalid | SelfReviewUnitInvalid | SelfReviewChanged}
 */
export async function reviewBase({ em, viewer }: Context, request: ReviewBase): Promise<SelfReview> {
  const { unitId, year, scores, note = null, version = null, idempotencyKey = null } = request;
  requireScope(viewer, 'organisation:write');
  await requireCharge(em, viewer, 'organisation', unitId);
  const input = { unitId, year, scores: scores.map(({ criterion, score }) => [criterion, score]), version };
  const command: Command = { schema: 'organisation', name: 'reviewBase', viewer, input, texts: [note ?? ''], idempotencyKey };
  return runCommand(em, command, {
    work: (tx) => review(tx, request),
    subjectOf: () => unitId,
    reload: (tx) => reread(tx, unitId, year),
  });
}

async function review(tx: EntityManager, { unitId, year, scores, note, version }: ReviewBase): Promise<SelfReview> {
  requireScores(scores);
  await requireBaseOfYear(
    tx,
    { unitId, year },
    {
      latest: thisYear(),
      year: (...given) => new SelfReviewYearInvalid(...given),
      unit: (...given) => new SelfReviewUnitInvalid(...given),
    },
  );
  await lockFor(tx, `self-review/${unitId}/${year}`);
  const known = await read(tx, unitId, year);
  if (version != null && version !== (known?.version ?? 0)) throw new SelfReviewChanged(version, known?.version ?? 0);
  await rows(
    tx,
    sql`
    insert into organisation.self_review as r (unit_id, year, note, origin) values (${unitId}, ${year}, ${note?.trim() || null}, 'RECORDED')
    on conflict (unit_id, year) do update set note = excluded.note, origin = excluded.origin, version = r.version + 1`,
  );
  await rows(
    tx,
    sql`
    insert into organisation.self_review_score (unit_id, year, criterion, score)
    select ${unitId}::uuid, ${year}::int, s.* from unnest(${scores.map(({ criterion }) => criterion)}::text[], ${scores.map(({ score }) => score)}::int[]) as s
    on conflict (unit_id, year, criterion) do update set score = excluded.score`,
  );
  return reread(tx, unitId, year);
}

function requireScores(scores: readonly CriterionScoreInput[]): void {
  const named = new Set(scores.map(({ criterion }) => criterion));
  const isWhole = scores.length === managementCriteria.length && named.size === managementCriteria.length;
  if (!isWhole || scores.some(({ score }) => score < 0 || score > maxScore))
    throw new SelfReviewScoresInvalid(managementCriteria.length, maxScore);
}

const read = async (em: EntityManager, unitId: string, year: number): Promise<SelfReview | undefined> =>
  (
    await instances(
      em,
      SelfReview,
      sql`select ${reviewColumns} from organisation.self_review r where r.unit_id = ${unitId} and r.year = ${year}::int`,
    )
  )[0];

async function reread(em: EntityManager, unitId: string, year: number): Promise<SelfReview> {
  const found = await read(em, unitId, year);
  if (!found) throw new Error('a review that was just written is gone');
  return found;
}
