import { createAsk } from '@vwu/testing/ask';
import { callers } from '@vwu/testing/callers';
import { plantTree, unitId } from '@vwu/testing/plant-tree';
import { openServiceDatabase, type ServiceDatabase } from '@vwu/testing/service-database';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createContext } from '../src/context.ts';
import { preparation } from '../src/preparation.ts';
import { loadStatedFigures } from '../src/stated/load-stated-figures.ts';
import { subgraph } from '../src/subgraph.ts';
import { keyring } from './keyring.ts';

/** The four units the documents speak of. */
const units = {
  TW: { level: 'CENTRAL' },
  '44': { level: 'PROVINCE', parent: 'TW' },
  '01': { level: 'PROVINCE', parent: 'TW' },
  '60': { level: 'PROVINCE', parent: 'TW' },
} as const;

let world: ServiceDatabase;

beforeAll(async () => {
  world = await openServiceDatabase(preparation, async (client) => {
    await plantTree(client, units);
    for (const [code, { level }] of Object.entries(units))
      await client.query('update organisation.unit_version set code = $1 where unit_id = $2 and level = $3', [code, unitId(code), level]);
    await loadStatedFigures(client);
  });
});

afterAll(() => world.close());

type Stated = Record<string, unknown>;

async function statedOf(code: keyof typeof units): Promise<Stated[]> {
  const ask = createAsk(subgraph, world.orm, createContext(keyring));
  const { data } = await ask(
    callers.analyst(unitId('TW')),
    `{ _entities(representations: [{ __typename: "Unit", id: "${unitId(code)}" }]) { ... on Unit { statedFigures {
      asOf indicator numerator denominator statedPercent statedValue qualifier recomputedPercent recomputedAverage verdict document place } } } }`,
  );
  return data?._entities[0].statedFigures;
}

test('bases below 60 % are kept as stated: over 2,129, then 1,331, then 599, each with its source (SUP-039, EXT-4)', async () => {
  const low = (await statedOf('TW')).filter(({ indicator }) => indicator === 'BASES_BELOW_60');
  const later = 'phunuonline.com.vn …a1536655; hoilhpn.org.vn …333601';
  expect(low).toMatchObject([
    { asOf: '2023-05-29', statedValue: 2_129, qualifier: 'OVER', document: 'Hướng dẫn 21/HD-ĐCT ngày 29/5/2023' },
    { asOf: '2023-12-31', statedValue: 1_331, qualifier: 'EXACT', document: later, place: 'EXT-4' },
    { asOf: '2024-11-30', statedValue: 599, qualifier: 'EXACT', document: later, place: 'EXT-4' },
  ]);
  const { rows } = await world.db.query('select count(distinct document)::int as documents from membership.stated_figure');
  expect(rows[0].documents).toBe(6);
});

/** CATALOGUE B.2, as it stands there: unit, indicator, counts, stated, recomputed, verdict. */
const recomputed: readonly [keyof typeof units, string, [number, number] | null, number | null, number | null, string | null][] = [
  ['44', 'ATTRACTION', [161_360, 191_323], 84.4, 84.3, 'DIFFERS'],
  ['44', 'VICE_PRESIDENTS_PROFESSIONAL', [50, 159], 31.4, 31.4, 'MATCHES'],
  ['44', 'VICE_PRESIDENTS_POLITICAL_THEORY', [23, 159], 14.4, 14.5, 'TRUNCATED'],
  ['44', 'PRESIDENTS_BELOW_STANDARD', [33, 159], null, 20.8, null],
  ['60', 'BRANCH_HEADS_PARTY_MEMBERS', [125, 697], 20, 17.9, 'LOOSE'],
  ['01', 'MEMBERS_DEVELOPED', [23_217, 852_141], null, 2.7, null],
  ['01', 'MEMBER_GROWTH_PER_YEAR', null, 1.1, null, 'UNVERIFIABLE'],
  ['01', 'MEMBER_GROWTH_OF_TARGET', null, 73, null, 'UNVERIFIABLE'],
  ['01', 'FAIR_OR_BETTER', [750, 759], 98.8, 98.8, 'MATCHES'],
  ['01', 'EXCELLENT', null, 90, null, 'UNVERIFIABLE'],
  ['01', 'PARTY_ADMITTED', [1_050, 1_288], null, 81.5, null],
  ['TW', 'BASES_BELOW_60', [2_129, 10_599], null, 20.1, null],
  ['TW', 'BASES_BELOW_50_LIFTED', [1_034, 1_037], 99.52, 99.7, 'DIFFERS'],
];

test.each(recomputed)('of %s, %s stands beside what its counts give (B.2)', async (code, indicator, counts, stated, percent, verdict) => {
  const figure = (await statedOf(code)).find((one) => one.indicator === indicator);
  const [numerator = null, denominator = null] = counts ?? [];
  expect(figure).toMatchObject({
    numerator,
    denominator,
    statedPercent: stated,
    recomputedPercent: percent,
    recomputedAverage: null,
    verdict,
  });
});

test.each([
  ['DOMESTIC_WORK_CLUB_MEMBERS', 450, 15, 30],
  ['DIALOGUE_OPINIONS', 195, 1_862, 0.105],
])('%s is so many for each, and no percentage (B.2)', async (indicator, numerator, denominator, recomputedAverage) => {
  const figure = (await statedOf('01')).find((one) => one.indicator === indicator);
  expect(figure).toMatchObject({
    statedValue: numerator,
    numerator,
    denominator,
    recomputedAverage,
    recomputedPercent: null,
    verdict: null,
  });
});
