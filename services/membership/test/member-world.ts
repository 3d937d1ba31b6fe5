import { today } from '@vwu/kit/clock';
import { addDays } from '@vwu/kit/date';
import { type Answer, createAsk } from '@vwu/testing/ask';
import { callers } from '@vwu/testing/callers';
import { type Planting, plantTree, unitId } from '@vwu/testing/plant-tree';
import { openServiceDatabase } from '@vwu/testing/service-database';
import { createContext } from '../src/context.ts';
import { preparation } from '../src/preparation.ts';
import { findFaults } from '../src/sealed-count/find-faults.ts';
import { subgraph } from '../src/subgraph.ts';
import { keyring } from './keyring.ts';

export const officerOf = (name: string) => callers.baseOfficer(unitId(name));
export const province = callers.provinceOfficer(unitId('tỉnh A'));
export const provinceB = callers.provinceOfficer(unitId('tỉnh B'));
export const analyst = callers.analyst(unitId('Trung ương'));
export const partner = callers.partner(unitId('tỉnh A'));

const reform = '2025-07-01';
const beforeReform = '2025-06-30';

/** Bases with branches and groups in two provinces, a market, a unit of the army, a base that went whole and one that was split. */
export const tree: Planting = {
  'Trung ương': { level: 'CENTRAL' },
  'tỉnh A': { level: 'PROVINCE', parent: 'Trung ương' },
  'tỉnh B': { level: 'PROVINCE', parent: 'Trung ương' },
  'xã một': { level: 'BASE', parent: 'tỉnh A' },
  'chi hội một': { level: 'BRANCH', parent: 'xã một' },
  'chi hội hai': { level: 'BRANCH', parent: 'xã một' },
  'tổ một': { level: 'GROUP', parent: 'chi hội một' },
  'xã hai': { level: 'BASE', parent: 'tỉnh A' },
  'chi hội ba': { level: 'BRANCH', parent: 'xã hai' },
  'xã ở B': { level: 'BASE', parent: 'tỉnh B' },
  'chi hội ở B': { level: 'BRANCH', parent: 'xã ở B' },
  'xã kia ở B': { level: 'BASE', parent: 'tỉnh B' },
  chợ: { level: 'BASE', parent: 'tỉnh A', kind: 'SPECIAL' },
  'quân đội': { level: 'BASE', parent: 'tỉnh A', kind: 'ARMED_FORCES' },
  'xã cũ': { level: 'BASE', parent: 'tỉnh A', to: beforeReform, wentTo: ['xã một'] },
  'xã tách': { level: 'BASE', parent: 'tỉnh A', to: beforeReform, wentTo: ['xã một', 'xã hai'] },
  'xã mới': { level: 'BASE', parent: 'tỉnh A', from: reform },
};

export type MemberWorld = Awaited<ReturnType<typeof openMemberWorld>>;

/** A small country, and ways to admit, move and read its members. */
export async function openMemberWorld() {
  const { db, orm, url, close } = await openServiceDatabase(preparation);
  const ask = createAsk(subgraph, orm, createContext(keyring));
  await plantTree(db, tree);
  const acts = actsIn(ask);

  const rowsOf = async (table: string): Promise<number> => {
    const { rows } = await db.query(`select count(*)::int as count from membership.${table}`);
    return rows[0].count;
  };

  /** Where what is kept of members is not what they say, in the open and sealed: nowhere. */
  const countFaults = async (): Promise<readonly unknown[]> => [
    ...(await db.query('select * from membership.count_fault')).rows,
    ...(await findFaults(db, keyring)),
  ];

  return { db, countFaults, orm, url, em: () => orm.em.fork(), ask, ...acts, rowsOf, close };
}

const memberFields = 'id fullName bornOn birthYear isActive version citizenIdMasked phoneMasked recordedDetails cardNumber home { id }';

// no interface: what the worlds made of this one return would have to name it
type Admission = {
  readonly person?: object;
  readonly admission?: object;
  readonly viewer?: ReturnType<typeof officerOf>;
  readonly key?: string | null;
};

export const tomorrow = addDays(today(), 1);

function actsIn(ask: ReturnType<typeof createAsk>) {
  let people = 0;
  /** Admits somebody, a residential member of a branch for years unless said. */
  const admit = (home: string, { person = {}, admission = {}, viewer = province, key = null }: Admission = {}): Promise<Answer> => {
    people += 1;
    return ask(
      viewer,
      `mutation ($person: PersonInput!, $admission: AdmissionInput!, $key: String) {
        admitMember(person: $person, admission: $admission, idempotencyKey: $key) { ${memberFields} } }`,
      {
        person: { fullName: `Nguyễn Thị Thử ${people}`, bornOn: '1980-05-20', ...person },
        admission: { homeId: unitId(home), on: '2020-01-01', category: 'RESIDENTIAL', residence: 'PERMANENT', ...admission },
        key,
      },
    );
  };

  const admitted = async (home: string, more: Admission = {}): Promise<string> => {
    const { data, codes } = await admit(home, more);
    if (!data?.admitMember) throw new Error(`not admitted: ${codes.join()}`);
    return data.admitMember.id;
  };

  /** Asks for one of the movements; `given` are its arguments besides the member. */
  const move = (name: string, id: string, given: Record<string, string>, viewer = province): Promise<Answer> => {
    const args = Object.entries({ id, ...given }).map(
      ([arg, value]) => `${arg}: ${/^[A-Z_]+$/.test(value) ? value : JSON.stringify(value)}`,
    );
    return ask(viewer, `mutation { ${name}(${args.join(', ')}) { ${memberFields} } }`);
  };

  const read = async (id: string, asOf: string | null = null, viewer = province) => {
    const { data } = await ask(
      viewer,
      `query ($id: ID!, $asOf: Date) { member(id: $id) { ${memberFields}
        movements { kind on line reason unit { id } } state(asOf: $asOf) { from to category residence residenceSince presence awaySince countsFrom home { id } commune { id } } } }`,
      { id, asOf },
    );
    return data?.member;
  };

  return { admit, admitted, move, read };
}
