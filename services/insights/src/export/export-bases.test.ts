import { buffer } from 'node:stream/consumers';
import { callers } from '@vwu/testing/callers';
import { unitId } from '@vwu/testing/plant-tree';
import { openServiceDatabase, type ServiceDatabase } from '@vwu/testing/service-database';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { plantWorld } from '../../test/world.ts';
import { preparation } from '../preparation.ts';
import { exportBases } from './export-bases.ts';

let database: ServiceDatabase;

beforeAll(async () => {
  database = await openServiceDatabase(preparation);
  await plantWorld(database.db);
  await database.db.query('call insights.maintain_bases()');
});

afterAll(() => database.close());

const exportFor = async (unit: string, filter: object | null = null, language: 'vi' | 'en' = 'vi') => {
  const viewer = callers.provinceOfficer(unitId(unit));
  const { csv, rowCount } = await exportBases(database.orm.em.fork(), viewer, {
    filter,
    period: '2026H1',
    asOf: null,
    boundaries: null,
    orderBy: ['NAME_ASC'],
    language,
  });
  return { rowCount, lines: (await buffer(csv)).toString('utf8').trimEnd().split('\n') };
};

test('the file opens in a Vietnamese spreadsheet (REP-010)', async () => {
  const { lines } = await exportFor('tỉnh A', { search: 'xã An' });
  expect(lines[0]?.startsWith('\uFEFFCơ sở;Tỉnh, thành;')).toBe(true);
  expect(lines[1]).toBe('xã An;tỉnh A;cụm 1;2.999;5.000;59,98;dưới 60%;2;1;đã phân công;khá;dữ liệu minh họa;như báo cáo');
});

test('the file has every row of the list and says how many', async () => {
  const { lines, rowCount } = await exportFor('tỉnh A');
  expect(rowCount).toBe(6);
  expect(lines).toHaveLength(7);
});

test('the file holds the caller’s part of the Union only', async () => {
  expect((await exportFor('tỉnh B')).lines.slice(1).map((line) => line.split(';')[0])).toEqual(['xã ở B']);
});

test('a reader who goes away gives the connection back', async () => {
  const viewer = callers.provinceOfficer(unitId('tỉnh A'));
  const asked = { filter: null, period: '2026H1', asOf: null, boundaries: null, orderBy: null, language: 'vi' } as const;
  for (let taken = 0; taken < 15; taken += 1) {
    const { csv } = await exportBases(database.orm.em.fork(), viewer, asked);
    csv.destroy();
  }
  expect((await exportFor('tỉnh A')).lines).toHaveLength(7);
});

test('the heading follows the language', async () => {
  expect((await exportFor('tỉnh A', null, 'en')).lines[0]).toContain('Base;Province;Cluster;Members');
});
