import { createAsk } from '@vwu/testing/ask';
import { callers } from '@vwu/testing/callers';
import { openServiceDatabase, type ServiceDatabase } from '@vwu/testing/service-database';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createContext } from '../src/context.ts';
import { preparation } from '../src/preparation.ts';
import { subgraph } from '../src/subgraph.ts';
import { loadReferenceTree } from './reference-tree.ts';

let database: ServiceDatabase;
let ask: ReturnType<typeof createAsk>;
let central: string;

beforeAll(async () => {
  database = await openServiceDatabase(preparation, loadReferenceTree);
  ask = createAsk(subgraph, database.orm, createContext);
  central = await idOf('TW', '2026-01-01');
});

afterAll(() => database.close());

async function idOf(code: string, day: string): Promise<string> {
  const { rows } = await database.db.query<{ id: string }>(
    'select unit_id as id from organisation.unit_version where code = $1 and validity @> $2::date',
    [code, day],
  );
  return rows[0]?.id ?? '';
}

const names = (connection: { edges: { node: { fullName: string } }[] }) => connection.edges.map(({ node }) => node.fullName);

describe('a unit by its code', () => {
  test('answers by the day, because codes are used again', async () => {
    const { data } = await ask(
      callers.analyst(central),
      `{
      june: unitByCode(code: "26740", asOf: "2025-06-30") { id fullName status validFrom validTo successors { kind share effectiveOn decisionNumber unit { fullName } } }
      july: unitByCode(code: "26740", asOf: "2025-07-01") { id fullName status validFrom validTo }
    }`,
    );
    expect(data?.june).toMatchObject({ fullName: 'Phường Bến Nghé', status: 'MERGED', validFrom: null, validTo: '2025-06-30' });
    expect(data?.june.successors).toEqual([
      { kind: 'WHOLE', share: 1, effectiveOn: '2025-07-01', decisionNumber: '1685/NQ-UBTVQH15', unit: { fullName: 'Phường Sài Gòn' } },
    ]);
    expect(data?.july).toMatchObject({ fullName: 'Phường Sài Gòn', status: 'ACTIVE', validFrom: '2025-07-01', validTo: null });
    expect(data?.july.id).not.toBe(data?.june.id);
  });

  test('that no unit had on the day is refused', async () => {
    expect((await ask(callers.analyst(central), '{ unitByCode(code: "00000", asOf: "2025-07-01") { id } }')).codes).toEqual([
      'UNIT_CODE_NOT_FOUND',
    ]);
  });

  test('needs a day that exists', async () => {
    await expect(ask(callers.analyst(central), '{ unitByCode(code: "26740", asOf: "2025-02-29") { id } }')).rejects.toThrow(/YYYY-MM-DD/);
  });
});

describe('the chain of superiors', () => {
  test('had a district until 30 June 2025 and has none since', async () => {
    const code = '00859'; // Xã Ngọc Long stayed as it was
    const { data } = await ask(
      callers.analyst(central),
      `{ unitByCode(code: "${code}", asOf: "2025-07-01") {
      before: ancestors(asOf: "2025-06-30") { fullName level } after: ancestors { fullName level } parent { fullName }
    } }`,
    );
    expect(data?.unitByCode.before.map(({ level }: { level: string }) => level)).toEqual(['DISTRICT', 'PROVINCE', 'CENTRAL']);
    expect(data?.unitByCode.after.map(({ fullName }: { fullName: string }) => fullName)).toEqual([
      'Tỉnh Tuyên Quang',
      'Trung ương Hội Liên hiệp Phụ nữ Việt Nam',
    ]);
    expect(data?.unitByCode.parent.fullName).toBe('Tỉnh Tuyên Quang');
  });

  test('of a closed unit is that of its last day', async () => {
    const { data } = await ask(
      callers.analyst(central),
      '{ unitByCode(code: "26737", asOf: "2025-06-30") { status parent { fullName } } }',
    );
    expect(data?.unitByCode).toEqual({ status: 'SPLIT', parent: { fullName: 'Quận 1' } });
  });
});

describe('the units below', () => {
  test('come in pages, in the order of the Vietnamese alphabet, each once', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { data } = await ask(
        callers.analyst(central),
        'query ($after: String) { unitByCode(code: "44", asOf: "2026-01-01") { children(first: 30, after: $after) { totalCount edges { node { name fullName } } pageInfo { hasNextPage endCursor } } } }',
        { after },
      );
      const { children } = data?.unitByCode ?? {};
      expect(children.totalCount).toBe(78);
      seen.push(...children.edges.map(({ node }: { node: { name: string } }) => node.name));
      after = children.pageInfo.hasNextPage ? children.pageInfo.endCursor : null;
    } while (after);
    expect(seen).toHaveLength(78);
    expect(seen).toEqual(seen.toSorted(new Intl.Collator('vi').compare));
  });

  test('of any number of units cost ten statements at most', async () => {
    const question = `query ($first: Int) { units(filter: { level: PROVINCE }, first: $first) {
      edges { node { parent { name } ancestors { name } areaTags { tag } predecessors { unit { name } } children(first: 1) { totalCount } } }
    } }`;
    const one = await ask(callers.analyst(central), question, { first: 1 });
    const all = await ask(callers.analyst(central), question, { first: 200 });
    for (const { statements } of [one, all]) expect(statements).toBeLessThanOrEqual(10);
    const counts = all.data?.units.edges.map(({ node }: { node: { children: { totalCount: number } } }) => node.children.totalCount);
    expect(counts).toHaveLength(34);
    expect(counts.reduce((sum: number, count: number) => sum + count, 0)).toBe(3_321);
  });
});

describe('search', () => {
  test('does not mind case, diacritics, đ or where the tone stands', async () => {
    for (const search of ['dong ha', 'ĐÔNG HÀ', 'Đông Hà']) {
      const { data } = await ask(
        callers.analyst(central),
        'query ($search: String) { units(filter: { search: $search, level: BASE }) { edges { node { fullName } } } }',
        { search },
      );
      expect(names(data?.units)).toContain('Phường Đông Hà');
    }
    const { data } = await ask(
      callers.analyst(central),
      '{ old: units(filter: { search: "Hoà Bình" }) { totalCount } new: units(filter: { search: "Hòa Bình" }) { totalCount } }',
    );
    expect(data?.old.totalCount).toBe(data?.new.totalCount);
  });

  test('puts exact diacritics first', async () => {
    const { data } = await ask(
      callers.analyst(central),
      '{ units(filter: { search: "Văn Lang", level: BASE }) { edges { node { fullName } } } }',
    );
    const found = names(data?.units);
    expect(found).toContain('Xã Văn Lăng');
    expect(found.indexOf('Xã Văn Lang')).toBeLessThan(found.indexOf('Xã Văn Lăng'));
  });

  test('takes signs of a pattern as they are written', async () => {
    const { data } = await ask(callers.analyst(central), '{ units(filter: { search: "%_" }) { totalCount } }');
    expect(data?.units.totalCount).toBe(0);
  });

  test('finds what was valid on the day', async () => {
    const { data } = await ask(
      callers.analyst(central),
      `{
      then: units(filter: { level: DISTRICT }, asOf: "2025-06-30") { totalCount } now: units(filter: { level: DISTRICT }) { totalCount }
    }`,
    );
    expect([data?.then.totalCount, data?.now.totalCount]).toEqual([696, 0]);
  });
});

describe('the scope', () => {
  test('lets an officer see her province, its past, and the chain above it', async () => {
    const quangTri = await idOf('44', '2026-01-01');
    const { data } = await ask(
      callers.provinceOfficer(quangTri),
      `{
      own: units(filter: { level: BASE }, first: 1) { totalCount }
      past: units(filter: { level: BASE }, asOf: "2025-06-30", first: 1) { totalCount }
      above: unit(id: "${central}") { fullName children { totalCount } }
    }`,
    );
    expect(data).toMatchObject({
      own: { totalCount: 78 },
      past: { totalCount: 145 + 119 },
      above: { fullName: 'Trung ương Hội Liên hiệp Phụ nữ Việt Nam', children: null },
    });
  });

  test('answers for another province as for one that does not exist', async () => {
    const [quangTri, lamDong] = [await idOf('44', '2026-01-01'), await idOf('68', '2026-01-01')];
    const officer = callers.provinceOfficer(quangTri);
    const unknown = '0197c348-8800-7000-8000-000000000000';
    for (const id of [lamDong, unknown, 'no id at all'])
      expect((await ask(officer, 'query ($id: ID!) { unit(id: $id) { id } }', { id })).codes).toEqual(['UNIT_NOT_FOUND']);
    expect((await ask(officer, '{ unitByCode(code: "68", asOf: "2026-01-01") { id } }')).codes).toEqual(['UNIT_CODE_NOT_FOUND']);
    expect((await ask(officer, `{ units(filter: { parentId: "${lamDong}" }) { totalCount } }`)).data?.units.totalCount).toBe(0);
  });

  test('does not name the other parts of a split unit to an officer they do not belong to', async () => {
    const { rows } = await database.db.query<{ from: string; to: string }>(
      `select from_unit_id as from, min(to_unit_id::text) as to from organisation.unit_lineage where kind = 'PART' group by 1 limit 1`,
    );
    const { data } = await ask(
      callers.baseOfficer(rows[0]?.to ?? ''),
      `{ unit(id: "${rows[0]?.from}") { successors { kind unit { id } } } }`,
    );
    const named = data?.unit.successors.flatMap(({ unit }: { unit: { id: string } | null }) => unit?.id ?? []);
    expect(named).toEqual([rows[0]?.to]);
    expect(data?.unit.successors.length).toBeGreaterThan(named.length);
  });
});

describe('a page', () => {
  test.each([0, -1, 201, 100_000])('of %i rows is refused', async (first) => {
    expect((await ask(callers.analyst(central), 'query ($first: Int) { units(first: $first) { totalCount } }', { first })).codes).toEqual([
      'PAGE_SIZE_INVALID',
    ]);
  });

  test('does not go on from the cursor of another list', async () => {
    const { data } = await ask(callers.analyst(central), '{ units(filter: { level: PROVINCE }, first: 1) { pageInfo { endCursor } } }');
    const other = await ask(
      callers.analyst(central),
      'query ($after: String) { units(filter: { level: BASE }, after: $after) { totalCount } }',
      { after: data?.units.pageInfo.endCursor },
    );
    expect(other.codes).toEqual(['CURSOR_OF_ANOTHER_QUERY']);
    expect((await ask(callers.analyst(central), '{ units(after: "nonsense") { totalCount } }')).codes).toEqual(['CURSOR_INVALID']);
  });
});

test('the database refuses two versions of a unit on one day, and one code for two units', async () => {
  const copy = (change: string) =>
    database.db.query(`insert into organisation.unit_version (id, unit_id, level, code, name, full_name, parent_id, parent_level, valid_from, event_id)
      select gen_random_uuid(), ${change}, name, full_name, parent_id, parent_level, valid_from, event_id from organisation.unit_version where code = '26740' and valid_from > '2025-01-01'`);
  await expect(copy('unit_id, level, code')).rejects.toThrow(/unit_version_one_at_a_time/);
  const other = await idOf('26737', '2025-06-30');
  await expect(copy(`'${other}', level, code`)).rejects.toThrow(/unit_version_code_unique/);
});

test('whatever hand changes a version, the ancestors of all below it follow before the transaction ends (D3)', async () => {
  const [from, to] = [await idOf('44', '2026-01-01'), await idOf('01', '2026-01-01')];
  const settle = () => database.db.query('set constraints all immediate');
  const countBelow = async (id: string) => {
    const { rows } = await database.db.query<{ count: number }>(
      `select count(*)::int as count from organisation.unit_ancestor where ancestor_id = $1 and depth = 1 and '2026-01-01' between valid_from and valid_to`,
      [id],
    );
    return rows[0]?.count ?? 0;
  };
  expect([await countBelow(from), await countBelow(to)]).toEqual([78, 126]);
  await database.db.query('begin');
  await database.db.query(`update organisation.unit_version set parent_id = $2 where parent_id = $1 and valid_to = 'infinity'`, [from, to]);
  await settle();
  expect([await countBelow(from), await countBelow(to)]).toEqual([0, 204]);
  await database.db.query('rollback');
  expect([await countBelow(from), await countBelow(to)]).toEqual([78, 126]);
});
