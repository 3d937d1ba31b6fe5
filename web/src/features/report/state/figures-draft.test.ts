import { expect, test } from 'vitest';
import { beginFigures, residenceOf, type ToRecord } from './figures-draft.ts';

const figures: NonNullable<ToRecord['figures']> = {
  __typename: 'BaseFigures',
  version: 2,
  source: 'Hội LHPN xã',
  members: 1_234,
  residential: 1_200,
  club: 4,
  specialBase: 10,
  tradeUnion: 20,
  armedForces: 0,
  memberOrganisation: 0,
  honorary: 3,
  aggregates: {
    __typename: 'AggregateOrigins',
    tradeUnion: { __typename: 'AggregateOrigin', overlap: 5, sourceBody: 'Công đoàn xã', countedOn: '2026-05-31' },
    armedForces: { __typename: 'AggregateOrigin', overlap: null, sourceBody: null, countedOn: null },
    memberOrganisation: { __typename: 'AggregateOrigin', overlap: null, sourceBody: null, countedOn: null },
  },
  provenance: { __typename: 'Provenance', asOf: '2026-06-30', origin: 'DEMONSTRATION', method: 'AS_REPORTED' },
};
const memberCounts: NonNullable<ToRecord['memberCounts']> = {
  __typename: 'MemberCounts',
  isCoarse: false,
  members: 900,
  counted: 880,
  residential: 850,
  club: 40,
  specialBase: 10,
};
const unit: ToRecord = {
  __typename: 'Unit',
  id: 'commune',
  fullName: 'Xã một',
  gatheringTargetApplies: true,
  figures,
  gatheringRate: { __typename: 'GatheringRate', denominator: 5_000 },
  memberCounts,
};

test('branches and clubs begin with what the records of members count, the rest with what stands there', () => {
  const draft = beginFigures(unit, 'vi');
  expect(draft).toMatchObject({ residential: '850', club: '40', specialBase: '10', tradeUnion: '20', honorary: '3' });
  expect(draft).toMatchObject({ women18Plus: '5.000', source: '' });
});

test('what the base has recorded itself is what it corrects', () => {
  const own = {
    ...figures,
    provenance: { __typename: 'Provenance', asOf: '2026-06-30', origin: 'RECORDED', method: 'AS_REPORTED' },
  } as const;
  expect(beginFigures({ ...unit, figures: own }, 'vi')).toMatchObject({
    residential: '1.200',
    club: '4',
    source: 'Hội LHPN xã',
    tradeUnionOverlap: '5',
    tradeUnionSource: 'Công đoàn xã',
    armedForcesOverlap: '0',
    armedForcesSource: 'Hội LHPN xã',
    armedForcesCountedOn: '2026-06-30',
  });
});

test('without records, or with counts that are cut down, nothing is made up', () => {
  const empty = { residential: '', club: '', armedForces: '' };
  expect(beginFigures({ ...unit, figures: null, memberCounts: null }, 'vi')).toMatchObject(empty);
  expect(beginFigures({ ...unit, figures: null, memberCounts: { ...memberCounts, isCoarse: true } }, 'vi')).toMatchObject(empty);
});

test('a special base begins with its own members, and says where each of them lives', () => {
  const draft = beginFigures({ ...unit, gatheringTargetApplies: false, figures: null }, 'vi');
  expect(draft.specialBase).toBe('10');
  const commune = [{ id: 'commune', version: 1, fullName: 'Xã một', level: 'BASE' }] as const;
  expect(draft.residence).toHaveLength(1);
  expect(residenceOf(draft.residence)).toBeNull();
  expect(residenceOf([{ key: 1, commune, members: '10' }])).toEqual([{ communeId: 'commune', members: 10 }]);
  expect(residenceOf([{ key: 1, commune, members: '0' }])).toBeNull();
  expect(residenceOf([])).toBeNull();
});
