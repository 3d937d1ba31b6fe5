import { type EntityManager, rows, sql } from '@vwu/kit/database';
import { Field, InputType, Int } from 'type-graphql';
import type { Context } from '../../context.ts';
import { TargetGroup } from '../../model/target-group.ts';
import { requireDistinct, requireWhole } from '../case/check-input.ts';
import { runCaseCommand } from '../case/run-case-command.ts';
import type { SupportCase } from '../case/support-case.entity.ts';
import { PartyLimitMisplaced } from './diagnosis.errors.ts';
import { GatheringCause } from './gathering-cause.ts';

@InputType({ description: 'A cause found at a base.' })
export class CauseInput {
  @Field(() => GatheringCause, { description: 'The cause.' }) cause!: GatheringCause;
  @Field(() => Int, { nullable: true, description: 'Of PARTY_LIMIT only: 1 or 2 (SUP-011).' }) partyLimit?: number | null;
}

@InputType({ description: 'A group of women a base finds hard to gather.' })
export class GroupInput {
  @Field(() => TargetGroup, { description: 'The group.' }) group!: TargetGroup;
  @Field(() => Int, { description: 'How many women, estimated: 0 to 500,000.' }) estimate!: number;
}

export interface RecordDiagnosis {
  readonly caseId: string;
  readonly causes: readonly CauseInput[];
  readonly groups: readonly GroupInput[];
  readonly version?: number | null;
  readonly idempotencyKey?: string | null;
}

/**
 * Records why a base is not above the target and whom it finds hard to gather (SUP-002, SUP-018, GRP-018), in place of what
 * was recorded before.
 *
 * @throws {SupportListInvalid | SupportNumberInvalid | PartyLimitMisplaced} and what {@link runCaseCommand} throws.
 */
export async function recordDiagnosis(context: Context, request: RecordDiagnosis): Promise<SupportCase> {
  const { caseId, causes, groups, version, idempotencyKey } = request;
  const command = { name: 'recordSupportDiagnosis', scope: 'support:record', caseId, version, idempotencyKey } as const;
  return runCaseCommand(context, { ...command, input: { causes, groups } }, async (tx, found) => {
    requireDiagnosis(request);
    await replaceCauses(tx, found, causes);
    await replaceGroups(tx, found, groups);
    // whoever looked has looked at all of the base, also at what went into it
    await rows(tx, sql`update organisation.support_predecessor set inherits = false where case_id = ${caseId}`);
  });
}

function requireDiagnosis({ causes, groups }: RecordDiagnosis): void {
  requireDistinct(
    'causes',
    causes.map(({ cause }) => cause),
  );
  requireDistinct(
    'groups',
    groups.map(({ group }) => group),
  );
  for (const { estimate } of groups) requireWhole('estimate', estimate, 0, 500_000);
  for (const { cause, partyLimit } of causes)
    if (partyLimit != null) {
      if (cause !== 'PARTY_LIMIT') throw new PartyLimitMisplaced(cause);
      requireWhole('partyLimit', partyLimit, 1, 2);
    }
}

async function replaceCauses(tx: EntityManager, { id, unitId }: SupportCase, causes: readonly CauseInput[]): Promise<void> {
  await rows(tx, sql`delete from organisation.support_cause where case_id = ${id}`);
  await rows(
    tx,
    sql`
    insert into organisation.support_cause (case_id, unit_id, cause, party_limit)
    select ${id}::uuid, ${unitId}::uuid, k.cause, k.party_limit
    from unnest(${causes.map(({ cause }) => cause)}::text[], ${causes.map(({ partyLimit }) => partyLimit ?? null)}::int[]) as k (cause, party_limit)`,
  );
}

async function replaceGroups(tx: EntityManager, { id, unitId }: SupportCase, groups: readonly GroupInput[]): Promise<void> {
  await rows(tx, sql`delete from organisation.support_hard_group where case_id = ${id}`);
  await rows(
    tx,
    sql`
    insert into organisation.support_hard_group (case_id, unit_id, hard_group, estimate, own_estimate)
    select ${id}::uuid, ${unitId}::uuid, k.hard_group, k.estimate, k.estimate
    from unnest(${groups.map(({ group }) => group)}::text[], ${groups.map(({ estimate }) => estimate)}::int[]) as k (hard_group, estimate)`,
  );
}
