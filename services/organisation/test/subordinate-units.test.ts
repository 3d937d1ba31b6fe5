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
const ids = { central: '', hanoi: '', quangBinh: '', district: '' };

const decision = {
  number: '12/QĐ-BTV',
  issuer: 'Ban Thường vụ Hội LHPN TP Hà Nội',
  decidedOn: '2016-01-01',
  text: 'Thành lập, kết thúc cơ sở Hội trực thuộc',
};
const armed = ['Hội Phụ nữ Công an Thành phố', 'Hội Phụ nữ Cảnh sát Phòng cháy chữa cháy', 'Hội Phụ nữ Bộ Tư lệnh Thủ đô'];

const run = async (command: string, input: object): Promise<string> => {
  const type = `${command.charAt(0).toUpperCase()}${command.slice(1)}Input`;
  const { data, codes } = await ask(
    callers.organiser(ids.central),
    `mutation ($input: ${type}!) { ${command}(input: $input) { changes { unitId act } } }`,
    { input },
  );
  expect(codes).toEqual([]);
  return data?.[command].changes.find(({ act }: { act: string }) => act === 'OPEN')?.unitId ?? '';
};

const establish = (name: string, kind: string): Promise<string> =>
  run('establishUnit', {
    level: 'BASE',
    kind,
    unit: { name, fullName: name, parent: { id: ids.hanoi } },
    effectiveOn: '2016-01-15',
    decision,
  });

beforeAll(async () => {
  database = await openServiceDatabase(preparation, loadReferenceTree);
  ask = createAsk(subgraph, database.orm, createContext);
  const { rows } = await database.db.query<{ level: string; code: string; id: string }>(
    `select level, code, unit_id as id from organisation.unit_version
     where level in ('CENTRAL', 'PROVINCE') and (level = 'CENTRAL' or code in ('01', '44')) and validity @> '2019-12-11'::date`,
  );
  for (const { level, code, id } of rows) ids[level === 'CENTRAL' ? 'central' : code === '01' ? 'hanoi' : 'quangBinh'] = id;
  const first = await database.db.query<{ id: string }>(
    `select unit_id as id from organisation.unit_version where parent_id = $1 and level = 'DISTRICT' order by code limit 1`,
    [ids.hanoi],
  );
  ids.district = first.rows[0]?.id ?? '';
}, 120_000);

afterAll(() => database.close());

const fields = '{ total districts armedForces others }';
const look = async (unit: string, question: string, viewer = callers.analyst(ids.central)) => {
  const { data, codes } = await ask(viewer, `{ unit(id: "${unit}", asOf: "2019-12-11") { answer: ${question} } }`);
  return codes.length > 0 ? codes : data?.unit.answer;
};

test('Hà Nội leads 33 subordinate units in December 2019, one less than when its term began (ORG-008)', async () => {
  const [police, fire] = [await establish(armed[0] ?? '', 'ARMED_FORCES'), await establish(armed[1] ?? '', 'ARMED_FORCES')];
  await establish(armed[2] ?? '', 'ARMED_FORCES');
  await establish('Hội Phụ nữ cơ quan Thành Hội', 'OFFICE');
  const { data, codes } = await ask(
    callers.organiser(ids.central),
    `mutation { openTerm(unitId: "${ids.hanoi}", from: "2016-06-01", to: "2021-05-31", firstYear: 2016, lastYear: 2021) { id } }`,
  );
  expect(codes).toEqual([]);
  await run('mergeUnits', { from: [{ id: fire }], into: { key: 'on', continues: { id: police } }, effectiveOn: '2018-08-01', decision });

  expect(await look(ids.hanoi, `subordinateUnits(asOf: "2019-12-11") ${fields}`)).toEqual({
    total: 33,
    districts: 30,
    armedForces: 2,
    others: 1,
  });
  expect(await look(ids.hanoi, `subordinateUnits(asOf: "2016-06-01") ${fields}`)).toMatchObject({ total: 34, armedForces: 3 });
  const all = ['before', 'opened', 'movedIn', 'movedOut', 'closed', 'after'].map((part) => `${part} { total armedForces }`).join(' ');
  const none = { total: 0, armedForces: 0 };
  expect(await look(ids.hanoi, `subordinateUnitsChange(termId: "${data?.openTerm.id}", to: "2019-12-11") { ${all} }`)).toEqual({
    before: { total: 34, armedForces: 3 },
    opened: none,
    movedIn: none,
    movedOut: none,
    closed: { total: 1, armedForces: 1 },
    after: { total: 33, armedForces: 2 },
  });
});

test('bases of communes are none of them, neither below districts nor, since the reform, below the province itself', async () => {
  expect(await look(ids.quangBinh, `subordinateUnits(asOf: "2013-12-31") ${fields}`)).toEqual({
    total: 8,
    districts: 8,
    armedForces: 0,
    others: 0,
  });
  const after = await look(ids.hanoi, `subordinateUnits(asOf: "2025-07-01") ${fields}`);
  expect(after).toEqual({ total: 3, districts: 0, armedForces: 2, others: 1 });
  expect(await look(ids.hanoi, 'counts(asOf: "2025-07-01") { bases otherBases }')).toEqual({ bases: 126, otherBases: 3 });
});

test('other levels have none, strangers learn nothing, and days are looked at', async () => {
  expect(await look(ids.district, `subordinateUnits(asOf: "2019-12-11") ${fields}`)).toBeNull();
  expect(await look(ids.central, `subordinateUnitsChange(from: "2016-01-01") { closed ${fields} }`)).toBeNull();
  const stranger = callers.provinceOfficer(ids.quangBinh);
  expect(await look(ids.hanoi, `subordinateUnits(asOf: "2019-12-11") ${fields}`, stranger)).toEqual(['UNIT_NOT_FOUND']);
  const { data } = await ask(
    stranger,
    `{ _entities(representations: [{ __typename: "Unit", id: "${ids.hanoi}" }]) { ... on Unit { subordinateUnits(asOf: "2019-12-11") ${fields} } } }`,
  );
  expect(data?._entities).toEqual([null]);
  expect(await look(ids.hanoi, `subordinateUnits(asOf: "2019-12-11") ${fields}`, callers.baseOfficer(ids.district))).toBeNull();
  expect(await look(ids.hanoi, `subordinateUnitsChange(from: "2020-01-01", to: "2019-01-01") { closed ${fields} }`)).toEqual([
    'DAYS_REVERSED',
  ]);
  expect(await look(ids.hanoi, `subordinateUnitsChange(to: "2019-01-01") { closed ${fields} }`)).toEqual(['COUNTS_FROM_MISSING']);
});

test('all provinces cost as many statements as one', async () => {
  const question = `query ($first: Int) { units(filter: { level: PROVINCE }, asOf: "2025-06-30", first: $first) { edges { node { subordinateUnits(asOf: "2025-06-30") ${fields} } } } }`;
  const viewer = callers.analyst(ids.central);
  const [one, all] = [await ask(viewer, question, { first: 1 }), await ask(viewer, question, { first: 63 })];
  expect(
    all.data?.units.edges.reduce(
      (sum: number, { node }: { node: { subordinateUnits: { districts: number } } }) => sum + node.subordinateUnits.districts,
      0,
    ),
  ).toBe(696);
  expect(all.statements).toBe(one.statements);
});
