import type {
  AreaTag,
  BaseFilter,
  BaseOrder,
  GatheringCause,
  GatheringStatus,
  MentorStatus,
  SupportState,
  TargetGroup,
  UnitKind,
} from '../gql/graphql.ts';
import { isDay, isPeriod } from '../language/dates.ts';
import { type CadreView, noCadreView, readCadreView, writeCadreView } from './cadre-view.ts';
import {
  areaTags,
  type BaseAdminType,
  baseAdminTypes,
  baseOrders,
  type ClassChoice,
  classChoices,
  gatheringCauses,
  gatheringStatuses,
  mentorStatuses,
  supportStates,
  targetGroups,
  unitKinds,
} from './choices.ts';
import { type MemberView, noMemberView, readMemberView, writeMemberView } from './member-view.ts';
import { type ModelView, noModelView, readModelView, writeModelView } from './model-view.ts';
import { noReportView, type ReportView, readReportView, writeReportView } from './report-view.ts';

/** Which bases the reader asked for. Empty lists and nulls ask for nothing. */
export interface ViewFilter {
  readonly search: string;
  readonly provinceId: string | null;
  readonly clusterId: string | null;
  readonly statuses: readonly GatheringStatus[];
  /** Rate in percent: at least. */
  readonly rateFrom: number | null;
  /** Rate in percent: less than. */
  readonly rateTo: number | null;
  readonly mentorStatuses: readonly MentorStatus[];
  /** Of the last year over in the period. */
  readonly classes: readonly ClassChoice[];
  readonly adminTypes: readonly BaseAdminType[];
  readonly kinds: readonly UnitKind[];
  readonly areaTags: readonly AreaTag[];
  /** How their support stood on the last day of the period, why they gather few, and whom they find hard to gather. */
  readonly supportStates: readonly SupportState[];
  readonly causes: readonly GatheringCause[];
  readonly hardGroups: readonly TargetGroup[];
}

/** What an address says is to be shown. Period and day are null until the page has settled them. */
export interface View extends ModelView, MemberView, ReportView, CadreView {
  readonly period: string | null;
  readonly asOf: string | null;
  readonly filter: ViewFilter;
  readonly sort: BaseOrder;
  /** The base the panel is open for. */
  readonly baseId: string | null;
  /** The unit the explorer stands at. */
  readonly unitId: string | null;
  /** The support case the panel is open for. */
  readonly caseId: string | null;
  /** Which part of a place that has several, by the word the place gave it; null for its first. */
  readonly part: string | null;
  /** The other day the explorer shows beside the day of the page. */
  readonly compareWith: string | null;
  /** How many steps of lineage are drawn; null until the reader says. */
  readonly lineageSteps: number | null;
  /** What is looked for among the units, by present and former names. */
  readonly unitSearch: string;
}

export const noFilter: ViewFilter = {
  search: '',
  provinceId: null,
  clusterId: null,
  statuses: [],
  rateFrom: null,
  rateTo: null,
  mentorStatuses: [],
  classes: [],
  adminTypes: [],
  kinds: [],
  areaTags: [],
  supportStates: [],
  causes: [],
  hardGroups: [],
};

const defaultSort: BaseOrder = 'RATE_ASC';

/** Nothing open, nothing narrowed: how a place looks when one goes there anew. Period and day come along. */
export const nothingOpen = {
  filter: noFilter,
  baseId: null,
  unitId: null,
  caseId: null,
  ...noModelView,
  ...noMemberView,
  ...noReportView,
  ...noCadreView,
  part: null,
  compareWith: null,
  lineageSteps: null,
  unitSearch: '',
} as const;

/** Reads the query of an address. What it does not understand it leaves out rather than failing. */
export function readView(search: string): View {
  const query = new URLSearchParams(search);
  const text = (name: string) => query.get(name) || null;
  const listed = <T extends string>(name: string, known: readonly T[]) => {
    const asked = new Set(query.get(name)?.split(','));
    return known.filter((one) => asked.has(one));
  };
  const valid = (name: string, isValid: (value: string) => boolean) => {
    const value = query.get(name);
    return value !== null && isValid(value) ? value : null;
  };
  return {
    period: valid('period', isPeriod),
    asOf: valid('asOf', isDay),
    filter: {
      search: query.get('q')?.trim() ?? '',
      provinceId: text('province'),
      clusterId: text('cluster'),
      statuses: listed('status', gatheringStatuses),
      rateFrom: percentIn(query.get('rateFrom')),
      rateTo: percentIn(query.get('rateTo')),
      mentorStatuses: listed('mentor', mentorStatuses),
      classes: listed('class', classChoices),
      adminTypes: listed('adminType', baseAdminTypes),
      kinds: listed('baseKind', unitKinds),
      areaTags: listed('area', areaTags),
      supportStates: listed('support', supportStates),
      causes: listed('cause', gatheringCauses),
      hardGroups: listed('hardGroup', targetGroups),
    },
    sort: baseOrders.find((order) => order === query.get('sort')) ?? defaultSort,
    baseId: text('base'),
    unitId: text('unit'),
    caseId: text('case'),
    ...readModelView(query),
    ...readMemberView(query),
    ...readReportView(query),
    ...readCadreView(query),
    part: valid('part', isWord),
    compareWith: valid('compare', isDay),
    lineageSteps: stepsIn(query.get('steps')),
    unitSearch: query.get('find')?.trim() ?? '',
  };
}

const isWord = (text: string): boolean => /^[a-z]{1,20}$/.test(text);

const percentIn = (text: string | null): number | null => (text !== null && /^\d{1,3}(\.\d{1,2})?$/.test(text) ? Number(text) : null);

const stepsIn = (text: string | null): number | null => (text !== null && /^([1-9]|10)$/.test(text) ? Number(text) : null);

/** Writes the query of an address: the reverse of {@link readView}. */
export function writeView({ period, asOf, filter, sort, ...open }: View): string {
  const parts: [string, string | number | null][] = [
    ['period', period],
    ['asOf', asOf],
    ['q', filter.search],
    ['province', filter.provinceId],
    ['cluster', filter.clusterId],
    ['status', filter.statuses.join(',')],
    ['rateFrom', filter.rateFrom],
    ['rateTo', filter.rateTo],
    ['mentor', filter.mentorStatuses.join(',')],
    ['class', filter.classes.join(',')],
    ['adminType', filter.adminTypes.join(',')],
    ['baseKind', filter.kinds.join(',')],
    ['area', filter.areaTags.join(',')],
    ['support', filter.supportStates.join(',')],
    ['cause', filter.causes.join(',')],
    ['hardGroup', filter.hardGroups.join(',')],
    ['sort', sort === defaultSort ? null : sort],
    ['base', open.baseId],
    ['unit', open.unitId],
    ['case', open.caseId],
    ...writeModelView(open),
    ...writeMemberView(open),
    ...writeReportView(open),
    ...writeCadreView(open),
    ['part', open.part],
    ['compare', open.compareWith],
    ['steps', open.lineageSteps],
    ['find', open.unitSearch],
  ];
  return parts
    .filter(([, value]) => value !== null && value !== '')
    .map(([name, value]) => `${name}=${encodeURIComponent(value ?? '').replaceAll('%2C', ',')}`)
    .join('&');
}

const orNothing = <T>(values: readonly T[]): T[] | undefined => (values.length > 0 ? [...values] : undefined);

/** Classes, none yet, or either. */
function toClassFilter(choices: readonly ClassChoice[]): BaseFilter {
  const classification = orNothing(choices.filter((one) => one !== 'NONE'));
  if (!choices.includes('NONE')) return { classification };
  return classification ? { or: [{ classification }, { classified: false }] } : { classified: false };
}

/** The same question as the API takes it. */
export function toBaseFilter({ search, provinceId, clusterId, statuses, rateFrom, rateTo, ...lists }: ViewFilter): BaseFilter {
  return {
    search: search || undefined,
    provinceId: provinceId ?? undefined,
    clusterId: clusterId ?? undefined,
    gatheringStatus: orNothing(statuses),
    rate: rateFrom === null && rateTo === null ? undefined : { gte: rateFrom, lt: rateTo },
    mentorStatus: orNothing(lists.mentorStatuses),
    ...toClassFilter(lists.classes),
    adminType: orNothing(lists.adminTypes),
    kind: orNothing(lists.kinds),
    areaTags: orNothing(lists.areaTags),
    supportState: orNothing(lists.supportStates),
    supportCause: orNothing(lists.causes),
    hardGroup: orNothing(lists.hardGroups),
  };
}

/** How many conditions narrow the list. */
export const conditionsIn = (filter: ViewFilter): number =>
  [
    filter.search !== '',
    filter.provinceId !== null,
    filter.clusterId !== null,
    filter.statuses.length > 0,
    filter.rateFrom !== null || filter.rateTo !== null,
    filter.mentorStatuses.length > 0,
    filter.classes.length > 0,
  ].filter(Boolean).length + seldomIn(filter);

/** How many of them are conditions that are seldom asked for, and stand apart. */
export const seldomIn = ({ adminTypes, kinds, areaTags: areas, supportStates: states, causes, hardGroups }: ViewFilter): number =>
  [adminTypes, kinds, areas, states, causes, hardGroups].filter(({ length }) => length > 0).length;
