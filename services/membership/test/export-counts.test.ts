import { unitId } from '@vwu/testing/plant-tree';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { countedMeasures } from '../src/count/count.entity.ts';
import { type ExportWorld, objectsOf, openExportWorld } from './export-world.ts';
import { analyst, officerOf, partner, province } from './member-world.ts';
import { rowsOfParquet } from './read-parquet.ts';

let world: ExportWorld;

beforeAll(async () => {
  world = await openExportWorld();
  await world.db.query('call membership.watch_structure()');
  for (let count = 0; count < 7; count += 1) await world.admitted('chi hội một');
  await world.admitted('chi hội ba', { admission: { residence: 'TEMPORARY', residenceSince: '2025-12-01', on: '2026-01-05' } });
  await world.admitted('xã cũ');
  await world.admitted('xã tách');
  await record('xã một', { residential: 1_234, women18Plus: 2_000 });
  await record('xã hai', { residential: 600, women18Plus: 1_000 });
});

afterAll(() => world.close());

const none = { club: 0, specialBase: 0, tradeUnion: 0, armedForces: 0, memberOrganisation: 0, honorary: 0, sourceBody: 'Hội' };

const record = (name: string, figures: object) =>
  world.ask(
    province,
    `mutation ($unitId: ID!, $figures: FiguresInput!) { recordFigures(unitId: $unitId, period: "2026H1", figures: $figures) { members } }`,
    { unitId: unitId(name), figures: { ...none, ...figures } },
  );

const listed = async (more: Parameters<ExportWorld['exported']>[0]) => objectsOf((await world.exported({ format: 'JSONL', ...more })).file);

/** What the graph answers of a unit, asked as a reader does. */
const live = async (name: string, fields: string, viewer = province) => {
  const { data } = await world.ask(
    viewer,
    `query ($id: ID!) { _entities(representations: [{ __typename: "Unit", id: $id }]) { ... on Unit { ${fields} } } }`,
    { id: unitId(name) },
  );
  return data?._entities[0];
};

const nameOf = ({ level, base, branch, province: of }: Record<string, string>) =>
  ({ PROVINCE: of, BASE: base, BRANCH: branch })[level ?? ''] ?? 'Trung ương';

test.each([
  ['a province', province, '2026-06-30', false],
  ['a province, earlier', province, '2026-02-01', false],
  ['a partner', partner, '2026-06-30', true],
  ['a base', officerOf('xã một'), '2026-06-30', false],
])('the counts of %s are those of the live query on the day, unit by unit', async (_who, viewer, asOf, isCoarse) => {
  const unit = viewer === province || viewer === partner ? 'tỉnh A' : 'xã một';
  const rows = await listed({ unit, content: 'COUNTS', purpose: null, viewer, filter: { asOf } });
  expect(rows.length).toBeGreaterThan(2);
  for (const row of rows) {
    const { memberCounts } = await live(nameOf(row), `memberCounts(asOf: "${asOf}") { day isCoarse ${countedMeasures.join(' ')} }`, viewer);
    const { level: _level, province: _province, base: _base, branch: _branch, isCoarse: cut, ...counts } = row;
    expect({ ...counts, isCoarse: cut === 'YES' }).toEqual(memberCounts);
    expect(memberCounts.isCoarse).toBe(isCoarse);
  }
});

test('the first row is the unit itself, then each base with its branches', async () => {
  const rows = await listed({ content: 'COUNTS', filter: { asOf: '2026-06-30' } });
  expect(rows.map((row) => [row.level, nameOf(row)])).toEqual([
    ['PROVINCE', 'tỉnh A'],
    ['BASE', 'chợ'],
    ['BASE', 'quân đội'],
    ['BASE', 'xã hai'],
    ['BRANCH', 'chi hội ba'],
    ['BASE', 'xã một'],
    ['BRANCH', 'chi hội hai'],
    ['BRANCH', 'chi hội một'],
    ['BASE', 'xã mới'],
  ]);
  const membersOf = (name: string) => rows.find((row) => nameOf(row) === name)?.members;
  // whoever belongs to a base that was split is of the province, and of none of its parts
  expect([membersOf('tỉnh A'), membersOf('xã một'), membersOf('xã hai')]).toEqual([10, 8, 1]);
});

test('of a branch there is one row, of the country one for itself too', async () => {
  expect((await listed({ unit: 'chi hội một', content: 'COUNTS' })).map((row) => [row.level, row.branch])).toEqual([
    ['BRANCH', 'chi hội một'],
  ]);
  const [first, ...more] = await listed({ unit: 'Trung ương', content: 'COUNTS', viewer: analyst });
  expect([first?.level, first?.province, first?.members]).toEqual(['CENTRAL', null, 10]);
  expect(more.map(({ base }) => base)).toContain('xã ở B');
});

test('a partner is told no count below five, and that counts are cut', async () => {
  const rows = await listed({ content: 'COUNTS', viewer: partner, purpose: null });
  expect(rows.map(({ members }) => members)).toEqual([10, null, null, null, null, 5, null, 5, null]);
  expect(new Set(rows.map(({ isCoarse }) => isCoarse))).toEqual(new Set(['YES']));
  const file = (await world.exported({ content: 'COUNTS', viewer: partner, purpose: null })).file.toString();
  expect(file).toContain('Số đã làm tròn xuống');
});

test('rates are those of the live query, base by base', async () => {
  const rows = await listed({ content: 'RATES', purpose: null, filter: { period: '2026H1' }, viewer: partner });
  expect(rows.map(({ base }) => base)).toEqual(['chợ', 'quân đội', 'xã hai', 'xã một', 'xã mới']);
  for (const { base, members, women18Plus, ...row } of rows) {
    const { gatheringRate } = await live(
      String(base),
      `gatheringRate(period: "2026H1") { numerator denominator percent status membersNeeded ruleSet provenance { origin asOf } }`,
      partner,
    );
    const { provenance, ...rate } = gatheringRate;
    const { period, province: of, origin, asOf, ...shown } = row;
    expect({ numerator: members, denominator: women18Plus, ...shown }).toEqual(rate);
    expect([period, of, { origin, asOf }]).toEqual(['2026H1', 'tỉnh A', provenance]);
  }
});

test('rates read as a Vietnamese report writes them (REP-010)', async () => {
  const { file } = await world.exported({ content: 'RATES', purpose: null, filter: { period: '2026H1' } });
  const lines = file.toString('utf8').split('\n');
  expect(lines[0]).toBe(
    '\uFEFFKỳ báo cáo;Tỉnh, thành;Cơ sở Hội;Hội viên;Phụ nữ từ 18 tuổi trở lên;Tỷ lệ tập hợp (%);Trạng thái;Hội viên còn thiếu;Bộ quy tắc;Số liệu tại ngày;Nguồn số liệu',
  );
  expect(lines[3]).toContain('2026H1;tỉnh A;xã hai;600;1.000;60,00;đúng 60%;1;');
  expect(lines[4]).toContain('2026H1;tỉnh A;xã một;1.234;2.000;61,70;trên 60%;0;');
});

test('counts and rates say the same as Parquet', async () => {
  for (const asked of [{ content: 'COUNTS' }, { content: 'RATES', filter: { period: '2026H1' } }]) {
    const { file } = await world.exported({ ...asked, format: 'PARQUET' });
    expect(await rowsOfParquet(file)).toEqual(await listed(asked));
  }
});
