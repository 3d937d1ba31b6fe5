import { createFormatError } from '@vwu/kit/graphql-errors';
import { createLogger } from '@vwu/kit/log';
import { markedFields } from '@vwu/testing/types-within';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { published } from '../src/published.ts';
import { subgraph } from '../src/subgraph.ts';
import { analyst, type MemberWorld, openMemberWorld, partner, province } from './member-world.ts';
import { admitWhole, contract, exportFile, personalWords, receive, step } from './subject-world.ts';

let world: MemberWorld;
let id: string;

const marked = markedFields(contract);

beforeAll(async () => {
  world = await openMemberWorld();
  id = await admitWhole(world, { transfer: 'open' });
  await receive(world, id, 'ACCESS', { content: personalWords[0] ?? '' });
});

afterAll(() => world.close());

/** Asks one field as a caller would who holds the thing, by whatever way. */
function resolveAs(viewer: typeof partner, type: string, field: string): unknown {
  const found = subgraph.schema.getType(type);
  const fields = found && 'getFields' in found ? found.getFields() : {};
  const resolve = fields[field] && 'resolve' in fields[field] ? fields[field].resolve : undefined;
  if (!resolve) throw new Error(`${type}.${field} has no guard`);
  return resolve({}, {}, { viewer }, { fieldName: field } as never);
}

test.each(marked)('$type.$field is refused to a partner, however it was come by', ({ type, field }) => {
  expect(() => resolveAs(partner, type, field)).toThrow(field);
});

test.each(marked.filter((one) => one.class !== 'BASIC'))('$type.$field is refused to whoever may see names only', ({ type, field }) => {
  for (const viewer of [analyst, province]) expect(() => resolveAs(viewer, type, field)).toThrow(field);
});

test('every door that leads to a person is closed to a partner', async () => {
  const refused = ['members', 'memberTransfers', 'subjectRequests'].map(
    async (list) => (await world.ask(partner, `{ ${list} { totalCount } }`)).codes,
  );
  expect(await Promise.all(refused)).toEqual([['FORBIDDEN'], ['FORBIDDEN'], ['FORBIDDEN']]);
  expect((await exportFile(world, id, partner)).codes).toEqual(['FORBIDDEN']);
  expect((await receive(world, id, 'ACCESS', {}, partner)).codes).toEqual(['FORBIDDEN']);
  expect((await step(world, 'answer', id, '', partner)).codes).toEqual(['FORBIDDEN']);
  expect((await world.ask(partner, `mutation { liftRestriction(id: "${id}", version: 1) { id } }`)).codes).toEqual(['FORBIDDEN']);
});

test('no column that is published, from which lists and exports of others are made, is of a person', async () => {
  const names = new Set(marked.map(({ field }) => field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)));
  expect(published.flatMap(({ columns }) => columns).filter((column) => names.has(column))).toEqual([]);
  const { rows } = await world.db.query<{ name: string }>(
    `select conrelid::regclass::text as name from pg_constraint where contype = 'f' and confrelid = 'membership.member'::regclass`,
  );
  const hers = ['membership.member', ...rows.map(({ name }) => name)];
  expect(published.filter(({ table }) => hers.includes(`membership.${table}`))).toEqual([]);
});

test('what is published holds no word of hers', async () => {
  for (const { table, columns } of published) {
    const { rows } = await world.db.query(`select ${columns.join(', ')} from membership.${table}`);
    const text = JSON.stringify(rows);
    expect(personalWords.filter((word) => text.includes(word))).toEqual([]);
  }
});

/** Asks, and hands what goes wrong to whoever logs and answers for a process. */
async function askLogged(source: string, variables: Record<string, unknown>) {
  const lines: string[] = [];
  const format = createFormatError(createLogger('membership', 'trace', { write: (line) => void lines.push(line) }));
  const error = await world.ask(province, source, variables).catch((surprise: unknown) => surprise);
  return { answer: format({ message: String(error) }, error), log: lines.join('\n') };
}

test('neither log nor answer repeats her record when the database refuses it, nor what was told of her', async () => {
  await world.db.query(`alter table membership.member add constraint refused check (occupation <> 'thợ gốm Phước Tích')`);
  const correction =
    'mutation ($id: ID!, $person: PersonInput!, $version: Int!) { correctMember(id: $id, person: $person, version: $version) { id } }';
  const { rows } = await world.db.query('select version from membership.member where id = $1', [id]);
  const { version } = rows[0];
  for (const person of [{ occupation: 'thợ gốm Phước Tích' }, { householdId: 'nhà ông Phước' }]) {
    const { answer, log } = await askLogged(correction, { id, person, version });
    expect(answer).toMatchObject({ extensions: { code: 'INTERNAL_SERVER_ERROR' } });
    expect(log).toContain('unexpected error');
    const said = log + JSON.stringify(answer);
    expect([...personalWords, 'Phước'].filter((word) => said.includes(word))).toEqual([]);
  }
  await world.db.query('alter table membership.member drop constraint refused');
});
