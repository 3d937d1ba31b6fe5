import { requireCharge } from '@vwu/kit/charge';
import { type Command, runCommand } from '@vwu/kit/command';
import { type EntityManager, rows, sql, violates } from '@vwu/kit/database';
import { addDays, DateScalar, END } from '@vwu/kit/date';
import { uuidv7 } from '@vwu/kit/ids';
import { requireScope } from '@vwu/kit/viewer';
import { Field, InputType, Int } from 'type-graphql';
import type { Context } from '../context.ts';
import { Comparator } from '../rate/gathering-rate.ts';
import { LocalRuleInvalid, LocalRuleOverlaps, LocalRuleUnitInvalid } from './local-rule.errors.ts';

@InputType({ description: 'A target a province has set itself. «Mức riêng của địa phương»' })
export class LocalRuleInput {
  @Field(() => Int, { description: 'The threshold, per cent.' }) thresholdPercent!: number;
  @Field(() => Comparator, { description: 'GT: «trên 60%»; GTE: «đạt 60%».' }) comparator!: Comparator;
  @Field(() => DateScalar, { description: 'First day it is set for; one that is open until then ends the day before.' }) validFrom!: string;
  @Field(() => DateScalar, { nullable: true, description: 'Last day; open unless said.' }) validTo?: string | null;
  @Field(() => String, { description: 'The document that sets it, with number and date.' }) source!: string;
}

export interface SetLocalRule {
  readonly unitId: string;
  readonly rule: LocalRuleInput;
  readonly idempotencyKey?: string | null | undefined;
}

/**
 * Records a target a province has set itself (TGT-005). The status by the rules of the term stays what it is.
 *
 * @returns the province's id.
 * @throws {UnitNotFound | NotInCharge | LocalRuleUnitInvalid | LocalRuleInvalid | LocalRuleOverlaps} nothing is written then.
 */
export async function setLocalRule({ viewer, em }: Context, { unitId, rule, idempotencyKey }: SetLocalRule): Promise<string> {
  requireScope(viewer, 'rules:write');
  await requireCharge(em, viewer, 'organisation', unitId);
  const { source, ...input } = rule;
  const command: Command = {
    schema: 'membership',
    name: 'setLocalRule',
    viewer,
    input: { unitId, ...input },
    texts: [source],
    idempotencyKey,
  };
  return runCommand(em, command, {
    subjectOf: () => unitId,
    reload: async () => unitId,
    work: async (tx) => {
      await write(tx, unitId, rule);
      return unitId;
    },
  });
}

async function write(tx: EntityManager, unitId: string, { thresholdPercent, comparator, validFrom, ...rule }: LocalRuleInput) {
  const validTo = rule.validTo ?? END;
  const source = rule.source.normalize('NFC').trim();
  const isBackwards = validTo !== END && validTo < validFrom;
  if (thresholdPercent < 1 || thresholdPercent > 100 || isBackwards || source === '') throw new LocalRuleInvalid();
  await requireProvince(tx, unitId, validFrom);
  await rows(
    tx,
    sql`
    update membership.local_rule set valid_to = ${addDays(validFrom, -1)}
    where unit_id = ${unitId}::uuid and valid_to = 'infinity' and valid_from < ${validFrom}::date`,
  );
  await rows(
    tx,
    sql`
    insert into membership.local_rule (id, unit_id, threshold_percent, comparator, valid_from, valid_to, source)
    values (${uuidv7()}, ${unitId}, ${thresholdPercent}, ${comparator}, ${validFrom}, ${validTo}, ${source})`,
  ).catch((error: unknown) => {
    throw violates(error, 'local_rule_apart') ? new LocalRuleOverlaps(unitId) : error;
  });
}

async function requireProvince(tx: EntityManager, unitId: string, day: string): Promise<void> {
  const province = await rows(
    tx,
    sql`select from organisation.unit where id = ${unitId}::uuid and level = 'PROVINCE' and ${day}::date between opened_on and closed_on`,
  );
  if (province.length === 0) throw new LocalRuleUnitInvalid(unitId, day);
}
