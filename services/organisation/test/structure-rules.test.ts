import { openServiceDatabase, type ServiceDatabase } from '@vwu/testing/service-database';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { preparation } from '../src/preparation.ts';
import { loadReferenceTree } from './reference-tree.ts';

let database: ServiceDatabase;

beforeAll(async () => {
  database = await openServiceDatabase(preparation, loadReferenceTree);
});

afterAll(() => database.close());

beforeEach(() => database.db.query('begin'));
afterEach(() => database.db.query('rollback'));

/** Runs some statements as one transaction would, up to where its rules are looked at. */
const attempt = async (...statements: string[]): Promise<void> => {
  for (const statement of [...statements, 'set constraints all immediate']) await database.db.query(statement);
};

const unitWith = (level: string, code: string) =>
  `(select unit_id from organisation.unit_version where level = '${level}' and code = '${code}' and valid_to = 'infinity')`;
const event = '(select id from organisation.unit_event limit 1)';

test.each([
  [
    'a unit without a version for some of its days',
    'unit_version_covers_life',
    [`update organisation.unit_version set valid_to = '2030-01-01' where unit_id = ${unitWith('BASE', '26740')} and valid_to = 'infinity'`],
  ],
  [
    'a unit that outlives its superior',
    'unit_version_within_parent',
    [
      `update organisation.unit_version set valid_to = '2027-12-31' where unit_id = ${unitWith('PROVINCE', '44')} and valid_to = 'infinity'`,
      `update organisation.unit set closed_on = '2027-12-31', ending = 'DISSOLVED'
       where id = (select unit_id from organisation.unit_version where level = 'PROVINCE' and code = '44' and valid_to = '2027-12-31')`,
    ],
  ],
  [
    'a unit that hangs below one of its own level',
    'unit_version_level_order',
    [
      `update organisation.unit_version set parent_id = ${unitWith('BASE', '26743')}, parent_level = 'BASE'
       where unit_id = ${unitWith('BASE', '26740')} and valid_to = 'infinity'`,
    ],
  ],
  [
    'two units with one code of one level on one day',
    'unit_version_code_unique',
    [`update organisation.unit_version set code = '26743' where unit_id = ${unitWith('BASE', '26740')} and valid_to = 'infinity'`],
  ],
  [
    'an ending that its lineage does not tell',
    'unit_ending_is_its_lineage',
    [`update organisation.unit set ending = 'SPLIT' where ending = 'MERGED' and level = 'PROVINCE'`],
  ],
  [
    'lineage out of a unit that had not ended',
    'unit_lineage_joins_living',
    [
      `insert into organisation.unit_lineage (id, from_unit_id, to_unit_id, kind, share, effective_on, event_id)
       values (gen_random_uuid(), ${unitWith('BASE', '26740')}, ${unitWith('BASE', '26743')}, 'WHOLE', 1, '2026-01-01', ${event})`,
    ],
  ],
  [
    'parts that are together more than the unit was',
    'unit_lineage_shares',
    [`update organisation.unit_lineage set share = 0.7 where kind = 'PART'`],
  ],
  [
    'a second root',
    'unit_one_root',
    [
      `insert into organisation.unit (id, level, kind, target_applies, origin) values (gen_random_uuid(), 'CENTRAL', 'TERRITORIAL', false, 'RECORDED')`,
    ],
  ],
])('the database refuses %s, whoever writes it', async (_what, constraint, statements) => {
  await expect(attempt(...statements)).rejects.toMatchObject({ constraint });
});

test('two units may change codes within one transaction', async () => {
  const swap = `update organisation.unit_version set code = case code when '26740' then '26743' else '26740' end
    where level = 'BASE' and code in ('26740', '26743') and valid_to = 'infinity'`;
  await expect(attempt(swap)).resolves.toBeUndefined();
});

test('what is overwritten or deleted stands in the past', async () => {
  const past = async () =>
    (await database.db.query<{ name: string }>('select name from organisation.unit_version_past')).rows.map(({ name }) => name);
  expect(await past()).toEqual([]);
  await attempt(`update organisation.unit_version set name = 'Khác' where level = 'BASE' and code = '26740' and valid_to = 'infinity'`);
  expect(await past()).toEqual(['Sài Gòn']);
});

test('who receives a part of a unit that goes on does not answer for it', async () => {
  const heirs = async () =>
    (
      await database.db.query(
        'select from organisation.unit_heir where unit_id = (select unit_id from organisation.unit_version where code = $1 and valid_to = $2)',
        ['26740', 'infinity'],
      )
    ).rowCount;
  await attempt(
    `insert into organisation.unit_lineage (id, from_unit_id, to_unit_id, kind, share, effective_on, event_id)
     values (gen_random_uuid(), ${unitWith('BASE', '26740')}, ${unitWith('BASE', '26743')}, 'PART', 0.2, '2026-01-01', ${event})`,
  );
  expect(await heirs()).toBe(0);
});
