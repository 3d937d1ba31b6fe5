import { requireCharge } from '@vwu/kit/charge';
import { today } from '@vwu/kit/clock';
import { type Command, runCommand } from '@vwu/kit/command';
import { type EntityManager, rows, sql } from '@vwu/kit/database';
import { UnitNotFound } from '@vwu/kit/unit-reference';
import { requireScope } from '@vwu/kit/viewer';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { Context } from '../context.ts';
import type { ReportingPeriod } from '../period/period.entity.ts';
import { requirePeriod } from '../period/period.loader.ts';
import { requireOpenReport } from '../period-report/hold-figures.ts';
import { restateSuccessors } from '../restatement/restate-bases.ts';
import { AggregatesInput, aggregates } from './aggregate.entity.ts';
import { BaseFigures, type CategoryCounts, totalOf } from './figures.entity.ts';
import { FiguresBelowPlaced, FiguresChanged, FiguresUnitNotBase, FiguresUnitNotValid } from './figures.errors.ts';
import { lockFigures } from './lock-figures.ts';
import { placedIn, placeResidents, requirePlaces } from './place-residents.ts';
import { requireCountable, requirePlausible } from './plausible.ts';
import { settleAggregates } from './settle-aggregates.ts';
import { settleWomen } from './settle-women.ts';

@InputType({ description: 'Members of a special base who live in one commune. «Hội viên theo nơi cư trú»' })
export class ResidenceInput {
  @Field(() => ID, { description: 'The commune base they live in.' }) communeId!: string;
  @Field(() => Int, { description: 'How many, 1 or more.' }) members!: number;
}

@InputType({ description: 'Counts of one base for one period. «Số liệu của cơ sở»' })
export class FiguresInput implements CategoryCounts {
  @Field(() => Int, { description: 'RESIDENTIAL: members of residential branches and groups.' }) residential!: number;
  @Field(() => Int, { description: 'CLUB: members of clubs and groups founded by the Union.' }) club!: number;
  @Field(() => Int, {
    description:
      'SPECIAL_BASE: members of special bases living here, those that special bases have placed here included; for a special base, its own.',
  })
  specialBase!: number;
  @Field(() => Int, { description: 'TRADE_UNION: trade-union members, from the trade union of the same level, a count only (MEM-007).' })
  tradeUnion!: number;
  @Field(() => Int, { description: 'ARMED_FORCES: members in the armed forces, a count only.' }) armedForces!: number;
  @Field(() => Int, { description: 'MEMBER_ORG: members of member organisations, a count only.' }) memberOrganisation!: number;
  @Field(() => AggregatesInput, {
    nullable: true,
    description: 'Where these three counts come from, and what of them is counted already; wanted of each above 0 (F-7, MEM-008).',
  })
  aggregates?: AggregatesInput | null;
  @Field(() => Int, { description: 'Honorary members; not part of the rate.' }) honorary!: number;
  @Field(() => Int, { nullable: true, description: 'Women 18+, fixed for the term: only for a base that has no other figures yet.' })
  women18Plus?: number | null;
  @Field(() => String, { description: 'The body the counts come from.' }) sourceBody!: string;
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

/**
 * Records the figures of a base for a period, or corrects them, and restates them for the bases formed out of it later.
 * Only officers of the base, or of all it went into, and of the units above them may.
 *
 * @throws {UnitNotFound | NotInCharge | FiguresUnitNotBase | FiguresUnitNotValid | PeriodUnknown | FiguresNegative
 *   | FiguresTooLarge | OverlapInvalid | AggregateSourceMissing | AggregateDayInvalid | FiguresImplausible | FiguresBelowPlaced | FiguresResidenceMissing | FiguresResidenceUnknown
 *   | DenominatorFixed | FiguresChanged | FiguresHeld} nothing is written then.
 */
export async function recordFigures(context: Context, request: RecordFigures): Promise<BaseFigures> {
  const { viewer, em } = context;
  requireScope(viewer, 'figures:write');
  await requireCharge(em, viewer, 'organisation', request.unitId);
  const period = await requirePeriod(context, request.period);
  const { unitId, idempotencyKey, version, figures } = request;
  const { counts, texts } = inputOf(figures);
  const input = { unitId, period: period.code, version, ...counts };
  const command: Command = { schema: 'membership', name: 'recordFigures', viewer, input, texts, idempotencyKey };
  return runCommand(em, command, {
    subjectOf: () => unitId,
    work: async (tx) => {
      await lockFigures(tx, unitId, period);
      await requireOpenReport(tx, unitId, period);
      return settleFigures(tx, { request, period, periods: await context.periods(), takesInto: requireOpenReport });
    },
    reload: (tx) => tx.findOneOrFail(BaseFigures, { unitId, period: period.code }),
  });
}

/** What of an input is counts and days, and what is anybody's words. */
export function inputOf({ sourceBody, aggregates: given, ...counts }: FiguresInput) {
  const declared = aggregates.flatMap((aggregate) => (given?.[aggregate] ? [[aggregate, given[aggregate]] as const] : []));
  const days = Object.fromEntries(declared.map(([aggregate, { overlap, countedOn }]) => [aggregate, { overlap, countedOn }]));
  return { counts: { ...counts, aggregates: days }, texts: [sourceBody, ...declared.map(([, source]) => source.sourceBody)] };
}

export interface Settling {
  readonly request: RecordFigures;
  readonly period: ReportingPeriod;
  readonly periods: readonly ReportingPeriod[];
  /** Asked of each commune a special base changes, whose figures are then held, before they change. */
  takesInto(tx: EntityManager, communeId: string, period: ReportingPeriod): Promise<void>;
}

/** Writes the figures of a base the caller holds ({@link lockFigures}), with all that follows from them. */
export async function settleFigures(tx: EntityManager, { request, period, periods, takesInto }: Settling): Promise<BaseFigures> {
  const { unitId, figures: input, version } = request;
  requireCountable(input);
  const { aggregateSources, ...overlaps } = settleAggregates(input);
  const members = totalOf({ ...input, ...overlaps });
  const { targetApplies } = await requireBase(tx, unitId, period);
  const known = await tx.findOne(BaseFigures, { unitId, period: period.code });
  if (version != null && version !== (known?.version ?? 0)) throw new FiguresChanged(version, known?.version ?? 0);
  const women18Plus = targetApplies ? await settleWomen(tx, request, period, periods) : null;
  await requireSound(tx, { input, members, women18Plus, targetApplies, unitId, period });
  const figures = known ?? tx.create(BaseFigures, { unitId, period: period.code }, { partial: true });
  figures.count({ ...input, ...overlaps, women18Plus }, period.ruleSet, targetApplies);
  Object.assign(figures, { sourceBody: input.sourceBody, aggregateSources, ...asReported, asOf: today() });
  await tx.flush();
  if (!targetApplies) await placeResidents(tx, unitId, input.residence ?? [], { period, takesInto });
  await restateSuccessors(tx, unitId, period);
  return figures;
}

interface Told extends Pick<BaseUnit, 'targetApplies'> {
  readonly input: FiguresInput;
  readonly members: number;
  readonly women18Plus: number | null;
  readonly unitId: string;
  readonly period: ReportingPeriod;
}

/** Of a commune base by its women and by whom others have placed there; of a special base by where its members live. */
async function requireSound(tx: EntityManager, { input, members, women18Plus, targetApplies, unitId, period }: Told): Promise<void> {
  if (!targetApplies) return requirePlaces(tx, { members, residence: input.residence ?? [] }, period);
  requirePlausible(members, women18Plus);
  const placed = await placedIn(tx, unitId, period);
  if (input.specialBase < placed) throw new FiguresBelowPlaced(input.specialBase, placed);
}

const asReported = { origin: 'RECORDED', method: 'AS_REPORTED', partsReported: 1, partsExpected: 1 } as const;

interface BaseUnit {
  readonly level: string;
  readonly targetApplies: boolean;
  readonly isValid: boolean;
}

async function requireBase(tx: EntityManager, unitId: string, { code, endsOn }: ReportingPeriod): Promise<BaseUnit> {
  const [unit] = await rows(
    tx,
    sql<BaseUnit>`
    select level, target_applies as "targetApplies", ${endsOn}::date between opened_on and closed_on as "isValid"
    from organisation.unit where id = ${unitId}`,
  );
  if (!unit) throw new UnitNotFound(unitId);
  if (unit.level !== 'BASE') throw new FiguresUnitNotBase(unitId);
  if (!unit.isValid) throw new FiguresUnitNotValid(unitId, code);
  return unit;
}
