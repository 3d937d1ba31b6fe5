import { describe, expect, inject, test } from 'vitest';
import { createAsker } from '../support/client.ts';

const platform = inject('platform');
const ask = createAsker(platform);

const mainQuestion = `query ($period: String!, $asOf: Date) {
  bases(period: $period, asOf: $asOf, filter: { gatheringStatus: [BELOW, AT_THRESHOLD] }, orderBy: [RATE_ASC], first: 50) {
    totalCount
    edges { node {
      name provinceName membersNeeded mentorCount mentorStatus classification
      gatheringRate { numerator denominator percent status }
      unit {
        id fullName parent { fullName }
        gatheringRate(period: $period) { numerator denominator status }
        mentors(asOf: $asOf) { role from cadre { fullName } }
        officers(asOf: $asOf) { title cadre { fullName } }
        classification(year: 2025) { class }
      }
    } }
  }
}`;

interface Base {
  name: string;
  mentorCount: number;
  classification: string | null;
  gatheringRate: { numerator: number; denominator: number; percent: number; status: string };
  unit: {
    fullName: string;
    gatheringRate: { numerator: number; denominator: number; status: string };
    mentors: { cadre: { fullName: string } }[];
    officers: { title: string }[];
    classification: { class: string } | null;
  };
}

const basesOf = (data: { bases: { edges: { node: Base }[] } }) => data.bases.edges.map(({ node }) => node);

describe('which bases are at 60 % or below, and who mentors them', () => {
  test('is answered through the gateway, the services agreeing with each other', async () => {
    const { data, errors } = await ask.gateway('analyst', mainQuestion, { period: '2026H1', asOf: '2026-06-30' });
    expect(errors).toEqual([]);
    const bases = basesOf(data);
    expect(bases).toHaveLength(50);
    for (const { name, mentorCount, classification, gatheringRate, unit } of bases) {
      expect(gatheringRate.numerator * 100).toBeLessThanOrEqual(gatheringRate.denominator * 60);
      expect(unit.fullName).toBe(name);
      expect(unit.gatheringRate).toEqual({
        numerator: gatheringRate.numerator,
        denominator: gatheringRate.denominator,
        status: gatheringRate.status,
      });
      expect(unit.mentors).toHaveLength(mentorCount);
      expect(unit.classification?.class ?? null).toBe(classification);
      expect(unit.officers[0]?.title).toBe('PRESIDENT');
    }
    expect(bases.some(({ unit }) => unit.mentors[0]?.cadre.fullName)).toBe(true);
  });

  test('is answered to a partner directly at a subgraph, for its province only, without names', async () => {
    const { data, errors } = await ask.service(
      'insights',
      'partner',
      '{ bases(period: "2026H1", filter: { gatheringStatus: [BELOW, AT_THRESHOLD] }) { totalCount edges { node { name provinceName mentorCount gatheringRate { status } } } } }',
    );
    expect(errors).toEqual([]);
    const bases = data.bases.edges.map(({ node }: { node: { provinceName: string } }) => node.provinceName);
    expect(bases.length).toBe(data.bases.totalCount);
    expect(new Set(bases)).toEqual(new Set(['Lâm Đồng']));
  });

  test('is answered on last year’s map as on today’s', async () => {
    const count = async (period: string, asOf?: string) =>
      (
        await ask.service(
          'insights',
          'analyst',
          'query ($period: String!, $asOf: Date) { bases(period: $period, asOf: $asOf) { totalCount } }',
          { period, asOf },
        )
      ).data.bases.totalCount;
    expect(await count('2024Y')).toBe(10_035);
    expect(await count('2026H1')).toBe(3_321);
    expect(await count('2024Y', '2026-06-30')).toBe(3_321);
  });

  test('says how far each source had been applied', async () => {
    const { extensions } = await ask.gateway('analyst', mainQuestion, { period: '2026H1' });
    const freshness = extensions.freshness as { source: string; appliedTo: string }[];
    expect(freshness.map(({ source }) => source).toSorted()).toEqual(['cadre', 'emulation', 'membership', 'organisation']);
    for (const { appliedTo } of freshness) expect(Date.now() - Date.parse(appliedTo)).toBeLessThan(30_000);
  });
});
