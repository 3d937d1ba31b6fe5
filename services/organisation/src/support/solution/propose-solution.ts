import { type EntityManager, rows, sql } from '@vwu/kit/database';
import { Field, Float, InputType, Int } from 'type-graphql';
import type { Context } from '../../context.ts';
import { maxVnd, requireDistinct, requireText, requireWhole } from '../case/check-input.ts';
import { runCaseCommand } from '../case/run-case-command.ts';
import type { SupportCase } from '../case/support-case.entity.ts';
import { SolutionMeasure } from './solution-measure.ts';

@InputType({ description: 'A measure chosen for a base.' })
export class MeasureInput {
  @Field(() => SolutionMeasure, { description: 'The measure.' }) measure!: SolutionMeasure;
  @Field(() => String, {
    nullable: true,
    description: 'Number of the document issued for it; without one A1 cannot be recorded as done (SUP-020).',
  })
  documentNumber?: string | null;
  @Field(() => Float, { nullable: true, description: 'Amount it provides, whole đồng (SUP-022).' }) amountVnd?: number | null;
}

@InputType({ description: 'A year of the roadmap of a base.' })
export class RoadmapYearInput {
  @Field(() => Int, { description: 'The year, 2022 to 2100.' }) year!: number;
  @Field(() => Int, { description: 'Members to be reached by its end.' }) members!: number;
}

export interface ProposeSolution {
  readonly caseId: string;
  readonly measures: readonly MeasureInput[];
  readonly roadmap: readonly RoadmapYearInput[];
  readonly version?: number | null;
  readonly idempotencyKey?: string | null;
}

/**
 * Records the measures chosen for a base and its roadmap by year (SUP-002, SUP-019…028), in place of those recorded before.
 *
 * @throws {SupportListInvalid | SupportNumberInvalid | SupportTextMissing} and what {@link runCaseCommand} throws.
 */
export async function proposeSolution(context: Context, request: ProposeSolution): Promise<SupportCase> {
  const { caseId, measures, roadmap, version, idempotencyKey } = request;
  const command = { name: 'proposeSupportSolution', scope: 'support:record', caseId, version, idempotencyKey } as const;
  return runCaseCommand(context, { ...command, input: { measures, roadmap } }, async (tx, { id }) => {
    requireSolution(request);
    await replaceMeasures(tx, id, measures);
    await replaceRoadmap(tx, id, roadmap);
  });
}

function requireSolution({ measures, roadmap }: ProposeSolution): void {
  requireDistinct(
    'measures',
    measures.map(({ measure }) => measure),
  );
  requireDistinct(
    'roadmap',
    roadmap.map(({ year }) => year),
  );
  for (const { documentNumber, amountVnd } of measures) {
    if (documentNumber != null) requireText('documentNumber', documentNumber);
    if (amountVnd != null) requireWhole('amountVnd', amountVnd, 0, maxVnd);
  }
  for (const { year, members } of roadmap) {
    requireWhole('year', year, 2022, 2100);
    requireWhole('members', members, 0, 500_000);
  }
}

async function replaceMeasures(tx: EntityManager, id: string, measures: readonly MeasureInput[]): Promise<void> {
  await rows(tx, sql`delete from organisation.support_measure where case_id = ${id}`);
  const columns = [
    sql`${measures.map(({ measure }) => measure)}::text[]`,
    sql`${measures.map(({ documentNumber }) => documentNumber?.trim() ?? null)}::text[]`,
    sql`${measures.map(({ amountVnd }) => amountVnd ?? null)}::bigint[]`,
  ];
  await rows(
    tx,
    sql`
    insert into organisation.support_measure (case_id, measure, document_number, amount_vnd)
    select ${id}::uuid, m.* from unnest(${sql.join(columns)}) as m`,
  );
}

async function replaceRoadmap(tx: EntityManager, id: string, roadmap: readonly RoadmapYearInput[]): Promise<void> {
  await rows(tx, sql`delete from organisation.support_roadmap where case_id = ${id}`);
  await rows(
    tx,
    sql`
    insert into organisation.support_roadmap (case_id, year, members)
    select ${id}::uuid, r.* from unnest(${roadmap.map(({ year }) => year)}::int[], ${roadmap.map(({ members }) => members)}::int[]) as r`,
  );
}
