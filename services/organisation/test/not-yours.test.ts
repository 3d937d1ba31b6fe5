import { unitId } from '@vwu/testing/plant-tree';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { officerOfA, openUnion, organiser, ref, type Union } from './small-union.ts';

let union: Union;
/** Units of the day by their names, those that came later too. */
const ids = new Map<string, string>();

const nobody = '01954f00-b000-7000-8000-000000000000';
const part = (key: string, code: string, parent: string) => ({
  key,
  unit: { code, name: key, fullName: key, adminType: 'XA', parent: ref(parent) },
});

/**
 * An officer of tỉnh A sees xã ba, of which a part went to tỉnh B; and xã bốn, which came to her out of tỉnh B before that went
 * into tỉnh mới. What she sees of both has to do with units she may not be told of.
 */
beforeAll(async () => {
  union = await openUnion();
  const run = async (command: string, input: object) => expect((await union.run(command, input)).refused).toEqual([]);
  await run('splitUnit', {
    unit: ref('xã ba'),
    into: [part('phần A', '00031', 'tỉnh A'), part('phần B', '00032', 'tỉnh B')],
    effectiveOn: '2025-01-01',
  });
  await run('reparentUnits', { units: [ref('xã bốn')], under: ref('tỉnh A'), effectiveOn: '2025-02-01' });
  const province = { code: '04', name: 'tỉnh mới', fullName: 'tỉnh mới', adminType: 'TINH', parent: ref('Trung ương') };
  const { outcome: opened } = await union.run('establishUnit', { level: 'PROVINCE', kind: 'TERRITORIAL', unit: province });
  await run('mergeUnits', {
    from: [ref('tỉnh B')],
    into: { key: 'mới', continues: { id: opened.changes[0].unitId } },
    effectiveOn: '2025-03-01',
  });
  const { rows } = await union.db.query<{ id: string; name: string }>(
    'select distinct unit_id as id, full_name as name from organisation.unit_version',
  );
  for (const { id, name } of rows) ids.set(name, id);
  await union.db.query(
    `insert into organisation.support_case (id, unit_id, state, opened_on, origin)
     values (gen_random_uuid(), $1, 'FLAGGED', '2024-12-01', 'DEMONSTRATION')`,
    [unitId('xã ba')],
  );
  await union.db.query(
    `insert into organisation.establishment_request (id, applicant, kind, superior_id, state, submitted_on, origin)
     values (gen_random_uuid(), 'Công ty minh họa', 'OFFICE', $1, 'SUBMITTED', '2024-03-01', 'DEMONSTRATION')`,
    [unitId('xã ba')],
  );
  await union.db.query(
    `insert into organisation.pilot (id, cluster_id, province_id, base_id, state, origin)
     values ($1, gen_random_uuid(), $2, $3, 'BASE_CHOSEN', 'DEMONSTRATION')`,
    [unitId('điểm'), unitId('tỉnh B'), unitId('xã bốn')],
  );
  await union.db.query(`insert into organisation.pilot_state values ($1, 'BASE_CHOSEN', '2024-01-01')`, [unitId('điểm')]);
  const model = unitId('mô hình');
  await union.db.query(
    `insert into organisation.model (id, name, type, theme, target_groups, purposes, founder_id, founder_level, founded_on, registered_with_id,
       stage, origin)
     values ($1, 'Mô hình', 'GATHERING', 'ECONOMY', '{}', '{ATTRACT_MEMBERS}', $2, 'BASE', '2025-01-01', $3, 'PILOT', 'DEMONSTRATION')`,
    [model, ids.get('phần B'), unitId('tỉnh B')],
  );
  await union.db.query(`insert into organisation.model_stage values ($1, 'PILOT', '2025-01-01')`, [model]);
  for (const [key, site] of [
    ['nơi', unitId('xã một')],
    ['nơi khác', ids.get('phần B')],
  ] as const)
    await union.db.query(
      `insert into organisation.model_site (id, model_id, unit_id, ground, valid_from, origin)
       values ($1, $2, $3, 'ATTACHED', '2025-01-01', 'DEMONSTRATION')`,
      [unitId(key), model, site],
    );
});

afterAll(() => union.close());

const between = 'between: { from: "2025-01-01", to: "2025-12-31" }';

/** A list, where a unit narrows it, and a unit out of reach that has to do with a row of hers. */
const lists: readonly (readonly [list: string, call: (id: string) => string, foreign: string])[] = [
  ['changes of units', (id) => `unitChanges(${between}, province: "${id}")`, 'tỉnh mới'],
  ['changes of units, below what a province was', (id) => `unitChanges(${between}, province: "${id}")`, 'tỉnh B'],
  ['support cases', (id) => `supportCases(filter: { withinUnitId: "${id}" })`, 'phần B'],
  ['requests', (id) => `establishmentRequests(filter: { unitId: "${id}" })`, 'phần B'],
  ['pilots', (id) => `pilots(provinceId: "${id}")`, 'tỉnh B'],
  ['models, by who founded them', (id) => `models(filter: { founderId: "${id}" })`, 'phần B'],
  ['models, by who keeps their register', (id) => `models(filter: { registeredWithId: "${id}" })`, 'tỉnh B'],
  ['models, by where they run', (id) => `models(filter: { within: "${id}" })`, 'phần B'],
  ['units of a day before', (id) => `units(asOf: "2024-12-31", filter: { within: "${id}" })`, 'tỉnh B'],
  ['units directly below one', (id) => `units(asOf: "2024-12-31", filter: { parentId: "${id}" })`, 'tỉnh B'],
];

test.each(lists)('%s narrowed to a unit out of reach are those of an unknown one', async (_list, call, foreign) => {
  const count = async (id: string, viewer = officerOfA) => {
    const { data, codes } = await union.ask(viewer, `{ list: ${call(id)} { totalCount } }`);
    expect(codes).toEqual([]);
    return data?.list.totalCount as number;
  };
  const id = ids.get(foreign) ?? '';
  expect(await count(id, organiser)).toBeGreaterThan(0);
  expect(await count(id)).toBe(0);
  expect(await count(nobody)).toBe(0);
});

test('what is narrowed to her own province, or to one above, is all of hers that stands there', async () => {
  const count = async (id: string) =>
    (await union.ask(officerOfA, `{ list: unitChanges(${between}, province: "${id}", level: BASE) { totalCount } }`)).data?.list.totalCount;
  expect(await count(unitId('tỉnh A'))).toBeGreaterThan(0);
  const below = (id: string) => union.ask(officerOfA, `{ units(filter: { within: "${id}", level: BASE }) { totalCount } }`);
  expect((await below(unitId('Trung ương'))).data?.units.totalCount).toBe((await below(unitId('tỉnh A'))).data?.units.totalCount);
});

const refuse = async (input: object, command = 'mergeUnits', preview = false) => {
  const types: Readonly<Record<string, string>> = { mergeUnits: 'MergeUnitsInput', reparentUnits: 'ReparentUnitsInput' };
  const { data, errors } = await union.ask(
    officerOfA,
    `mutation ($input: ${types[command]}!, $preview: Boolean) { ${command}(input: $input, preview: $preview) { refusals { code message unitIds } } }`,
    { input: { decision: { number: ' ', issuer: ' ' }, effectiveOn: '2025-06-01', ...input }, preview },
  );
  return JSON.stringify([data, errors.map(({ message, extensions }) => [message, extensions])]);
};

/** What a command names beside a unit of hers, by id or by code, and the same of none. */
const named: readonly (readonly [what: string, foreign: () => object, unknown: () => object])[] = [
  ['by its id', () => ({ id: ids.get('phần B') }), () => ({ id: nobody })],
  ['by its code', () => ({ code: '00032', level: 'BASE' }), () => ({ code: '77777', level: 'BASE' })],
  ['by a code alone', () => ({ code: '00032' }), () => ({ code: '77777' })],
];

describe.each([false, true])('a command, preview %s, beside a unit of hers', (preview) => {
  test.each(named)('refuses one out of reach %s like an unknown one, whatever else is wrong', async (_what, foreign, unknown) => {
    const merge = (other: object) =>
      refuse({ from: [ref('xã hai'), other], into: { key: 'một', continues: ref('xã một') } }, 'mergeUnits', preview);
    const into = (other: object) => refuse({ from: [ref('xã hai')], into: { key: 'kia', continues: other } }, 'mergeUnits', preview);
    const under = (other: object) => refuse({ units: [ref('xã hai')], under: other }, 'reparentUnits', preview);
    for (const give of [merge, into, under]) {
      const said = await give(foreign());
      expect(said).toContain('UNIT_NOT_FOUND');
      expect(said.replaceAll(ids.get('phần B') ?? '', nobody)).toBe(await give(unknown()));
    }
  });

  test('names no id that she did not name', async () => {
    const said = await refuse(
      { from: [ref('xã hai'), { code: '00032' }], into: { key: 'một', continues: ref('xã một') } },
      'mergeUnits',
      preview,
    );
    expect(said).not.toContain(ids.get('phần B'));
  });
});
