import { plantTree, unitId } from '@vwu/testing/plant-tree';
import { openHonoraryWorld } from './honorary-world.ts';
import { officerOf, province, tree } from './member-world.ts';

type Viewer = typeof province;
export type ListWorld = Awaited<ReturnType<typeof openListWorld>>;

/** Beside the communes of the country of members: a district of before July 2025, and a commune below it that went whole into another. */
const withDistrict = {
  ...tree,
  'huyện cũ': { level: 'DISTRICT', parent: 'tỉnh A', to: '2025-06-30', wentTo: ['xã một', 'xã hai'] },
  'xã của huyện': { level: 'BASE', parent: 'huyện cũ', to: '2025-06-30', wentTo: ['xã hai'] },
} as const;

const fields = `id number sentOn state version recognised ended note reason sentBy answeredBy answeredAt isCurrent unit { id } toUnit { id }
  levels { level recognised ended }`;

/** A country with books of honorary members, and ways to send their lists, answer them and read what stands. */
export async function openListWorld() {
  const world = await openHonoraryWorld();
  await plantTree(world.db, withDistrict, ['huyện cũ', 'xã của huyện']);
  return { ...world, ...booksIn(world), ...actsIn(world), ...readingIn(world) };
}

// no interface: what the worlds made of this return would have to name it
type Sending = {
  readonly on?: string;
  readonly note?: string | null;
  readonly key?: string | null;
  readonly viewer?: Viewer;
};

type Base = Awaited<ReturnType<typeof openHonoraryWorld>>;

function booksIn({ db }: Base) {
  /** So many who were recognised by a unit on a day. */
  const plant = async (
    unit: string,
    count: number,
    on = '2024-03-01',
    level = /^(tỉnh|huyện)/.exec(unit)?.[1] ?? '',
  ): Promise<string[]> => {
    const { rows } = await db.query<{ id: string }>(
      `with told as (
         insert into membership.honorary_member (id, unit_id, level, full_name, born_on, gender, nationality, resides_in_vietnam, works_in_vietnam,
           approves_statute, is_voluntary, prestige, influence_kind, scope, state, recognised_on, origin)
         select gen_random_uuid(), $1, case $2 when 'tỉnh' then 'PROVINCE' when 'huyện' then 'DISTRICT' else 'BASE' end, 'Người thứ ' || n, '1970-01-01',
           'MALE', 'VN', true, true, true, true, 'x', 'EXPERT', 'COMMUNE', 'RECOGNISED', $3::date, 'RECORDED' from generate_series(1, $4::int) as n
         returning id, recognised_on, unit_id
       ), step as (
         insert into membership.honorary_step (id, honorary_id, kind, taken_on, line, unit_id, decision_no)
         select gen_random_uuid(), id, 'RECOGNISED', recognised_on, 1, unit_id, '1/QĐ' from told
       )
       select id from told`,
      [unitId(unit), level, on, count],
    );
    return rows.map(({ id }) => id);
  };
  const end = (id: string | undefined, on: string) =>
    db.query(
      `with ended as (update membership.honorary_member set state = 'TERMINATED', ended_on = $2::date, end_ground = 'WITHDRAWN', version = version + 1 where id = $1
         returning id, unit_id)
       insert into membership.honorary_step (id, honorary_id, kind, taken_on, line, unit_id, ground, decision_no)
       select gen_random_uuid(), id, 'TERMINATED', $2::date, 2, unit_id, 'WITHDRAWN', '2/QĐ' from ended`,
      [id, on],
    );
  return { plant, end };
}

function actsIn({ ask }: Pick<Base, 'ask'>) {
  const send = (unit: string, { on = '2026-01-10', note = null, key = null, viewer = officerOf(unit) }: Sending = {}) =>
    ask(
      viewer,
      `mutation ($unitId: ID!, $on: Date!, $note: String, $key: String) {
        sendHonoraryList(unitId: $unitId, on: $on, note: $note, idempotencyKey: $key) { ${fields} } }`,
      { unitId: unitId(unit), on, note, key },
    );
  const sent = async (unit: string, given: Sending = {}) => {
    const { data, codes } = await send(unit, given);
    if (!data?.sendHonoraryList) throw new Error(`not sent: ${codes.join()}`);
    return data.sendHonoraryList;
  };

  const acknowledge = (id: string, { version = 1, viewer = province, key = null as string | null } = {}) =>
    ask(
      viewer,
      `mutation ($id: ID!, $version: Int!, $key: String) { acknowledgeHonoraryList(id: $id, version: $version, idempotencyKey: $key) { ${fields} } }`,
      { id, version, key },
    );
  const sendBack = (id: string, { reason = 'Thiếu số quyết định', version = 1, viewer = province } = {}) =>
    ask(
      viewer,
      `mutation ($id: ID!, $reason: String!, $version: Int!) { returnHonoraryList(id: $id, reason: $reason, version: $version) { ${fields} } }`,
      { id, reason, version },
    );
  return { send, sent, acknowledge, sendBack };
}

function readingIn({ ask }: Pick<Base, 'ask'>) {
  const ofUnit = async (name: string, field: string, viewer: Viewer = province) => {
    const answer = await ask(
      viewer,
      `{ _entities(representations: [{ __typename: "Unit", id: "${unitId(name)}" }]) { ... on Unit { told: ${field} } } }`,
    );
    if (answer.codes.length > 0) throw new Error(answer.codes.join());
    return answer.data?._entities[0].told;
  };
  const listsOf = async (name: string, { asOf = '2026-02-01', viewer = province, page = '' } = {}) =>
    ofUnit(
      name,
      `honoraryLists(asOf: "${asOf}"${page}) { totalCount pageInfo { hasNextPage endCursor } edges { cursor node { ${fields} } } }`,
      viewer,
    );
  const standingOf = (name: string, asOf = '2026-02-01', viewer: Viewer = province) =>
    ofUnit(
      name,
      `honoraryListStanding(asOf: "${asOf}") { progress hasChanged recognised ended added stateChanged removed last { number sentOn unit { id } } }`,
      viewer,
    );
  const board = (name: string, { asOf = '2026-02-01', args = '', viewer = province } = {}) =>
    ofUnit(
      name,
      `honoraryListBoard(asOf: "${asOf}"${args}) { tallies { progress count } units { totalCount pageInfo { hasNextPage endCursor }
        edges { node { progress hasChanged recognised ended unit { id } last { number sentOn recognised unit { id } } } } } }`,
      viewer,
    );
  const entriesOf = (query: string, viewer: Viewer = province) =>
    ask(
      viewer,
      `{ told: ${query} { totalCount pageInfo { hasNextPage endCursor } edges { node { state level change member { id fullName } } } } }`,
    );
  return { ofUnit, listsOf, standingOf, board, entriesOf };
}
