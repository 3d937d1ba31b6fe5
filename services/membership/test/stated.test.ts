import { createAsk } from '@vwu/testing/ask';
import { callers } from '@vwu/testing/callers';
import { plantTree, unitId } from '@vwu/testing/plant-tree';
import { openServiceDatabase } from '@vwu/testing/service-database';
import { expect, test } from 'vitest';
import { createContext } from '../src/context.ts';
import { preparation } from '../src/preparation.ts';
import { loadStatedFigures } from '../src/stated/load-stated-figures.ts';
import { subgraph } from '../src/subgraph.ts';
import { keyring } from './keyring.ts';

/** The three units the documents speak of. */
const units = { TW: { level: 'CENTRAL' }, '44': { level: 'PROVINCE', parent: 'TW' }, '01': { level: 'PROVINCE', parent: 'TW' } } as const;

test('bases below 60 % are kept as stated: over 2,129, then 1,331, then 599, each with its source (SUP-039, EXT-4)', async () => {
  const { db, orm, close } = await openServiceDatabase(preparation, async (client) => {
    await plantTree(client, units);
    for (const [code, { level }] of Object.entries(units))
      await client.query('update organisation.unit_version set code = $1 where unit_id = $2 and level = $3', [code, unitId(code), level]);
    await loadStatedFigures(client);
  });
  const ask = createAsk(subgraph, orm, createContext(keyring));
  const { data } = await ask(
    callers.analyst(unitId('TW')),
    `{ _entities(representations: [{ __typename: "Unit", id: "${unitId('TW')}" }]) { ... on Unit {
      statedFigures { asOf indicator statedValue qualifier document place } } } }`,
  );
  const low = data?._entities[0].statedFigures.filter(({ indicator }: { indicator: string }) => indicator === 'BASES_BELOW_60');
  const later = 'phunuonline.com.vn …a1536655; hoilhpn.org.vn …333601';
  expect(low).toMatchObject([
    { asOf: '2023-05-29', statedValue: 2_129, qualifier: 'OVER', document: 'Hướng dẫn 21/HD-ĐCT ngày 29/5/2023' },
    { asOf: '2023-12-31', statedValue: 1_331, qualifier: 'EXACT', document: later, place: 'EXT-4' },
    { asOf: '2024-11-30', statedValue: 599, qualifier: 'EXACT', document: later, place: 'EXT-4' },
  ]);
  expect((await db.query('select count(distinct document)::int as documents from membership.stated_figure')).rows[0].documents).toBe(4);
  await close();
});
