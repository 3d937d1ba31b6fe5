import { sql } from '@vwu/kit/database';
import { isId } from '@vwu/kit/ids';
import type { RawBuilder } from 'kysely';
import { Field, Float, ID, InputType, Int } from 'type-graphql';
import { AdminType, AreaTag, BaseClass, GatheringStatus, MentorStatus, UnitKind } from './base.enums.ts';
import { FilterRangeEmpty, FilterTooLarge } from './base.errors.ts';
import { GatheringCause, SupportState, TargetGroup } from './support.enums.ts';

@InputType({ description: 'A band of the rate, in percent; four decimals count.' })
export class RateBand {
  @Field(() => Float, { nullable: true, description: 'At least.' }) gte?: number | null;
  @Field(() => Float, { nullable: true, description: 'Less than.' }) lt?: number | null;
}

@InputType({ description: 'Which bases. All conditions of one filter must hold; a list holds if any of its values does.' })
export class BaseFilter {
  @Field(() => ID, { nullable: true, description: 'In this province, as the map of the day has it.' }) provinceId?: string | null;
  @Field(() => ID, { nullable: true, description: 'In this emulation cluster on the day.' }) clusterId?: string | null;
  @Field(() => [GatheringStatus], { nullable: true, description: 'With one of these statuses.' }) gatheringStatus?:
    | GatheringStatus[]
    | null;
  @Field(() => RateBand, { nullable: true, description: 'With a rate in this band. Errors: FILTER_RANGE_EMPTY.' }) rate?: RateBand | null;
  @Field(() => Boolean, { nullable: true, description: 'With at least one mentor on the day, or with none.' }) mentored?: boolean | null;
  @Field(() => [MentorStatus], { nullable: true, description: 'With one of these mentor statuses.' }) mentorStatus?: MentorStatus[] | null;
  @Field(() => [BaseClass], { nullable: true, description: 'With one of these classes in `year`.' }) classification?: BaseClass[] | null;
  @Field(() => Boolean, { nullable: true, description: 'With a class in `year`, whichever it is, or with none yet.' }) classified?:
    | boolean
    | null;
  @Field(() => Int, {
    nullable: true,
    description: 'The year of `classification` and `classified`; the last year over in the period unless said.',
  })
  year?: number | null;
  @Field(() => [AreaTag], { nullable: true, description: 'In one of these kinds of area.' }) areaTags?: AreaTag[] | null;
  @Field(() => [AdminType], {
    nullable: true,
    description: 'Whose administrative unit is of one of these types on the day of the map: PHUONG finds wards only (ORG-003).',
  })
  adminType?: AdminType[] | null;
  @Field(() => [UnitKind], { nullable: true, description: 'Of one of these kinds (ORG-004).' }) kind?: UnitKind[] | null;
  @Field(() => [SupportState], { nullable: true, description: 'Whose support stood in one of these states on the last day of the period.' })
  supportState?: SupportState[] | null;
  @Field(() => [GatheringCause], { nullable: true, description: 'That need or needed support for one of these causes.' })
  supportCause?: GatheringCause[] | null;
  @Field(() => [TargetGroup], { nullable: true, description: 'That need or needed support and find one of these groups hard to gather.' })
  hardGroup?: TargetGroup[] | null;
  @Field(() => String, {
    nullable: true,
    description: 'Part of the name with its type; case, diacritics and tone placement do not matter.',
  })
  search?: string | null;
  @Field(() => [BaseFilter], { nullable: true, description: 'All of these hold too.' }) and?: BaseFilter[] | null;
  @Field(() => [BaseFilter], { nullable: true, description: 'At least one of these holds.' }) or?: BaseFilter[] | null;
  @Field(() => BaseFilter, { nullable: true, description: 'This does not hold.' }) not?: BaseFilter | null;
}

/** What of a filter the index of an order knows, so that rows can be told apart while it is walked. */
const narrow: readonly (keyof BaseFilter)[] = ['gatheringStatus', 'mentored', 'mentorStatus', 'classification'];

/** Whether a filter asks for more than {@link narrow}: its rows are better found once, and counted and sorted then. */
export const isWide = (filter: BaseFilter): boolean => {
  const { and, or, not, ...own } = filter;
  const asked = Object.keys(own).filter((name) => own[name as keyof typeof own] != null);
  const inner = [...(and ?? []), ...(or ?? []), ...(not ? [not] : [])];
  return asked.some((name) => !narrow.includes(name as keyof BaseFilter)) || inner.some(isWide);
};

type Condition = RawBuilder<unknown>;

/** What one filter may hold, its inner filters included; each search looks at every name. */
const limits = { conditions: 50, searches: 5, depth: 6 } as const;

/**
 * The SQL condition of a filter over `insights.base_row r`. What is unknown (a base without a rate, without a class)
 * does not hold, and its negation does: `not` is exactly the rest.
 *
 * @throws {FilterRangeEmpty | FilterTooLarge}
 */
export function conditionOf(filter: BaseFilter): Condition {
  let conditions = 0;
  let searches = 0;
  const translate = (one: BaseFilter, depth: number): Condition => {
    const own = ownConditions(one);
    conditions += own.length + 1;
    searches += one.search?.trim() ? 1 : 0;
    if (conditions > limits.conditions || searches > limits.searches || depth > limits.depth) throw new FilterTooLarge(limits);
    const inner = (filters: readonly BaseFilter[]) => filters.map((each) => translate(each, depth + 1));
    return allOf([
      ...own,
      ...(one.and ? inner(one.and) : []),
      ...(one.or ? [anyOf(inner(one.or))] : []),
      ...(one.not ? [sql`(${translate(one.not, depth + 1)}) is not true`] : []),
    ]);
  };
  return translate(filter, 1);
}

const allOf = (conditions: readonly Condition[]): Condition =>
  conditions.length === 0 ? sql`true` : sql`(${sql.join(conditions, sql` and `)})`;

const anyOf = (conditions: readonly Condition[]): Condition =>
  conditions.length === 0 ? sql`false` : sql`(${sql.join(conditions, sql` or `)})`;

function ownConditions(filter: BaseFilter): Condition[] {
  const { gatheringStatus, rate, mentored, mentorStatus, areaTags, adminType, kind, supportState, supportCause, hardGroup, search } =
    filter;
  return [
    hasId('province_id', filter.provinceId),
    hasId('cluster_id', filter.clusterId),
    oneOf('status', gatheringStatus),
    rate && inBand(rate),
    mentored != null && (mentored ? sql`r.mentor_count > 0` : sql`r.mentor_count = 0`),
    oneOf('mentor_status', mentorStatus),
    classIn(filter),
    hasClass(filter),
    someOf('area_tags', areaTags),
    adminType && ofType(adminType),
    kind && sql`r.unit_id in (select u.id from organisation.unit u where u.level = 'BASE' and u.kind = any (${kind}))`,
    oneOf('support_state', supportState),
    someOf('support_causes', supportCause),
    someOf('hard_groups', hardGroup),
    search?.trim() ? named(search.trim()) : null,
  ].filter((one): one is Condition => typeof one === 'object' && one !== null);
}

const oneOf = (column: string, values: readonly string[] | null | undefined) => values && sql`${sql.ref(`r.${column}`)} = any (${values})`;

const someOf = (column: string, values: readonly string[] | null | undefined) =>
  values && sql`${sql.ref(`r.${column}`)} && ${values}::text[]`;

const hasId = (column: string, id: string | null | undefined) =>
  id == null ? null : isId(id) ? sql`${sql.ref(`r.${column}`)} = ${id}` : sql`false`;

const classOf = ({ year }: BaseFilter) => (year == null ? sql`r.class` : sql`r.classes ->> ${String(year)}`);

const classIn = (filter: BaseFilter) => filter.classification && sql`${classOf(filter)} = any (${filter.classification})`;

const hasClass = (filter: BaseFilter) =>
  filter.classified != null && (filter.classified ? sql`${classOf(filter)} is not null` : sql`${classOf(filter)} is null`);

/** A band's ends count to four decimals: 60.0001 % of a million women is one woman. */
const bandScale = 10_000;

/** No rate lies beyond; a number without end must not become one. */
const clamp = (percent: number) => Math.min(Math.max(percent, -1), 1_000_000);

/** Compared as integers, so that a band that begins at 60 begins where the status does. */
function inBand({ gte, lt }: RateBand): Condition {
  if (gte != null && lt != null && gte > lt) throw new FilterRangeEmpty(gte, lt);
  const members = sql`r.members::bigint * ${sql.lit(100 * bandScale)}`;
  const share = (percent: number) => sql`${sql.lit(Math.round(clamp(percent) * bandScale))}::bigint * r.women18_plus`;
  return allOf([
    sql`r.women18_plus > 0`,
    ...(gte == null ? [] : [sql`${members} >= ${share(gte)}`]),
    ...(lt == null ? [] : [sql`${members} < ${share(lt)}`]),
  ]);
}

/** Nothing of a base changes within the days of a row, so that the version of its first day is that of all. */
const ofType = (types: readonly AdminType[]): Condition => sql`exists (
  select from organisation.unit_version v
  where v.unit_id = r.unit_id and r.valid_from between v.valid_from and v.valid_to and v.admin_type = any (${types}))`;

const named = (search: string): Condition => sql`(r.unit_id, r.valid_from) in (
  select unit_id, valid_from from insights.base_span
  where name_folded like public.search_pattern(${search}))`;
