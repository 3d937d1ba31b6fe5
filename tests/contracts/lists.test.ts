import { buildSchema, type GraphQLOutputType, getNamedType, isListType, isNonNullType, isObjectType } from 'graphql';
import { expect, test } from 'vitest';
import { compose, readSubgraphs } from '../../schema/compose.ts';

/** Lists that no page cuts, by what keeps each of them short. Whatever grows with members, branches or acts is a connection. */
const short: Readonly<Record<string, readonly string[]>> = {
  'as many as there are provinces, clusters or regions': [
    'Query.basesSummary',
    'Query.classificationSummary',
    'Query.emulationClusters',
    'Query.modelCoverage',
    'Query.pilotsByCluster',
    'Query.provincesWithoutCluster',
    'Query.publicHonoraryProvinces',
    'Query.reconciliation',
  ],
  'as many as there are terms, periods or rules of the Union': [
    'Query.classificationSchemes',
    'Query.duesRates',
    'Query.reportingPeriods',
    'Query.reportReminders',
    'Query.ruleProfiles',
    'Query.ruleSets',
    'Unit.localVerdicts',
    'Unit.rateHistory',
    'Unit.statisticsReviews',
    'Unit.supportReports',
  ],
  'as many as there are codes': [
    'Query.urgentIssueTotals',
    'Unit.activityMethods',
    'Unit.areaTags',
    'Unit.baseCountSums',
    'Unit.baseCounts',
    'Unit.branchCounts',
    'Unit.duesByArea',
    'Unit.kindCounts',
    'Unit.migrantWishes',
    'Unit.pairTallies',
    'Unit.supportStates',
    'Unit.terrain',
  ],
  'one for each year': ['Query.classifiedYears', 'Unit.branchClassifications', 'Unit.classifications', 'Unit.threeHaveThreeKnow'],
  'the first matches of a search': ['Query.transferReceivers'],
  'of one unit, which has a few of them': [
    'Unit.ancestors',
    'Unit.bodies',
    'Unit.clubs',
    'Unit.communicationTeams',
    'Unit.departments',
    'Unit.events',
    'Unit.history',
    'Unit.memberOrganisations',
    'Unit.mentors',
    'Unit.modelSites',
    'Unit.models',
    'Unit.officers',
    'Unit.pairs',
    'Unit.partnerships',
    'Unit.partyConsents',
    'Unit.predecessors',
    'Unit.serviceUnits',
    'Unit.statedFigures',
    'Unit.successors',
    'Unit.supportWorkshops',
    'Unit.supportedBy',
    'Unit.trustedAddresses',
  ],
  'a sheet an officer fills in whole, refused where it is too long': ['Unit.duesSheet'],
  'the book of a branch or a base for one year': ['Unit.fundEntries'],
  'what one reorganisation left open in a period': ['Query.reportsToPlace'],
};

const isPlainList = (type: GraphQLOutputType): boolean => {
  const given = isNonNullType(type) ? type.ofType : type;
  return isListType(given) && isObjectType(getNamedType(given));
};

const { api } = compose(await readSubgraphs());

test('a list without pages is one that stays short, and says by what', () => {
  const schema = buildSchema(api);
  const found = ['Query', 'Unit'].flatMap((name) => {
    const type = schema.getType(name);
    const fields = isObjectType(type) ? Object.values(type.getFields()) : [];
    return fields.filter((field) => isPlainList(field.type)).map((field) => `${name}.${field.name}`);
  });
  expect(found.toSorted()).toEqual(Object.values(short).flat().toSorted());
});
