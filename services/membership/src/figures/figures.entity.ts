import { defineEntity, p } from '@mikro-orm/postgresql';
import { coarse } from '@vwu/kit/coarse';
import { type DataOrigin, type FigureMethod, Provenance } from '@vwu/kit/provenance';
import { Field, Int, ObjectType } from 'type-graphql';
import type { GatheringStatus, RuleSet } from '../rate/gathering-rate.ts';
import { gatheringStatus, membersNeeded } from '../rate/gathering-rate.ts';
import { type AggregateSources, type Overlaps, overlapFields } from './aggregate.entity.ts';
import { coarseRest, partField } from './part-field.ts';

/** The six groups of members the rate counts (CATALOGUE A.23 `MemberCategory`, RATE-003…008), as columns. */
export const categories = ['residential', 'club', 'specialBase', 'tradeUnion', 'armedForces', 'memberOrganisation'] as const;
type Category = (typeof categories)[number];
export type CategoryCounts = Record<Category, number>;

/** The six counts, and what of three of them is counted already. */
export type MemberCounts = CategoryCounts & Overlaps;

/** Who gave figures that were worked out from those of other units. */
export const restatedSource = 'Quy đổi theo các cơ sở hợp thành';

/** Everything counted: the categories and the honorary members, who are never part of the rate (RATE-009). */
export const countedFields = [...categories, 'honorary'] as const;

/** Everything a report counts, with the members it comes to. */
export type Counted = MemberCounts & { readonly members: number; readonly honorary: number };

type CutCounts = Record<(typeof countedFields)[number], number | null>;

/**
 * The counts as they are shown to who sees no persons (SEC-004). Members, women and the rate are what bases report and publish; of the
 * six parts all are cut like every count, and the residential members, who are nearly always most, are what the others leave.
 */
function cutCounts(counts: Counted): CutCounts {
  const cut = Object.fromEntries(countedFields.map((field) => [field, coarse(counts[field])])) as CutCounts;
  const { residential: _most, honorary: _beside, ...others } = cut;
  const overlaps = overlapFields.map((field) => -(coarse(counts[field]) ?? 0));
  return { ...cut, residential: coarseRest(counts.members, [...Object.values(others), ...overlaps]) };
}

/** A field of {@link cutCounts}. */
export const CountedField = partField<Counted>(cutCounts);

/**
 * Figures of one unit for one period. A base's own are a row of `unit_figures`; those of a district, a province or the
 * nation are the sum of its bases, never stored.
 */
@ObjectType({
  description:
    'Counts of members by category, and of women 18+, of a unit for a period. Who sees no persons sees the members and the women as they are, the ' +
    'categories and the honorary members cut down to the last five, and none below five (SEC-004): they need not add up then. «Số liệu hội viên»',
})
export class BaseFigures {
  /** Of figures a reorganisation would make there is none: nobody has reported them. */
  unitId!: string;

  @Field(() => String, { description: 'Period: 2026H1 or 2026Y.' }) period!: string;
  @CountedField('«Hội viên các chi, tổ Hội theo địa bàn dân cư» (RESIDENTIAL)') residential!: number;
  @CountedField('«Hội viên trong các CLB/tổ, nhóm do Hội LHPN các cấp thành lập» (CLUB)') club!: number;
  @CountedField('«Hội viên trong các tổ chức Hội cơ sở đặc thù», where they live (SPECIAL_BASE)') specialBase!: number;
  @CountedField('«Hội viên là đoàn viên công đoàn» (TRADE_UNION)') tradeUnion!: number;
  @CountedField('«Hội viên trong lực lượng vũ trang» (ARMED_FORCES)') armedForces!: number;
  @CountedField('«Hội viên trong các tổ chức thành viên» (MEMBER_ORG)') memberOrganisation!: number;
  @Field(() => Int, {
    description: 'Sum of the six categories less what is counted twice: the numerator of the rate (F-7). «Tổng số hội viên»',
  })
  members!: number;
  @CountedField('Honorary members, never counted in the rate. «Hội viên danh dự»') honorary!: number;
  @Field(() => Int, { nullable: true, description: 'Women aged 18 and over by the rule of the term. «Phụ nữ từ 18 tuổi trở lên»' })
  women18Plus!: number | null;

  @Field(() => String, { name: 'source', description: 'Who gave the figures. «Nguồn cung cấp»' }) sourceBody!: string;
  @Field(() => Int, { description: 'Changes with every correction; send it back when recording.' }) version!: number;

  tradeUnionOverlap!: number;
  armedForcesOverlap!: number;
  memberOrganisationOverlap!: number;
  /** Null of a sum. */
  aggregateSources!: AggregateSources | null;

  /** The day whose units the counts are shown on; undefined for a row as it is recorded. */
  boundariesOn?: string;

  status!: GatheringStatus;
  membersNeeded!: number | null;
  ruleSetId!: string;
  origin!: DataOrigin;
  method!: FigureMethod;
  partsReported!: number;
  partsExpected!: number;
  asOf!: string;

  @Field(() => Provenance, { description: 'Where the figures come from and how complete they are.' })
  get provenance(): Provenance {
    return Object.assign(new Provenance(), {
      origin: this.origin,
      method: this.method,
      sourceBody: this.sourceBody,
      asOf: this.asOf,
      partsReported: this.partsReported,
      partsExpected: this.partsExpected,
    });
  }

  /** Takes new counts and settles everything that follows from them by the rule set. */
  count(counts: MemberCounts & { honorary: number; women18Plus: number | null }, ruleSet: RuleSet, targetApplies: boolean): void {
    for (const field of [...countedFields, ...overlapFields]) this[field] = counts[field];
    this.women18Plus = counts.women18Plus;
    this.members = totalOf(counts);
    this.ruleSetId = ruleSet.id;
    const rate = { numerator: this.members, denominator: this.women18Plus };
    this.status = gatheringStatus(rate, ruleSet, targetApplies);
    this.membersNeeded = targetApplies ? membersNeeded(rate, ruleSet) : null;
  }
}

/** The members the rate counts: nobody twice, as far as it is declared (RATE-003…008, F-7). */
export const totalOf = (counts: MemberCounts): number =>
  categories.reduce((sum, category) => sum + counts[category], 0) - overlapFields.reduce((sum, field) => sum + counts[field], 0);

export const FiguresSchema = defineEntity({
  class: BaseFigures,
  schema: 'membership',
  tableName: 'unit_figures',
  properties: {
    unitId: p.uuid().primary(),
    period: p.string().primary(),
    residential: p.integer(),
    club: p.integer(),
    specialBase: p.integer(),
    tradeUnion: p.integer(),
    armedForces: p.integer(),
    memberOrganisation: p.integer(),
    tradeUnionOverlap: p.integer(),
    armedForcesOverlap: p.integer(),
    memberOrganisationOverlap: p.integer(),
    aggregateSources: p.json().$type<AggregateSources>(),
    honorary: p.integer(),
    women18Plus: p.integer().nullable().fieldName('women18_plus'),
    members: p.integer(),
    status: p.string().$type<GatheringStatus>(),
    membersNeeded: p.integer().nullable(),
    ruleSetId: p.string(),
    origin: p.string().$type<DataOrigin>(),
    method: p.string().$type<FigureMethod>(),
    partsReported: p.integer(),
    partsExpected: p.integer(),
    sourceBody: p.string(),
    asOf: p.string().columnType('date'),
    version: p.integer().version(),
  },
});
