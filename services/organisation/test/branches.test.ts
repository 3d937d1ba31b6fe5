import type { Viewer } from '@vwu/kit/viewer';
import { callers } from '@vwu/testing/callers';
import { unitId } from '@vwu/testing/plant-tree';
import { connect } from '@vwu/testing/service-database';
import { untilWaiting } from '@vwu/testing/until-waiting';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { officerOfA, openUnion, organiser, ref, type Union } from './small-union.ts';

const officerOfB = callers.provinceOfficer(unitId('tỉnh B'));

let union: Union;
beforeAll(async () => {
  union = await openUnion();
});
afterAll(() => union.close());

const branch = (given: object, parent = 'xã hai') => ({
  level: 'BRANCH',
  kind: 'TERRITORIAL',
  unit: { name: 'thôn mới', fullName: 'Chi hội thôn mới', parent: ref(parent) },
  ...given,
});

const shown = 'level branchType areaType createdReason baseModel';

describe('a branch', () => {
  test('is established with its type, its kind of area and why (ORG-013, ORG-015)', async () => {
    const given = { branchType: 'RESIDENTIAL', areaType: 'BAN', createdReason: 'NEW_RESIDENTIAL_AREA' };
    const { codes, outcome } = await union.run('establishUnit', branch(given));
    expect(codes).toEqual([]);
    const { data } = await union.ask(organiser, `{ unit(id: "${outcome.changes[0].unitId}", asOf: "2025-01-01") { ${shown} } }`);
    expect(data?.unit).toEqual({ level: 'BRANCH', ...given, baseModel: null });
  });

  test.each([
    ['of a kind of area it does not gather by', branch({ branchType: 'ENTERPRISE', areaType: 'THON' })],
    ['that is no branch', { ...branch({ branchType: 'OTHER' }), level: 'GROUP' }],
  ])('%s is refused, in both languages', async (_what, input) => {
    const { refused } = await union.run('establishUnit', input);
    expect(refused).toContain('UNIT_TYPE_OF_LEVEL');
  });

  test('is found below any unit above it, by type and by why it was formed', async () => {
    const find = async (filter: string) => {
      const { data } = await union.ask(organiser, `{ units(filter: { ${filter} }, asOf: "2025-02-01") { totalCount } }`);
      return data?.units.totalCount;
    };
    await union.run(
      'establishUnit',
      branch({ branchType: 'SMALL_TRADERS', unit: { name: 'chợ', fullName: 'Chi hội chợ', parent: ref('xã ba') } }),
    );
    expect(await find(`within: "${unitId('tỉnh A')}", branchType: SMALL_TRADERS`)).toBe(1);
    expect(await find(`within: "${unitId('tỉnh B')}", branchType: SMALL_TRADERS`)).toBe(0);
    expect(await find(`within: "${unitId('huyện A1')}", createdReason: NEW_RESIDENTIAL_AREA`)).toBe(1);
    expect(await find(`within: "${unitId('tỉnh A')}", areaType: BAN`)).toBe(1);
    expect(await find(`within: "${unitId('tỉnh A')}", areaType: THON`)).toBe(0);
    expect(await find('within: "no such id"')).toBe(0);
  });
});

describe('branches by what they gather women by (ORG-037)', () => {
  const typesOf = async (name: string, asOf: string, viewer: Viewer = organiser) => {
    const { data, statements } = await union.ask(
      viewer,
      `{ unit(id: "${unitId(name)}") { counts(asOf: "${asOf}") { branches } branchCounts(asOf: "${asOf}") { branchType count } } }`,
    );
    const rows: { branchType: string | null; count: number }[] | null = data?.unit?.branchCounts ?? null;
    if (rows) expect(rows.reduce((sum, { count }) => sum + count, 0)).toBe(data?.unit.counts.branches);
    return { types: rows?.map(({ branchType, count }) => [branchType, count]) ?? null, statements };
  };

  test('are counted on a day, and together are all branches', async () => {
    const open = (branchType: string, name: string, effectiveOn: string) =>
      union.run('establishUnit', branch({ branchType, effectiveOn, unit: { name, fullName: name, parent: ref('xã bốn') } }));
    await open('RESIDENTIAL', 'thôn một', '2026-02-01');
    await open('RESIDENTIAL', 'thôn hai', '2026-03-01');
    await open('ENTERPRISE', 'doanh nghiệp', '2026-03-01');
    await open('OTHER', 'nữ trí thức', '2026-03-01');
    expect((await typesOf('tỉnh B', '2026-01-31')).types).toEqual([]);
    expect((await typesOf('tỉnh B', '2026-02-28')).types).toEqual([['RESIDENTIAL', 1]]);
    const all = [
      ['RESIDENTIAL', 2],
      ['ENTERPRISE', 1],
      ['OTHER', 1],
    ];
    expect((await typesOf('tỉnh B', '2026-03-01')).types).toEqual(all);
    expect((await typesOf('xã bốn', '2026-03-01')).types).toEqual(all);
    expect((await typesOf('Trung ương', '2026-03-01', officerOfA)).types).toBeNull();
  });

  test('of whose type nobody has said anything stand last', async () => {
    expect((await typesOf('xã một', '2024-01-01')).types).toEqual([[null, 2]]);
    expect((await typesOf('chi hội 1', '2024-01-01')).types).toEqual([]);
  });
});

describe('what hangs below a unit, and the unit itself', () => {
  const below = async (viewer: Viewer, filter: string, asOf = '2023-06-30') => {
    const { data } = await union.ask(viewer, `{ units(filter: { ${filter} }, asOf: "${asOf}") { totalCount edges { node { name } } } }`);
    const names = data?.units.edges.map(({ node }: { node: { name: string } }) => node.name);
    expect(data?.units.totalCount).toBe(names.length);
    return names;
  };

  test.each([
    ['Trung ương', 'BRANCH', ['chi hội 1', 'chi hội 2']],
    ['huyện A1', 'BRANCH', ['chi hội 1', 'chi hội 2']],
    ['xã một', 'BRANCH', ['chi hội 1', 'chi hội 2']],
    ['xã bốn', 'BRANCH', []],
    ['chi hội 1', 'BRANCH', ['chi hội 1']],
    ['tỉnh A', 'GROUP', ['tổ 1']],
    ['chi hội 1', 'GROUP', ['tổ 1']],
    ['chi hội 2', 'GROUP', []],
    ['tổ 1', 'GROUP', ['tổ 1']],
    ['huyện A1', 'BASE', ['xã hai', 'xã một']],
    ['xã một', 'BASE', ['xã một']],
  ] as const)('of %s at the level %s are %j', async (name, level, expected) => {
    expect(await below(organiser, `within: "${unitId(name)}", level: ${level}`)).toEqual(expected);
  });

  test('are found by name too, and at every level where none is said', async () => {
    expect(await below(organiser, `within: "${unitId('xã một')}", level: BRANCH, search: "CHI HOI 2"`)).toEqual(['chi hội 2']);
    expect(await below(organiser, `within: "${unitId('xã một')}"`)).toEqual(['xã một', 'chi hội 1', 'chi hội 2', 'tổ 1']);
  });

  test('are those within the caller’s part of the Union, on a day long past too', async () => {
    const branches = `within: "${unitId('Trung ương')}", level: BRANCH`;
    expect(await below(officerOfA, branches)).toEqual(['chi hội 1', 'chi hội 2']);
    expect(await below(officerOfB, branches)).toEqual([]);
    expect(await below(officerOfA, `within: "${unitId('Trung ương')}", level: GROUP`)).toEqual(['tổ 1']);
    expect(await below(officerOfB, `within: "${unitId('chi hội 1')}", level: GROUP`)).toEqual([]);
  });
});

/** Two versions of a unit, the second from a day on, as one transaction would write them. */
async function secondVersion(name: string, from: string): Promise<void> {
  await union.db.query('begin');
  try {
    await union.db.query(`update organisation.unit_version set valid_to = '2025-12-31' where unit_id = $1 and valid_to = 'infinity'`, [
      unitId(name),
    ]);
    await union.db.query(
      `insert into organisation.unit_version (id, unit_id, level, name, full_name, parent_id, parent_level, event_id, valid_from)
       select gen_random_uuid(), unit_id, level, name, full_name || ' khác', parent_id, parent_level, event_id, $2
       from organisation.unit_version where unit_id = $1 and valid_to = '2025-12-31'`,
      [unitId(name), from],
    );
    await union.db.query('set constraints all immediate');
  } finally {
    await union.db.query('rollback');
  }
}

test.each(['chi hội 1', 'tổ 1'])('the database keeps the versions of %s without gap and overlap, whoever writes them', async (name) => {
  await expect(secondVersion(name, '2026-01-01')).resolves.toBeUndefined();
  for (const from of ['2025-06-01', '2025-12-31', '2026-01-02', '2026-06-01'])
    await expect(secondVersion(name, from)).rejects.toMatchObject({ constraint: 'unit_version_covers_life' });
});

describe('who stands at a branch or a group', () => {
  const names = async (holder: string, day = '') => {
    const { data } = await union.ask(callers.baseOfficer(unitId(holder)), `{ units(first: 100${day}) { edges { node { fullName } } } }`);
    return data?.units.edges.map(({ node }: { node: { fullName: string } }) => node.fullName);
  };

  test('sees it with what is below, and is told the names above', async () => {
    expect(await names('chi hội 1')).toEqual(['chi hội 1', 'tổ 1']);
    expect(await names('tổ 1')).toEqual(['tổ 1']);
    const { data } = await union.ask(
      callers.baseOfficer(unitId('tổ 1')),
      `{ unit(id: "${unitId('tổ 1')}") { ancestors { fullName } } other: unit(id: "${unitId('tỉnh A')}") { fullName } }`,
    );
    expect(data?.unit.ancestors.map(({ fullName }: { fullName: string }) => fullName)).toEqual([
      'chi hội 1',
      'xã một',
      'huyện A1',
      'tỉnh A',
      'Trung ương',
    ]);
    expect(data?.other.fullName).toBe('tỉnh A');
  });

  test('sees no neighbour', async () => {
    const { codes } = await union.ask(callers.baseOfficer(unitId('chi hội 1')), `{ unit(id: "${unitId('chi hội 2')}") { fullName } }`);
    expect(codes).toEqual(['UNIT_NOT_FOUND']);
  });

  test('that was merged into another is seen from there, with its past, and by nobody else', async () => {
    const { outcome, codes } = await union.run('mergeUnits', {
      from: [ref('chi hội 1'), ref('chi hội 2')],
      into: { key: 'chung', unit: { name: 'chung', fullName: 'Chi hội chung' } },
    });
    expect(codes).toEqual([]);
    const opened = outcome.changes.find(({ act }: { act: string }) => act === 'OPEN').unitId;
    const { data } = await union.ask(callers.baseOfficer(opened), `{ units(asOf: "2024-06-01") { edges { node { fullName } } } }`);
    expect(data?.units.edges.map(({ node }: { node: { fullName: string } }) => node.fullName)).toEqual(['chi hội 1', 'chi hội 2', 'tổ 1']);
    const { data: seen } = await union.ask(officerOfA, `{ unit(id: "${unitId('tổ 1')}") { ancestors { fullName } } }`);
    expect(seen?.unit.ancestors[0].fullName).toBe('Chi hội chung');
  });
});

describe('a base', () => {
  test('of some with groups has groups, whichever comes first (ORG-002)', async () => {
    const base = (name: string, code: string, baseModel: string) => ({
      level: 'BASE',
      kind: 'TERRITORIAL',
      baseModel,
      unit: { name, fullName: `Xã ${name}`, code, adminType: 'XA', parent: ref('tỉnh B') },
    });
    for (const [name, code, model] of [
      ['không tổ', '00091', 'EXEC_BRANCH'],
      ['có tổ', '00092', 'EXEC_BRANCH_GROUP'],
    ] as const)
      await union.run('establishUnit', base(name, code, model));
    const { outcome, codes } = await union.run('mergeUnits', {
      effectiveOn: '2025-03-01',
      from: [
        { code: '00091', level: 'BASE' },
        { code: '00092', level: 'BASE' },
      ],
      into: { key: 'n', unit: { name: 'chung', fullName: 'Xã chung', code: '00093', adminType: 'XA' } },
    });
    expect(codes).toEqual([]);
    const opened = outcome.changes.find(({ act }: { act: string }) => act === 'OPEN').unitId;
    const { data } = await union.ask(organiser, `{ unit(id: "${opened}", asOf: "2025-03-01") { baseModel } }`);
    expect(data?.unit.baseModel).toBe('EXEC_BRANCH_GROUP');
  });
});

describe('versions of a branch, which no exclusion constraint looks at', () => {
  const split = (valid_to: string, from: string) => `
    update organisation.unit_version set valid_to = '${valid_to}' where unit_id = '${unitId('tổ 1')}' and valid_to = 'infinity';
    insert into organisation.unit_version (id, unit_id, level, name, full_name, parent_id, parent_level, valid_from, event_id)
      select gen_random_uuid(), unit_id, level, name, full_name, parent_id, parent_level, '${from}', event_id
      from organisation.unit_version where unit_id = '${unitId('tổ 1')}' order by valid_from desc limit 1;`;

  test.each([
    ['a gap', '2027-06-01', '2027-06-03'],
    ['an overlap', '2027-06-02', '2027-06-02'],
  ])('%s is refused before the transaction ends', async (_what, to, from) => {
    await expect(union.db.query(`begin; ${split(to, from)} commit`)).rejects.toThrow('unit_version_covers_life');
    await union.db.query('rollback');
  });

  test('two at once that would overlap only together: the second is refused', async () => {
    const other = await connect(union.url);
    const begin = `begin; update organisation.unit_version set name = name where false;`;
    await union.db.query(begin);
    await other.query(begin);
    await union.db.query(split('2028-01-01', '2028-01-02'));
    const second = other
      .query(split('2029-01-01', '2029-01-02'))
      .then(() => other.query('commit'))
      .then(
        () => 'done',
        (error: Error) => error.message,
      );
    expect(await untilWaiting(union.db, 1)).toBe(true);
    await union.db.query('commit');
    expect(await second).toMatch(/unit_version/);
    await other.end();
  });
});
