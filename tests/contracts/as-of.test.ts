import { buildSchema, type GraphQLField, type GraphQLNamedType, getNamedType, isObjectType } from 'graphql';
import { expect, test } from 'vitest';
import { compose, readSubgraphs } from '../../schema/compose.ts';

const schema = buildSchema(compose(await readSubgraphs()).api);

/**
 * Fields of a unit, and questions, that take no day, and why. Everything else depends on the tree and must say of which day it
 * speaks (ARCHITECTURE D3). A unit that another field points at is an identity: its own fields take the day.
 */
const exceptions: Readonly<Record<string, string>> = {
  'Unit.id': 'identity: the same on every day',
  'Unit.level': 'identity: never changes',
  'Unit.kind': 'identity: never changes',
  'Unit.subkind': 'identity: never changes',
  'Unit.branchType': 'identity: what a branch was formed to gather by',
  'Unit.areaType': 'identity: the kind of area a branch was formed in',
  'Unit.createdReason': 'identity: why it was formed',
  'Unit.gatheringTargetApplies': 'identity: follows from level and kind',
  'Unit.version': 'counts changes of the record, not of a day',
  'Unit.supportCase': 'one case for the life of a base; its steps have their days',
  'Unit.supportPlan': 'a plan for a year',
  'Unit.supportWorkshops': 'all workshops, each with its own day',
  'Unit.supportReports': 'all reports, each with its own period',
  'Unit.supportStates': 'work at hand now',
  'Unit.origin': 'says who recorded the unit',
  'Unit.validFrom': 'is itself a day',
  'Unit.validTo': 'is itself a day',
  'Unit.structureKnownFrom': 'is itself a day',
  'Unit.history': 'all days, each version with its own',
  'Unit.events': 'all days, each event with its own',
  'Unit.lineage': 'all days, each piece with its own',
  'Unit.predecessors': 'all days, each edge with its own',
  'Unit.successors': 'all days, each edge with its own',
  'Unit.branchClassifications': 'all years, each class with its own (F-22)',
  'Unit.pairTallies': 'all years, each report with its own',
  'Unit.priorities': 'what the unit itself chose for a year (ORG-050)',
  'Unit.threeHaveThreeKnow': 'what the branch itself was found to meet in a year (MOD-008)',
  'Unit.ruleProfile': 'follows from the kind, which never changes (ORG-048)',
  'Unit.selfReview': 'how the base judged itself for a year (ORG-052)',
  'Unit.selfReviewSummary': 'of a year, by the bases of its last day (ORG-052)',
  'Unit.activityMethods': 'activities of a year, at the units that held them (MOD-026)',
  'Unit.classification': 'a fact of the unit for a year; classes are not restated (F-22)',
  'Unit.classifications': 'all years, each class with its own',
  'Unit.statisticsReviews': 'all reviews, each with its own day',
  'Unit.statedFigures': 'what documents say, each with its own day',
  'Query.classificationSchemes': 'schemes of all years, not the tree (F-22)',
  'Query.classifiedYears': 'all years in which classes were given',
  'Query.reportingPeriods': 'the calendar, not the tree',
  'Query.ruleSets': 'rules of the terms, not the tree',
  'Query.cadre': 'one cadre, by her id; what she held and whom she mentored have their days',
  'Query.cadres': 'whose file it is today: earlier managers of a file are not kept',
  'Query.establishmentRequests': 'work at hand: each request with the days of its steps',
  'Query.supportCase': 'one case, by its id; its steps have their days',
  'Query.supportCases': 'work at hand: each case with the days of its steps',
  'Query.supportEscalations': 'work at hand: each with its day',
  'Query.causeFrequency': 'counts cases of a period, not figures; cases do not move with the map',
  'Query.basesWithoutPriorities': 'work at hand: bases of today that have not chosen for a year',
  'Query.basesWithoutSelfReview': 'work at hand: bases of today that have not judged themselves for a year',
  'Query.ruleProfiles': 'rules by kind, not the tree',
  'Query.member': 'one member, by her id; her state takes a day',
  'Query.memberMatches': 'work at hand: pairs of the records of today',
  'Query.memberTransfers': 'work at hand: each transfer with its own day',
  'Query.memberImport': 'one list, by its id; its steps have their days',
  'Query.memberImports': 'work at hand: each list with the days of its steps',
  'Query.export': 'one file, by its id; what it holds is of the day it was asked for',
  'Query.exports': 'work at hand: each with the day it is of',
  'Query.memberTasks': 'work to be done now: who is placed, or back, is off the list',
  'Query.honoraryMember': 'one record, by its id; its steps have their days',
  'Query.honoraryMembers': 'the books as they are kept today: each record with the days of its steps',
  'Query.honoraryList': 'one list, by its id; sent on its own day, and answered at its own time',
  'Query.honoraryListEntries': 'who stood on one list on its day (HON-021)',
  'Query.publicHonoraryMembers': 'who may be named today: consent that is taken back takes the name off (HON-022)',
  'Query.publicHonoraryProvinces': 'how many may be named today, by the provinces of today',
  'Unit.honoraryMovement': 'of a period, on the units of its last day (HON-025)',
  'Query.subjectRequests': 'work at hand: each request with the days of its terms',
  'Unit.baseCounts': 'all counts, each with its own day (MEM-031, FEE-012)',
  'Unit.evaluationTotal': 'of a period, on the units of its last day (MEM-009)',
  'Unit.householdCoverage': 'of today: households of members have no history (MEM-031)',
  'Unit.householdDues': 'of a month, on the units of its first day; households are those of today (SUP-024)',
  'Unit.migrantWishes': 'all notes, each with its own day (MEM-046)',
  'Unit.duesSheet': 'who is in the sheet of a year by where she belongs today, who collects',
  'Unit.fund': 'the book of the unit itself for a year, with those that went whole into it (decision 28)',
  'Unit.fundEntries': 'the book of the unit itself for a year, each entry with its day',
  'Unit.fundCoverage': 'of a year, by the bases of its last day (FEE-005)',
  'Query.duesRates': 'rates of all times, not the tree',
  'Unit.growthTarget': 'of a period, on the units of its last day: the target is shared out among these (F05)',
  'Unit.periodReport': 'of a period, of the bases of its last day (decision 26)',
  'Unit.reportProgress': 'of a period, counted over the bases of its last day (decision 26)',
  'Query.currentPeriod': 'the calendar, not the tree',
  'Query.reportBoard': 'of a period, on the units of its last day (decision 26)',
  'Query.periodReports': 'of a period, of the bases of its last day (decision 26)',
  'Query.reportsToPlace': 'of a period: what was split within it, each with its day',
  'Query.reportReminders': 'work to be done now: what is done is off the list',
  'Unit.periodGrowth': 'of a period, on the units of its last day, so that a reorganisation is no growth (F-8)',
  'Query.model': 'one model, by its id; where it runs takes a day',
  'Query.pilots': 'all pilots, each with the days of its steps',
  'Query.modelPlacements': 'work to be done now: what is placed is off the list',
  'Query.waitingBelongings': 'work to be done now: what is placed is off the list',
  'Query.unitEventChanges': 'what one event says, with its own day',
  'Query.unitEventPieces': 'what one event says, with its own day',
  'Query.heldUnits': 'work to be done now: what is placed is off the list',
  'Query.placements': 'work to be done now: what is placed is off the list',
};

/** Arguments that say of which day a field speaks. */
const days = ['asOf', 'boundaries', 'between', 'from', 'on'];

const fieldsOf = (name: string): [string, GraphQLField<unknown, unknown>][] => {
  const type = schema.getType(name);
  if (!isObjectType(type)) throw new Error(`${name} is no type of the graph`);
  return Object.values(type.getFields()).map((field) => [`${name}.${field.name}`, field]);
};

const fields = [...fieldsOf('Unit'), ...fieldsOf('Query')];
const saysItsDay = ([, { args }]: (typeof fields)[number]) => args.some(({ name }) => days.includes(name));

test('every field that depends on the tree takes a day, in every service', () => {
  expect(fields.length).toBeGreaterThan(30);
  expect(fields.filter((one) => !saysItsDay(one) && exceptions[one[0]] === undefined).map(([path]) => path)).toEqual([]);
});

test('what takes no day is there, and takes none', () => {
  const without = new Set(fields.filter((one) => !saysItsDay(one)).map(([path]) => path));
  expect(Object.keys(exceptions).filter((path) => !without.has(path))).toEqual([]);
});

/** What figures are made of: a field whose answer holds one of these speaks of people, or divides one count by another. */
const figureParts = new Set(['members', 'women18Plus', 'numerator', 'denominator', 'figures', 'rate', 'gatheringRate']);

/** What of these is not read on another day's map, and why. */
const notRestated: Readonly<Record<string, string>> = {
  'Unit.figuresChange': 'answers on both maps at once: people and restructuring apart',
  'Unit.statedFigures': 'what a document says, on the map of its day',
  'Unit.activityMethods': 'activities of the unit itself in a year (MOD-026)',
  'Unit.bodies': 'how many were elected to a body of the unit itself',
  'Unit.body': 'how many were elected to a body of the unit itself',
  'Unit.clubs': 'a thing of the unit itself, carried with it (decision 16)',
  'Unit.communicationTeams': 'a thing of the unit itself, carried with it',
  'Unit.memberOrganisations': 'a thing of the unit itself, carried with it',
  'Unit.growthTarget': 'counted from the start of the term on the units of the last day of the period',
  'Unit.dues': 'sums of months, on the units of the last day asked for',
  'Unit.householdDues': 'members of a month, on the units of its first day',
  'Unit.evaluationTotal': 'adds what the bases of the last day of the period have counted themselves (MEM-009)',
  'Unit.statisticsReviews': 'what was found at the base itself on a day, beside the figures of a period (SUP-023)',
  'Unit.periodReport': 'what a base of the last day of the period reports for it',
  'Query.periodReports': 'what bases of the last day of the period report for it',
  'Query.reportsToPlace': 'what bases that were split within the period had recorded for it',
  'Unit.modelCoverage': 'counts units that have a model, on the tree of the day',
  'Query.bodies': 'how many were elected to each body',
  'Query.clubs': 'things of the units of the day',
  'Query.clubTotals': 'sums of the clubs of the day',
  'Query.communicationTeams': 'things of the units of the day',
  'Query.dividedParts': 'is itself the account of one change of the map',
  'Query.memberOrganisations': 'things of the units of the day',
  'Query.modelCoverage': 'counts units that have a model, on the tree of the day',
};

/** The type that answers, in a list or a connection of it too. */
function answerOf({ type }: GraphQLField<unknown, unknown>): GraphQLNamedType {
  const named = getNamedType(type);
  const edges = isObjectType(named) ? named.getFields().edges : undefined;
  const edge = edges && getNamedType(edges.type);
  return isObjectType(edge) && edge.getFields().node ? getNamedType(edge.getFields().node?.type ?? type) : named;
}

const holdsFigures = ([, field]: (typeof fields)[number]): boolean => {
  const answer = answerOf(field);
  return isObjectType(answer) && answer.name !== 'Unit' && Object.keys(answer.getFields()).some((name) => figureParts.has(name));
};

test('every figure, series, list and summary of figures takes boundaries', () => {
  const figures = fields.filter(holdsFigures);
  const restated = figures.filter(([, { args }]) => args.some(({ name }) => name === 'boundaries')).map(([path]) => path);
  expect(restated).toEqual([
    'Unit.figures',
    'Unit.figuresBefore',
    'Unit.gatheringRate',
    'Unit.memberCounts',
    'Unit.rateHistory',
    'Query.base',
    'Query.bases',
    'Query.basesSummary',
  ]);
  const others = figures.map(([path]) => path).filter((path) => !restated.includes(path));
  expect(others.toSorted()).toEqual(Object.keys(notRestated).toSorted());
});
