import { buffer } from 'node:stream/consumers';
import { unitId } from '@vwu/testing/plant-tree';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { templateXlsx } from '../src/import/template.ts';
import { cellWords } from '../src/member-import/cell-words.ts';
import { memberList } from '../src/member-import/member-list.ts';
import { ethnicGroups } from '../src/member-import/template-lists.ts';
import { columnOf } from '../src/sheet/sheet.ts';
import { type ImportWorld, openImportWorld } from './import-world.ts';
import { entriesOf } from './sheets.ts';

let world: ImportWorld;

beforeAll(async () => {
  world = await openImportWorld();
});

afterAll(() => world.close());

interface Choice {
  readonly isLocked: boolean;
  readonly rows: string;
  readonly values: readonly string[];
}

const cellsOf = (sheet: string): ReadonlyMap<string, string> =>
  new Map([...sheet.matchAll(/<c r="([A-Z]+\d+)"[^>]*><is><t[^>]*>([^<]*)<\/t>/g)].map(([, at = '', told = '']) => [at, told]));

/** What may be chosen in each column of the template of a unit, as a spreadsheet program reads it from the workbook. */
async function choicesOf(unit: string): Promise<ReadonlyMap<string, Choice>> {
  const template = await memberList.template(world.em(), unitId(unit));
  const entries = await entriesOf(await buffer(templateXlsx(memberList, template)));
  const [list = '', offered = ''] = [1, 2].map((number) => entries.get(`xl/worksheets/sheet${number}.xml`));
  const values = cellsOf(offered);
  const found = list.matchAll(
    /<dataValidation type="list"[^>]* errorStyle="(\w+)"[^>]* sqref="([A-Z]+)(\d+:[A-Z]+\d+)"><formula1>'Danh mục'!\$([A-Z]+)\$2:\$[A-Z]+\$(\d+)</g,
  );
  return new Map(
    [...found].map(([, style, column = '', rows = '', from = '', last = '']) => [
      template.columns[columnOf(column)] ?? '',
      {
        isLocked: style === 'stop',
        rows,
        values: Array.from({ length: Number(last) - 1 }, (_none, place) => values.get(`${from}${place + 2}`) ?? ''),
      },
    ]),
  );
}

const places = async (unit: string) => {
  const choices = await choicesOf(unit);
  return Object.fromEntries(['base', 'branch', 'group'].map((column) => [column, choices.get(column)?.values]));
};

test('a province chooses among its bases, branches and groups of today, a base among its own, a branch among its groups', async () => {
  expect(await places('tỉnh A')).toEqual({
    base: ['chợ', 'quân đội', 'xã hai', 'xã một', 'xã mới'],
    branch: ['chi hội ba', 'chi hội hai', 'chi hội một'],
    group: ['tổ một'],
  });
  expect(await places('xã một')).toEqual({ base: undefined, branch: ['chi hội hai', 'chi hội một'], group: ['tổ một'] });
  expect(await places('xã hai')).toEqual({ base: undefined, branch: ['chi hội ba'], group: undefined });
  expect(await places('chi hội một')).toEqual({ base: undefined, branch: ['chi hội một'], group: ['tổ một'] });
});

test.each(['tỉnh A', 'xã một', 'chi hội một'])(
  'lists of codes are locked for %s, from the first row to be filled on, and what may be several is open',
  async (unit) => {
    const choices = await choicesOf(unit);
    expect(choices.get('ethnicity')).toMatchObject({ isLocked: true, values: ethnicGroups });
    expect(choices.get('residence')).toMatchObject({ isLocked: true, values: Object.values(cellWords.residence) });
    expect(choices.get('category')?.values).toEqual(['Địa bàn dân cư', 'CLB, tổ, nhóm', 'Cơ sở đặc thù']);
    const open = [...choices].flatMap(([column, { isLocked }]) => (isLocked ? [] : [column]));
    expect(open.toSorted()).toEqual(['coreRoles', 'occupation', 'targetGroups']);
    expect(new Set([...choices.values()].map(({ rows }) => rows.split(':')[0]))).toEqual(new Set(['3']));
  },
);
