import { createHttpServer } from '@vwu/kit/http-server';
import { createLogger } from '@vwu/kit/log';
import { addPublicQuestion } from '@vwu/kit/public-question';
import { unitId } from '@vwu/testing/plant-tree';
import { contractFrom, fieldsOf, markedFields, typesWithin } from '@vwu/testing/types-within';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createContext } from '../src/context.ts';
import { publicDocument } from '../src/honorary-public/public-document.ts';
import { subgraph } from '../src/subgraph.ts';
import { type HonoraryWorld, openHonoraryWorld } from './honorary-world.ts';
import { keyring } from './keyring.ts';
import { partner } from './member-world.ts';

const secret = 'the-secret-of-this-gateway';
let world: HonoraryWorld;
let origin: string;
let close: () => Promise<void>;
let id: string;
const citizenId = '999123123123';

beforeAll(async () => {
  world = await openHonoraryWorld();
  const app = createHttpServer({ log: createLogger('membership', 'silent'), checkReady: async () => [] });
  addPublicQuestion(app, {
    path: '/public/honorary-members',
    question: publicDocument,
    schema: subgraph.schema,
    gatewaySecret: secret,
    createContext: (viewer) => createContext(keyring)({ viewer, em: world.em() }),
  });
  origin = await app.listen({ host: '127.0.0.1', port: 0 });
  close = () => app.close();
  id = await world.recognised({ fullName: 'Đỗ Văn Công Khai', details: { citizenId, phone: '0912000111' } }, { cardNumber: 'DD-7788' });
  await world.recognised({ fullName: 'Bùi Thị Kín' }, { publicationOn: null });
  await world.proposed({ fullName: 'Hà Văn Đề Nghị' });
});

afterAll(async () => {
  await close();
  await world.close();
});

interface Body {
  // biome-ignore lint/suspicious/noExplicitAny: a test looks into whatever shape it asked for
  readonly data?: Record<string, any>;
  readonly errors?: readonly { readonly extensions: { readonly code: string } }[];
}

const ask = async (question = '', headers: Record<string, string> = { 'x-gateway-secret': secret }) => {
  const answer = await fetch(`${origin}/public/honorary-members${question}`, { headers });
  const body = (await answer.json()) as Body;
  return {
    status: answer.status,
    list: body.data?.publicHonoraryMembers,
    provinces: body.data?.publicHonoraryProvinces,
    code: body.errors?.[0]?.extensions.code,
    text: JSON.stringify(body),
  };
};

test('without a token anybody reads name, level, unit and day of who has agreed, and nothing else (HON-022)', async () => {
  const { status, list, provinces, text } = await ask();
  expect([status, list.totalCount]).toEqual([200, 1]);
  expect(list.edges).toEqual([
    {
      node: {
        name: 'Đỗ Văn Công Khai',
        level: 'BASE',
        recognisedBy: 'xã một',
        province: 'tỉnh A',
        recognisedOn: '2024-10-05',
        year: 2024,
        isDemonstration: false,
      },
    },
  ]);
  expect(provinces).toEqual([
    { id: unitId('tỉnh A'), name: 'tỉnh A', count: 1 },
    { id: unitId('tỉnh B'), name: 'tỉnh B', count: 0 },
  ]);
  for (const word of [id, citizenId, '123', '0912', 'DD-7788', '1970', 'MALE', 'VN"', 'Bác sĩ', 'Kín', 'Đề Nghị', '12/QĐ'])
    expect(text.includes(word), `whether «${word}» is told`).toBe(false);
  expect(Buffer.from(String(list.pageInfo.endCursor), 'base64url').toString()).not.toContain(id);
});

test('consent that is taken back takes the name off the list, and so does an end', async () => {
  const of = () => ask('?search=cong%20khai').then(({ list }) => list.totalCount);
  expect(await of()).toBe(1);
  const { codes } = await world.take('publish', id, { agrees: false, on: '2026-01-01' });
  expect(codes).toEqual([]);
  expect(await of()).toBe(0);
  await world.take('publish', id, { agrees: true, on: '2026-01-02' });
  expect(await of()).toBe(1);
  const ended = await world.recognised({ fullName: 'Lý Văn Hết' });
  await world.terminate(ended);
  expect((await ask('?search=ly%20van%20het')).list.totalCount).toBe(0);
  expect((await world.take('publish', id, { agrees: true, on: '2999-01-01' })).codes).toEqual(['HONORARY_DAY_IN_FUTURE']);
});

test('it is searched by name and province, and read page by page', async () => {
  const names = ['An', 'Bình', 'Cúc', 'Dũng', 'Em'];
  for (const name of names) await world.recognised({ fullName: `Tạ Văn ${name}` });
  expect((await ask('?search=ta%20van')).list.totalCount).toBe(5);
  expect((await ask(`?province=${unitId('tỉnh B')}`)).list.totalCount).toBe(0);
  expect((await ask('?province=x')).list.totalCount).toBe(0);
  const read: string[] = [];
  for (let after = '', more = true; more; ) {
    const { list } = await ask(`?search=ta%20van&first=2&after=${after}`);
    read.push(...list.edges.map(({ node }: { node: { name: string } }) => node.name));
    [after, more] = [list.pageInfo.endCursor, list.pageInfo.hasNextPage];
  }
  expect(read.toSorted()).toEqual(names.map((name) => `Tạ Văn ${name}`));
});

test('the book of a commune that went whole into another is told of its province of today', async () => {
  await world.db.query(
    `insert into membership.honorary_member (id, unit_id, level, full_name, born_on, gender, nationality, resides_in_vietnam, works_in_vietnam,
       approves_statute, is_voluntary, prestige, influence_kind, scope, publication_on, state, recognised_on, origin)
     select gen_random_uuid(), unit, 'BASE', 'Người Xã Đóng', '1970-01-01', 'MALE', 'VN', true, true, true, true, 'x', 'EXPERT', 'COMMUNE', '2024-01-01', 'RECOGNISED',
       '2024-01-01', 'RECORDED' from unnest($1::uuid[]) as unit`,
    [[unitId('xã cũ'), unitId('xã tách')]],
  );
  const { list, provinces } = await ask(`?province=${unitId('tỉnh A')}`);
  expect(provinces.map(({ count }: { count: number }) => count)).toEqual([list.totalCount, 0]);
  expect(
    (await ask('?search=nguoi%20xa%20dong')).list.edges.map(({ node }: { node: { recognisedBy: string } }) => node.recognisedBy).toSorted(),
  ).toEqual(['xã cũ', 'xã tách']);
});

test.each([
  ['PAGE_SIZE_INVALID', '?first=1000'],
  ['BAD_USER_INPUT', '?first=viel'],
  ['BAD_USER_INPUT', '?search=a&search=b'],
  ['CURSOR_INVALID', '?after=x'],
  ['TEXT_TOO_LONG', `?search=${'a'.repeat(501)}`],
])('%s: a question that cannot be answered is refused', async (code, question) => {
  expect((await ask(question)).code).toBe(code);
});

test('the service answers the gateway alone: whoever comes past it is refused', async () => {
  for (const headers of [{}, { 'x-gateway-secret': 'guessed' }]) {
    const { status, code } = await ask('', headers as Record<string, string>);
    expect([status, code]).toEqual([403, 'DIRECT_QUERY_REFUSED']);
  }
});

test('the document asks for nothing that is marked, and an address cannot change it', async () => {
  const contract = contractFrom(subgraph.sdl);
  const roots = [...publicDocument.matchAll(/^ {4}(\w+)/gm)].map(([, name]) => name);
  expect(roots).toEqual(['publicHonoraryMembers', 'publicHonoraryProvinces']);
  const within = new Set(['PublicHonoraryMemberConnection', 'PublicHonoraryProvince'].flatMap((type) => [...typesWithin(contract, type)]));
  expect(markedFields(contract).filter(({ type }) => within.has(type))).toEqual([]);
  expect([...within].toSorted()).toEqual([
    'PageInfo',
    'PublicHonoraryMember',
    'PublicHonoraryMemberConnection',
    'PublicHonoraryMemberEdge',
    'PublicHonoraryProvince',
  ]);
  const columns = ['isDemonstration', 'level', 'name', 'province', 'recognisedBy', 'recognisedOn', 'year'];
  expect(
    fieldsOf(contract, 'PublicHonoraryMember')
      .map(({ name }) => name)
      .toSorted(),
  ).toEqual(columns);
  expect((await ask('?query={members{totalCount}}')).list.totalCount).toBeGreaterThan(0);
});

test('who is signed in asks the same of the graph, partners too', async () => {
  const { data, codes } = await world.ask(
    partner,
    '{ publicHonoraryMembers(search: "cong khai") { totalCount edges { node { name year } } } }',
  );
  expect(codes).toEqual([]);
  expect(data?.publicHonoraryMembers).toEqual({ totalCount: 1, edges: [{ node: { name: 'Đỗ Văn Công Khai', year: 2024 } }] });
});
