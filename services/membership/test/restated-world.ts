import { type Answer, createAsk } from '@vwu/testing/ask';
import { callers } from '@vwu/testing/callers';
import { plantTree, unitId } from '@vwu/testing/plant-tree';
import { openServiceDatabase } from '@vwu/testing/service-database';
import { createContext } from '../src/context.ts';
import { preparation } from '../src/preparation.ts';
import { subgraph } from '../src/subgraph.ts';
import { keyring } from './keyring.ts';

export const [lastDay, reform] = ['2025-06-30', '2025-07-01'];
export const analyst = callers.analyst(unitId('Trung ương'));

/**
 * Two old provinces become one, as Quảng Bình and Quảng Trị did; one base is divided, one is divided with a known share, one goes on
 * and takes another in the year after, and one gives a part away and goes on.
 */
export const tree = {
  'Trung ương': { level: 'CENTRAL' },
  'tỉnh Bắc': { level: 'PROVINCE', parent: 'Trung ương', to: lastDay, wentTo: ['tỉnh Mới'] },
  'tỉnh Nam': { level: 'PROVINCE', parent: 'Trung ương', to: lastDay, wentTo: ['tỉnh Mới'] },
  'tỉnh Mới': { level: 'PROVINCE', parent: 'Trung ương', from: reform },
  'tỉnh Khác': { level: 'PROVINCE', parent: 'Trung ương' },
  'bắc một': { level: 'BASE', parent: 'tỉnh Bắc', to: lastDay, wentTo: ['xã Một'] },
  'bắc hai': { level: 'BASE', parent: 'tỉnh Bắc', to: lastDay, wentTo: ['xã Một', 'xã Hai'] },
  'nam một': { level: 'BASE', parent: 'tỉnh Nam', to: lastDay, wentTo: ['xã Hai', 'xã Ba'] },
  'xã Một': { level: 'BASE', parent: 'tỉnh Mới', from: reform },
  'xã Hai': { level: 'BASE', parent: 'tỉnh Mới', from: reform },
  'xã Ba': { level: 'BASE', parent: 'tỉnh Mới', from: reform },
  'xã Ở Lại': { level: 'BASE', parent: 'tỉnh Khác' },
  'xã Nhập': { level: 'BASE', parent: 'tỉnh Khác', to: '2025-12-31', wentTo: ['xã Ở Lại'] },
  'xã Cho': { level: 'BASE', parent: 'tỉnh Khác' },
} as const;

export type Name = keyof typeof tree;

const women: Partial<Record<Name, number>> = {
  'bắc một': 1_000,
  'bắc hai': 501,
  'nam một': 1_001,
  'xã Một': 1_251,
  'xã Hai': 350,
  'xã Ba': 901,
  'xã Ở Lại': 2_000,
  'xã Nhập': 300,
  'xã Cho': 700,
};

const old = { 'bắc một': 600, 'bắc hai': 301, 'nam một': 501 } as const;
const later = [
  ['xã Ở Lại', '2024Y', 1_200],
  ['xã Nhập', '2024Y', 100],
  ['xã Cho', '2024Y', 400],
  ['xã Một', '2026H1', 800],
  ['xã Hai', '2026H1', 210],
  ['xã Ba', '2026H1', 500],
  ['xã Ở Lại', '2026H1', 1_350],
  ['xã Cho', '2026H1', 410],
] as const;

/** The tree with its women, and ways to report and to read; the old bases have reported for two years, the others for this one. */
export async function openRestatedWorld() {
  const { db, orm, close } = await openServiceDatabase(preparation);
  const ask = createAsk(subgraph, orm, createContext(keyring));
  await plantTree(db, tree);
  await db.query(
    `update organisation.unit_lineage set share = case to_unit_id when $2::uuid then 0.1 else 0.9 end where from_unit_id = $1`,
    [unitId('nam một'), unitId('xã Hai')],
  );
  await db.query(`insert into organisation.unit_lineage values ($1, $2, $3, 'PART', 0.2, '2025-03-01')`, [
    unitId('cho ở lại'),
    unitId('xã Cho'),
    unitId('xã Ở Lại'),
  ]);
  for (const [name, count] of Object.entries(women))
    await db.query(`insert into membership.women_population values ($1, 'VN-2022-2027', $2, 'Cục Thống kê', 'REFERENCE', 'AS_REPORTED')`, [
      unitId(name),
      count,
    ]);

  const count = (name: Name, period: string, members: number, honorary = 1) =>
    db.query(
      `insert into membership.unit_figures (unit_id, period, residential, club, special_base, trade_union, armed_forces, member_organisation, honorary,
         women18_plus, members, status, rule_set_id, origin, method, parts_reported, parts_expected, source_body, as_of)
       values ($1, $2, $3, 0, 0, 0, 0, 0, $4, $5, $3, 'BELOW', 'VN-2022-2027', 'RECORDED', 'AS_REPORTED', 1, 1, 'Ban Chấp hành', '2025-01-01')
       on conflict (unit_id, period) do update set residential = excluded.residential, members = excluded.members, honorary = excluded.honorary`,
      [unitId(name), period, members, honorary, women[name]],
    );

  const read = (name: Name, fields: string, viewer = analyst): Promise<Answer> =>
    ask(viewer, `{ _entities(representations: [{ __typename: "Unit", id: "${unitId(name)}" }]) { ... on Unit { ${fields} } } }`);

  const unit = async (name: Name, fields: string, viewer = analyst) => (await read(name, fields, viewer)).data?._entities[0];

  for (const period of ['2023Y', '2024Y']) for (const [name, members] of Object.entries(old)) await count(name as Name, period, members);
  for (const [name, period, members] of later) await count(name, period, members);

  return { db, ask, count, read, unit, close };
}

export const asOf = (date: string) => `boundaries: { kind: AS_OF, date: "${date}" }`;
export const asReported = 'boundaries: { kind: AS_REPORTED }';

/** A tenth of «nam một» lies in «xã Hai»; 50.1 and 450.9 are cut where 501 is whole again. */
export const tenth = 50;
