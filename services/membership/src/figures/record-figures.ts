import { today } from '@vwu/kit/clock';
import { runCommand } from '@vwu/kit/command';
import { type EntityManager, rows, sql } from '@vwu/kit/database';
import { UnitNotFound } from '@vwu/kit/unit-reference';
import { requireScope } from '@vwu/kit/viewer';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { Context } from '../context.ts';
import type { ReportingPeriod } from '../period/period.entity.ts';
import { requirePeriod } from '../period/period.loader.ts';
import { BaseFigures, type CategoryCounts, countedFields, totalOf } from './figures.entity.ts';
import {
  DenominatorFixed,
  FiguresChanged,
  FiguresImplausible,
  FiguresNegative,
  FiguresResidenceMissing,
  FiguresUnitNotBase,
  FiguresUnitNotValid,
} from './figures.errors.ts';
import { lockFigures } from './lock-figures.ts';
import { placedIn, placeResidents } from './place-residents.ts';
import { restateSuccessors } from './restate-successors.ts';

@InputType({ description: 'Members of a special base who live in one commune. «Hội viên theo nơi cư trú»' })
export class ResidenceInput {
  @Field(() => ID, { description: 'The commune base they live in.' }) communeId!: string;
  @Field(() => Int, { description: 'How many, 1 or more.' }) members!: number;
}

@InputType({ description: 'Counts of one base for one period. «Số liệu của cơ sở»' })
export class FiguresInput implements CategoryCounts {
  @Field(() => Int, { description: 'RESIDENTIAL: members of residential branches and groups.' }) residential!: number;
  @Field(() => Int, { description: 'CLUB: members of clubs and groups founded by the Union.' }) club!: number;
  @Field(() => Int, { description: 'SPECIAL_BASE: members of special bases living here; for a special base, its own members.' })
  specialBase!: number;
  @Field(() => Int, { description: 'TRADE_UNION: trade-union members, from the trade union of the same level.' }) tradeUnion!: number;
  @Field(() => Int, { description: 'ARMED_FORCES: members in the armed forces.' }) armedForces!: number;
  @Field(() => Int, { description: 'MEMBER_ORG: members of member organisations.' }) memberOrganisation!: number;
  @Field(() => Int, { description: 'Honorary members; not part of the rate.' }) honorary!: number;
  @Field(() => Int, { nullable: true, description: 'Women 18+. Fixed for the term: only for a base that has no figure yet.' }) women18Plus?:
    | number
    | null;
  @Field(() => String, { description: 'The body the counts come from (MEM-008).' }) sourceBody!: string;
  @Field(() => [ResidenceInput], { nullable: true, description: 'For a special base: where all its members live.' }) residence?:
    | ResidenceInput[]
    | null;
}

export interface RecordFigures {
  readonly unitId: string;
  readonly period: string;
  readonly figures: FiguresInput;
  /** The version the caller has seen; refused if it is not the current one. */
  readonly version?: number | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
}

/** The most members a base may report, in percent of its women 18+: more is an error of counting, not a success. */
const maxPercent = 120;

/**
 * Records the figures of a base for a period, or corrects them, and restates them for the bases formed out of it later.
 * Only officers of the base and of the units above it may.
 *
 * @throws {UnitNotFound | FiguresUnitNotBase | FiguresUnitNotValid | PeriodUnknown | FiguresNegative | FiguresImplausible
 *   | FiguresResidenceMissing | DenominatorFixed | FiguresChanged} nothing is written then.
 */
export async function recordFigures(context: Context, request: RecordFigures): Promise<BaseFigures> {
  const { viewer, em, reach } = context;
  requireScope(viewer, 'figures:write');
  if (!(await reach.load(request.unitId))) throw new UnitNotFound(request.unitId);
  const period = await requirePeriod(context, request.period);
  const { unitId, idempotencyKey, ...input } = request;
  return runCommand(
    em,
    { schema: 'membership', name: 'recordFigures', viewer, input: { unitId, ...input }, idempotencyKey },
    {
      subjectOf: () => unitId,
      work: (tx) => settle(tx, request, period),
      reload: (tx) => tx.findOneOrFail(BaseFigures, { unitId, period: period.code }),
    },
  );
}

async function settle(
  tx: EntityManager,
  { unitId, figures: input, version }: RecordFigures,
  period: ReportingPeriod,
): Promise<BaseFigures> {
  const unit = await requireBase(tx, unitId, period);
  const women18Plus = settleWomen(input, unit);
  requirePlausible(input, unit, women18Plus);
  await lockFigures(tx, unitId, period);
  const known = await tx.findOne(BaseFigures, { unitId, period: period.code });
  if (version != null && version !== (known?.version ?? 0)) throw new FiguresChanged(version, known?.version ?? 0);
  const figures = known ?? tx.create(BaseFigures, { unitId, period: period.code }, { partial: true });
  const specialBase = input.specialBase + (unit.targetApplies ? await placedIn(tx, unitId, period) : 0);
  figures.count({ ...input, specialBase, women18Plus }, period.ruleSet, unit.targetApplies);
  Object.assign(figures, {
    sourceBody: input.sourceBody,
    origin: 'RECORDED',
    method: 'AS_REPORTED',
    partsReported: 1,
    partsExpected: 1,
    asOf: today(),
  });
  await tx.flush();
  if (!unit.targetApplies) await placeResidents(tx, unitId, input.residence ?? [], period);
  await restateSuccessors(tx, unitId, period);
  return figures;
}

interface BaseUnit {
  readonly level: string;
  readonly targetApplies: boolean;
  readonly isValid: boolean;
  /** The denominator of the term, if it is known already. */
  readonly women18Plus: number | null;
}

async function requireBase(tx: EntityManager, unitId: string, { code, endsOn, ruleSet }: ReportingPeriod): Promise<BaseUnit> {
  const [unit] = await rows(
    tx,
    sql<BaseUnit>`
    select u.level, u.target_applies as "targetApplies", ${endsOn}::date between u.opened_on and u.closed_on as "isValid",
      w.women18_plus as "women18Plus"
    from organisation.unit u
    left join membership.women_population w on w.unit_id = u.id and w.rule_set_id = ${ruleSet.id}
    where u.id = ${unitId}`,
  );
  if (!unit) throw new UnitNotFound(unitId);
  if (unit.level !== 'BASE') throw new FiguresUnitNotBase(unitId);
  if (!unit.isValid) throw new FiguresUnitNotValid(unitId, code);
  return unit;
}

/** RATE-010: one source for the whole term. */
function settleWomen({ women18Plus: given }: FiguresInput, { women18Plus: fixed }: BaseUnit): number | null {
  if (given != null && fixed !== null && given !== fixed) throw new DenominatorFixed(given, fixed);
  return fixed ?? given ?? null;
}

function requirePlausible(input: FiguresInput, { targetApplies }: BaseUnit, women18Plus: number | null): void {
  const negative = countedFields.filter((field) => input[field] < 0);
  if (women18Plus !== null && women18Plus < 0) throw new FiguresNegative(['women18Plus']);
  if (negative.length > 0) throw new FiguresNegative(negative);
  const members = totalOf(input);
  if (targetApplies && women18Plus !== null && members * 100 > women18Plus * maxPercent) throw new FiguresImplausible(members, women18Plus);
  if (targetApplies) return;
  const placed = (input.residence ?? []).reduce((sum, { members: here }) => sum + here, 0);
  if (placed !== members || input.residence?.some(({ members: here }) => here < 1)) throw new FiguresResidenceMissing(members, placed);
}
