import { callers } from '@vwu/testing/callers';
import { unitId } from '@vwu/testing/plant-tree';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type BelongingsWorld, emptyBelongings, openBelongings } from './belongings-world.ts';
import { organiser, type Union } from './small-union.ts';

let union: Union;
let acts: BelongingsWorld['acts'];

beforeAll(async () => {
  ({ union, acts } = await openBelongings());
});

afterAll(() => union.close());

beforeEach(() => emptyBelongings(union));

const commune = { unitId: unitId('xã một'), from: '2024-03-01' };
const stranger = callers.provinceOfficer(unitId('tỉnh B'));

describe('departments and the areas they support (ORG-028, ORG-045)', () => {
  const board = { unitId: unitId('Trung ương'), from: '2022-01-01', kind: 'ORGANISATION_BOARD', name: 'Ban Tổ chức' };

  test('are those of the level, with lines everybody below may see', async () => {
    const { thing } = await acts.act('openDepartment', { ...board, phones: ['0243.9720061', '0243.9720059'] }, organiser);
    expect(thing.from).toBe('2022-01-01');
    expect(await acts.look('Trung ương', 'departments { kind name phones }', callers.baseOfficer(unitId('xã một')))).toEqual([
      { kind: 'ORGANISATION_BOARD', name: 'Ban Tổ chức', phones: ['0243.9720061', '0243.9720059'] },
    ]);
    expect((await acts.act('openDepartment', { ...board, unitId: unitId('tỉnh A') })).codes).toEqual(['BELONGING_UNIT_LEVEL']);
  });

  test('support areas until the department or the area ends', async () => {
    const { thing: department } = await acts.act('openDepartment', board, organiser);
    const assigned = { departmentId: department.id, unitId: unitId('tỉnh A'), from: '2023-01-01' };
    expect((await acts.act('assignArea', assigned)).codes).toEqual(['DEPARTMENT_NOT_FOUND']);
    expect((await acts.act('assignArea', { ...assigned, from: '2021-01-01' }, organiser)).codes).toEqual(['DEPARTMENT_NOT_FOUND']);
    expect((await acts.act('assignArea', assigned, organiser)).codes).toEqual([]);
    expect((await acts.act('assignArea', assigned, organiser)).codes).toEqual(['BELONGING_OVERLAPS']);
    const areas = async () => {
      const { data } = await union.ask(
        organiser,
        `{ assignedAreas(departmentId: "${department.id}") { edges { node { unit { fullName } } } } }`,
      );
      return data?.assignedAreas.edges.map(({ node }: { node: { unit: { fullName: string } } }) => node.unit.fullName);
    };
    expect(await areas()).toEqual(['tỉnh A']);
    expect(await acts.look('tỉnh A', 'supportedBy { department { name } }')).toEqual([{ department: { name: 'Ban Tổ chức' } }]);
    await acts.act('endBelonging', { id: department.id, on: '2024-01-01', reason: 'sắp xếp lại' }, organiser);
    expect(await areas()).toEqual([]);
  });
});

describe('areas, difficulty and priorities (ORG-022, ORG-023, ORG-050)', () => {
  const names = async (question: string) => {
    const { data } = await union.ask(organiser, `{ list: ${question} { totalCount edges { node { fullName } } } }`);
    return data?.list.edges.map(({ node }: { node: { fullName: string } }) => node.fullName);
  };

  test('a base lies in several kinds of area; lists are filtered by them', async () => {
    const tag = { unitId: unitId('xã một'), tag: 'ETHNIC' };
    const fields = 'fullName areaTags(asOf: "2024-06-01") { tag origin }';
    await acts.act('tagArea', { ...tag, from: '2024-01-01' }, undefined, fields);
    const { thing } = await acts.act('tagArea', { ...tag, tag: 'MOUNTAIN', from: '2024-01-01' }, undefined, fields);
    expect(thing.areaTags).toEqual([
      { tag: 'ETHNIC', origin: 'RECORDED' },
      { tag: 'MOUNTAIN', origin: 'RECORDED' },
    ]);
    expect(await names('units(filter: { areaTag: MOUNTAIN }, asOf: "2024-06-01")')).toEqual(['xã một']);
    expect(await names('units(filter: { areaTag: MOUNTAIN, level: null, kind: null }, asOf: "2024-06-01")')).toEqual(['xã một']);
    expect(await names('units(filter: { areaTag: COAST_ISLAND }, asOf: "2024-06-01")')).toEqual([]);
    const gathered = await union.ask(
      organiser,
      '{ units(filter: { areaTag: MOUNTAIN }) { edges { node { clubs(affinity: MIGRANT_WORKER) { id } } } } }',
    );
    expect(gathered.data?.units.edges).toEqual([{ node: { clubs: [] } }]); // ORG-019: whether there is one at all
    expect((await acts.act('tagArea', { ...tag, from: '2024-06-01' }, undefined, fields)).codes).toEqual(['AREA_TAG_ALREADY_THERE']);
    expect((await acts.act('tagArea', { ...tag, unitId: unitId('tỉnh A'), from: '2024-06-01' }, undefined, fields)).codes).toEqual([
      'BELONGING_UNIT_LEVEL',
    ]);
    expect((await acts.act('tagArea', { ...tag, unitId: unitId('xã ba'), from: '2024-06-01' }, undefined, fields)).codes).toEqual([
      'BELONGING_UNIT_NOT_VALID',
    ]);
    expect((await acts.act('untagArea', { ...tag, on: '2023-12-31' }, undefined, fields)).codes).toEqual(['AREA_TAG_NOT_THERE']);
    expect((await acts.act('untagArea', { ...tag, on: '2024-03-31' }, undefined, fields)).thing.areaTags).toEqual([
      { tag: 'MOUNTAIN', origin: 'RECORDED' },
    ]);
    expect((await acts.act('tagArea', { ...tag, from: '2024-06-01' }, stranger, fields)).codes).toEqual(['UNIT_NOT_FOUND']);
  });

  test('what is recorded takes the place of what was only derived', async () => {
    await union.db.query(
      `insert into organisation.unit_tag (unit_id, tag, valid_from, origin) values ($1, 'URBAN', '2023-01-01', 'DERIVED')`,
      [unitId('xã hai')],
    );
    await acts.act('tagArea', { unitId: unitId('xã hai'), tag: 'URBAN', from: '2024-01-01' }, undefined, 'fullName');
    const origin = (day: string) => acts.look('xã hai', `areaTags(asOf: "${day}") { origin }`);
    expect([await origin('2023-12-31'), await origin('2024-01-01')]).toEqual([[{ origin: 'DERIVED' }], [{ origin: 'RECORDED' }]]);
  });

  test('bases of special difficulty are to be supported first', async () => {
    await acts.act('markDifficult', { ...commune, from: '2023-01-01', degree: 'DIFFICULT', ground: 'địa bàn rộng' });
    await acts.act('markDifficult', { unitId: unitId('xã hai'), from: '2024-01-01', degree: 'SPECIAL', ground: 'vùng sâu' });
    const { data } = await union.ask(organiser, '{ difficultBases { edges { node { degree ground unit { fullName } } } } }');
    expect(data?.difficultBases.edges.map(({ node }: { node: { unit: { fullName: string } } }) => node.unit.fullName)).toEqual([
      'xã hai',
      'xã một',
    ]);
    expect((await acts.act('markDifficult', { ...commune, degree: 'SPECIAL', ground: 'vùng sâu' })).codes).toEqual(['BELONGING_OVERLAPS']);
    expect((await acts.act('markDifficult', { ...commune, unitId: unitId('tỉnh A'), degree: 'SPECIAL', ground: 'x' })).codes).toEqual([
      'BELONGING_UNIT_LEVEL',
    ]);
  });

  test('a base marked as specially difficult has the area tag as long, beside what is recorded of the area (ORG-023, F-48)', async () => {
    const four = unitId('xã bốn');
    const tags = async () =>
      (
        await union.db.query(
          `select valid_from::text as "from", valid_to::text as "to", origin from organisation.unit_tag
           where unit_id = $1 and tag = 'SPECIAL_DIFFICULT' order by valid_from`,
          [four],
        )
      ).rows.map(({ from, to, origin }) => `${from} ${to} ${origin}`);
    const mark = (from: string, degree: string) =>
      acts.act('markDifficult', { unitId: four, from, degree, ground: 'vùng sâu' }, organiser).then(({ thing }) => thing.id);
    const end = (id: string, on: string) => acts.act('endBelonging', { id, on, reason: 'đã bớt khó khăn' }, organiser);
    const area = (act: string, day: object) => acts.act(act, { unitId: four, tag: 'SPECIAL_DIFFICULT', ...day }, organiser, 'fullName');
    await end(await mark('2023-01-01', 'DIFFICULT'), '2023-12-31');
    expect(await tags()).toEqual([]);
    const special = await mark('2024-01-01', 'SPECIAL');
    expect(await tags()).toEqual(['2024-01-01 infinity DERIVED']);
    expect((await area('untagArea', { on: '2024-03-31' })).codes).toEqual(['AREA_TAG_FOLLOWS_MARK']);
    await area('tagArea', { from: '2024-05-01' });
    await area('untagArea', { on: '2024-07-31' });
    expect(await tags()).toEqual(['2024-01-01 2024-04-30 DERIVED', '2024-05-01 2024-07-31 RECORDED', '2024-08-01 infinity DERIVED']);
    await end(special, '2024-06-30');
    expect(await tags()).toEqual(['2024-01-01 2024-04-30 DERIVED', '2024-05-01 2024-07-31 RECORDED']);
  });

  test('a base chooses one to three priorities for a year; one that has not is a gap', async () => {
    const chosen = { unitId: unitId('xã một'), year: 2025, items: ['Phụ nữ đi làm ăn xa', 'An toàn thực phẩm'] };
    const base = callers.baseOfficer(unitId('xã một'));
    const choose = (args: object) => acts.act('choosePriorities', { ...chosen, ...args }, base, 'items version');
    for (const items of [[], ['một', 'hai', 'ba', 'bốn'], [' ']]) expect((await choose({ items })).codes).toEqual(['PRIORITIES_NUMBER']);
    expect((await choose({ year: 2012 })).codes).toEqual(['PRIORITIES_YEAR_INVALID']);
    expect((await acts.act('choosePriorities', { ...chosen, unitId: unitId('tỉnh A') }, organiser, 'items')).codes).toEqual([
      'PRIORITIES_UNIT_INVALID',
    ]);
    expect((await acts.act('choosePriorities', chosen, stranger, 'items')).codes).toEqual(['UNIT_NOT_FOUND']);
    expect(await names('basesWithoutPriorities(year: 2025)')).toEqual(['xã bốn', 'xã hai', 'xã một']);
    const first = await choose({ version: 0, idempotencyKey: 'first' });
    expect(first.thing).toEqual({ items: chosen.items, version: 1 });
    expect(await choose({ version: 0, idempotencyKey: 'first' })).toEqual(first);
    expect((await choose({ version: 0 })).codes).toEqual(['PRIORITIES_CHANGED']);
    expect((await choose({ items: ['An toàn thực phẩm'], version: 1 })).thing).toEqual({ items: ['An toàn thực phẩm'], version: 2 });
    expect(await acts.look('xã một', 'priorities(year: 2025) { items origin }')).toEqual({
      items: ['An toàn thực phẩm'],
      origin: 'RECORDED',
    });
    expect(await names(`basesWithoutPriorities(year: 2025, unitId: "${unitId('tỉnh A')}")`)).toEqual(['xã hai']);
  });
});
