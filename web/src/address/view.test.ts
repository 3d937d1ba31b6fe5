import { describe, expect, test } from 'vitest';
import { conditionsIn, noFilter, nothingOpen, readView, toBaseFilter, type View, type ViewFilter, writeView } from './view.ts';

const whole: View = {
  period: '2026H1',
  asOf: '2026-11-22',
  filter: {
    search: 'Xã Hiệp & Thạnh, 100%',
    provinceId: '0197c348-8800-761b-9bd1-e7e88e7b71bd',
    clusterId: '0197c348-8800-7523-b828-d13300d7edd2',
    statuses: ['BELOW', 'AT_THRESHOLD'],
    rateFrom: 42.5,
    rateTo: 60,
    mentorStatuses: ['REQUIRED_MISSING', 'OPTIONAL_MISSING'],
    classes: ['EXCELLENT', 'NOT_COMPLETED'],
    adminTypes: ['PHUONG', 'DAC_KHU'],
    kinds: ['SPECIAL', 'OFFICE'],
    areaTags: ['COAST_ISLAND', 'KEY'],
    supportStates: ['FLAGGED'],
    causes: ['AWAY', 'POLICY'],
    hardGroups: ['ELDERLY'],
  },
  sort: 'MENTOR_COUNT_DESC',
  baseId: '0197c348-8800-7433-82b0-312399637a0d',
  unitId: '0197c348-8800-764d-9e8d-8428696a3e7e',
  caseId: '0197c348-8800-764d-9e8d-8428696a3e7f',
  modelId: '0197c348-8800-764d-9e8d-8428696a3e80',
  modelTheme: 'ECONOMY',
  modelStage: 'PILOT',
  modelType: 'ONE_PLUS_ONE',
  modelGroup: 'WORKING_AWAY',
  pairId: 'p-1',
  pairKind: 'GOOD_WEAK',
  pairFit: 'REASONED',
  memberId: '0197c348-8800-764d-9e8d-8428696a3e81',
  honoraryId: '0197c348-8800-764d-9e8d-8428696a3e82',
  importId: '0197c348-8800-764d-9e8d-8428696a3e83',
  year: 2025,
  birthYear: 1987,
  reportShow: 'missing',
  cadreId: '0197c348-8800-764d-9e8d-8428696a3e84',
  positionTitle: 'VICE_PRESIDENT',
  positionLevel: 'BASE',
  employment: 'CONCURRENT',
  standing: 'former',
  part: 'pairs',
  compareWith: '2025-06-30',
  lineageSteps: 4,
  unitSearch: 'huyện Phú Quý',
};

describe('an address', () => {
  test('gives back every filter that was written into it', () => {
    expect(readView(writeView(whole))).toEqual(whole);
  });

  test('stays short and readable', () => {
    const view = { ...readView(''), period: '2026H1', filter: { ...noFilter, statuses: ['BELOW', 'AT_THRESHOLD'] as const } };
    expect(writeView(view)).toBe('period=2026H1&status=BELOW,AT_THRESHOLD');
  });

  test('without a query asks for all bases, lowest rate first', () => {
    expect(readView('')).toEqual({ period: null, asOf: null, sort: 'RATE_ASC', ...nothingOpen });
  });

  test('ignores what it does not understand', () => {
    const view = readView(
      'period=2026Q3&asOf=2026-02-31&status=BELOW,OOPS&rateFrom=many&rateTo=60,5&class=&sort=SIZE&steps=11&q=%20&born=87&part=../x',
    );
    expect(view).toEqual({ ...readView(''), filter: { ...noFilter, statuses: ['BELOW'] } });
  });
});

describe('a filter', () => {
  test('asks the API for nothing it does not hold', () => {
    expect(JSON.stringify(toBaseFilter(noFilter))).toBe('{}');
  });

  test('becomes the conditions of the API', () => {
    expect(JSON.parse(JSON.stringify(toBaseFilter(whole.filter)))).toEqual({
      search: 'Xã Hiệp & Thạnh, 100%',
      provinceId: whole.filter.provinceId,
      clusterId: whole.filter.clusterId,
      gatheringStatus: ['BELOW', 'AT_THRESHOLD'],
      rate: { gte: 42.5, lt: 60 },
      mentorStatus: ['REQUIRED_MISSING', 'OPTIONAL_MISSING'],
      classification: ['EXCELLENT', 'NOT_COMPLETED'],
      adminType: ['PHUONG', 'DAC_KHU'],
      kind: ['SPECIAL', 'OFFICE'],
      areaTags: ['COAST_ISLAND', 'KEY'],
      supportState: ['FLAGGED'],
      supportCause: ['AWAY', 'POLICY'],
      hardGroup: ['ELDERLY'],
    });
  });

  test('asks for bases without a class, alone or beside classes', () => {
    const asked = (classes: ViewFilter['classes']) => JSON.parse(JSON.stringify(toBaseFilter({ ...noFilter, classes })));
    expect(asked(['NONE'])).toEqual({ classified: false });
    expect(asked(['AVERAGE', 'NONE'])).toEqual({ or: [{ classification: ['AVERAGE'] }, { classified: false }] });
    expect(readView('class=NONE,AVERAGE').filter.classes).toEqual(['AVERAGE', 'NONE']);
  });

  test('counts a band of rates as one condition', () => {
    expect([conditionsIn(noFilter), conditionsIn(whole.filter)]).toEqual([0, 13]);
  });
});
