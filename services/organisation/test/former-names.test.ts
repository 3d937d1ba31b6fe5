import { createAsk } from '@vwu/testing/ask';
import { callers } from '@vwu/testing/callers';
import { openServiceDatabase, type ServiceDatabase } from '@vwu/testing/service-database';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createContext } from '../src/context.ts';
import { preparation } from '../src/preparation.ts';
import { subgraph } from '../src/subgraph.ts';
import { loadReferenceTree } from './reference-tree.ts';

let database: ServiceDatabase;
let ask: ReturnType<typeof createAsk>;

beforeAll(async () => {
  database = await openServiceDatabase(preparation, loadReferenceTree);
  ask = createAsk(subgraph, database.orm, createContext);
});

afterAll(() => database.close());

const idOf = async (code: string): Promise<string> => {
  const { rows } = await database.db.query<{ id: string }>(
    `select unit_id as id from organisation.unit_version where code = $1 and level in ('CENTRAL', 'PROVINCE') and valid_to = 'infinity'`,
    [code],
  );
  return rows[0]?.id ?? '';
};

interface Answer {
  readonly name: string;
  readonly trail: string;
  readonly extent: string;
  readonly unit: { readonly fullName: string };
}

const find = async (search: string, more: { asOf?: string; holder?: string } = {}): Promise<string[][]> => {
  const { data } = await ask(
    callers.analyst(await idOf(more.holder ?? 'TW')),
    `query ($search: String!, $asOf: Date) { formerNames(search: $search, asOf: $asOf) { totalCount edges { node { name trail extent unit { fullName } } } } }`,
    { search, asOf: more.asOf },
  );
  const { edges, totalCount } = data?.formerNames ?? {};
  expect(edges).toHaveLength(Math.min(50, totalCount));
  return edges.map(({ node: { name, trail, extent, unit } }: { node: Answer }) => [name, unit.fullName, trail, extent]);
};

test('a district that ended is found through its communes (F-20)', async () => {
  for (const search of ['huyen phu quy', 'Huyện Phú Quí'])
    expect(await find(search)).toEqual([['Huyện Phú Quí', 'Đặc khu Phú Quý', 'THROUGH_UNITS_BELOW', 'WHOLE']]);
});

test('the words of an old name may stand in any order, and each must be a word of it', async () => {
  const [phuQuy] = await find('huyện Phú Quý');
  for (const search of ['Phú Quý huyện', 'quy phu huyen', 'Quí  huyện', 'PHÚ QUÍ huyện']) expect(await find(search)).toContainEqual(phuQuy);
  expect(await find('Phú Quý huyện')).toEqual([phuQuy]);
  expect(await find('Bình Quảng tỉnh')).toEqual([['Tỉnh Quảng Bình', 'Tỉnh Quảng Trị', 'SUCCESSOR', 'WHOLE']]);
  // of a phrase the end may be missing; words in another order are whole
  expect(await find('Phú Quý huyệ')).toEqual([]);
  expect(await find('Phú Quý quận')).toEqual([]);
});

test('a district whose communes went many ways leads to all of them, in parts', async () => {
  const found = await find('quận hoàn kiếm');
  expect(found.length).toBeGreaterThan(1);
  expect(found.every(([name, , trail, extent]) => name === 'Quận Hoàn Kiếm' && trail === 'THROUGH_UNITS_BELOW' && extent === 'PART')).toBe(
    true,
  );
});

test('a province that was merged is found by its successor', async () => {
  expect(await find('Tỉnh Quảng Bình')).toEqual([['Tỉnh Quảng Bình', 'Tỉnh Quảng Trị', 'SUCCESSOR', 'WHOLE']]);
});

test('a unit that was renamed or changed its type is found itself', async () => {
  expect(await find('tinh dong nai')).toContainEqual(['Tỉnh Đồng Nai', 'Thành phố Đồng Nai', 'RENAMED', 'WHOLE']);
});

test('a unit that only moved has no former name', async () => {
  const { rows } = await database.db.query<{ name: string }>(
    `select full_name as name from organisation.unit_version where level = 'BASE'
     group by unit_id, full_name having count(*) > 1 and max(valid_to) = 'infinity' order by full_name, unit_id limit 1`,
  );
  const name = rows[0]?.name ?? '';
  expect(name).not.toBe('');
  expect(await find(name)).not.toContainEqual([name, name, 'RENAMED', 'WHOLE']);
});

test('a name that is in use on the day is no former one, and an officer finds what is hers', async () => {
  expect(await find('tỉnh quảng bình', { asOf: '2025-06-30' })).toEqual([]);
  expect(await find('huyen phu quy', { holder: '44' })).toEqual([]);
});
