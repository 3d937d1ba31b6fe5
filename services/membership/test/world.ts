import { type Answer, createAsk } from '@vwu/testing/ask';
import { callers } from '@vwu/testing/callers';
import { plantTree, unitId } from '@vwu/testing/plant-tree';
import { openServiceDatabase } from '@vwu/testing/service-database';
import { createContext } from '../src/context.ts';
import { preparation } from '../src/preparation.ts';
import { subgraph } from '../src/subgraph.ts';
import { keyring } from './keyring.ts';
import { reorganising } from './reorganising.ts';

const beforeReform = '2025-06-30';
const reform = '2025-07-01';

export const officer = callers.provinceOfficer(unitId('tỉnh A'));
export const officerOfB = callers.provinceOfficer(unitId('tỉnh B'));
export const analyst = callers.analyst(unitId('Trung ương'));

export type World = Awaited<ReturnType<typeof openWorld>>;

/** Two provinces, a merger, a split, a special base; the women 18+ of most bases; and ways to record and to read. */
export async function openWorld() {
  const { db, orm, close } = await openServiceDatabase(preparation);
  const ask = createAsk(subgraph, orm, createContext(keyring));
  await db.query('call membership.watch_structure()');
  await plantTree(db, {
    'Trung ương': { level: 'CENTRAL' },
    'tỉnh A': { level: 'PROVINCE', parent: 'Trung ương' },
    'tỉnh B': { level: 'PROVINCE', parent: 'Trung ương' },
    'xã một': { level: 'BASE', parent: 'tỉnh A', to: beforeReform, wentTo: ['xã mới'] },
    'xã hai': { level: 'BASE', parent: 'tỉnh A', to: beforeReform, wentTo: ['xã mới', 'xã khác'] },
    'xã mới': { level: 'BASE', parent: 'tỉnh A', from: reform },
    'xã khác': { level: 'BASE', parent: 'tỉnh A', from: reform },
    'xã chưa rõ': { level: 'BASE', parent: 'tỉnh A' },
    'xã ở B': { level: 'BASE', parent: 'tỉnh B' },
    chợ: { level: 'BASE', parent: 'tỉnh A', kind: 'SPECIAL' },
  });
  const women = { 'xã một': 5_000, 'xã hai': 2_001, 'xã mới': 6_001, 'xã khác': 1_000, 'xã ở B': 100 };
  for (const [name, count] of Object.entries(women))
    await db.query(`insert into membership.women_population values ($1, 'VN-2022-2027', $2, 'Cục Thống kê', 'REFERENCE', 'AS_REPORTED')`, [
      unitId(name),
      count,
    ]);

  const record = (name: string, period: string, figures: object, viewer = officer, more: Repeated = {}): Promise<Answer> =>
    ask(
      viewer,
      `mutation ($unitId: ID!, $period: String!, $figures: FiguresInput!, $version: Int, $key: String) {
        recordFigures(unitId: $unitId, period: $period, figures: $figures, version: $version, idempotencyKey: $key) {
          members women18Plus specialBase version source provenance { origin method partsReported partsExpected }
        }
      }`,
      { unitId: unitId(name), period, figures: { ...none, ...figures }, ...more },
    );

  const read = async (name: string, period: string, viewer = officer) => {
    const { data } = await ask(
      viewer,
      `query ($id: ID!, $period: String!) { _entities(representations: [{ __typename: "Unit", id: $id }]) { ... on Unit {
        figures(period: $period) { members specialBase honorary } gatheringRate(period: $period) {
          numerator denominator percent isOver100 status membersNeeded indicative ruleSet provenance { method partsReported partsExpected }
        } } } }`,
      { id: unitId(name), period },
    );
    return data?._entities[0];
  };

  const rowsOf = async (table: string): Promise<number> => {
    const { rows } = await db.query(`select count(*)::int as count from membership.${table}`);
    return rows[0].count;
  };

  return { db, orm, em: () => orm.em.fork(), ask, record, read, rowsOf, ...reorganising(db, orm), close };
}

export interface Repeated {
  readonly version?: number;
  readonly key?: string;
}

const none = {
  residential: 0,
  club: 0,
  specialBase: 0,
  tradeUnion: 0,
  armedForces: 0,
  memberOrganisation: 0,
  honorary: 0,
  sourceBody: 'Ban Chấp hành',
};
