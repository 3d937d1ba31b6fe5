import { today } from '@vwu/kit/clock';
import { addDays } from '@vwu/kit/date';
import { unitId } from '@vwu/testing/plant-tree';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type MemberWorld, officerOf, openMemberWorld, partner, province, tomorrow } from './member-world.ts';

let world: MemberWorld;

beforeAll(async () => {
  world = await openMemberWorld();
});

afterAll(() => world.close());

describe('visits', () => {
  const visit = (memberId: string, given: object = {}, viewer = officerOf('xã một')) =>
    world.ask(
      viewer,
      `mutation ($memberId: ID!, $on: Date!, $kind: CareKind!, $note: String, $key: String) {
        recordCareVisit(memberId: $memberId, on: $on, kind: $kind, note: $note, idempotencyKey: $key) { on kind note } }`,
      { memberId, on: '2026-02-10', kind: 'AWAY', note: 'Thăm mẹ già', ...given },
    );
  const visitsOf = async (id: string, viewer = province) =>
    (await world.ask(viewer, `{ member(id: "${id}") { careVisits { on kind note } } }`)).data?.member;

  test('to a member or her family stand in her record, the latest first', async () => {
    const id = await world.admitted('chi hội một');
    expect((await visit(id)).codes).toEqual([]);
    expect((await visit(id, { on: '2026-03-01', kind: 'SORROW', note: null })).codes).toEqual([]);
    expect(await visitsOf(id)).toEqual({
      careVisits: [
        { on: '2026-03-01', kind: 'SORROW', note: null },
        { on: '2026-02-10', kind: 'AWAY', note: 'Thăm mẹ già' },
      ],
    });
    expect(await visitsOf(id, partner)).toBeNull();
    const { rows } = await world.db.query(`select input::text from membership.audit_record where command = 'recordCareVisit'`);
    expect(rows.map(({ input }) => input).join()).not.toMatch(/Thăm|SORROW|AWAY/);
  });

  test('to come, told twice, or to somebody elsewhere are refused, and nothing is written', async () => {
    const id = await world.admitted('chi hội một');
    await visit(id);
    expect((await visit(id)).codes).toEqual(['CARE_VISIT_RECORDED']);
    expect((await visit(id, { on: tomorrow })).codes).toEqual(['CARE_VISIT_IN_FUTURE']);
    expect((await visit(id, {}, officerOf('xã hai'))).codes).toEqual(['MEMBER_NOT_FOUND']);
    expect((await visitsOf(id)).careVisits).toHaveLength(1);
  });
});

describe('members who work elsewhere', () => {
  const note = (name: string, given: object = {}, viewer = officerOf('xã một')) =>
    world.ask(
      viewer,
      `mutation ($unitId: ID!, $on: Date!, $migrants: Int!, $wishes: String!) {
        recordMigrantWishes(unitId: $unitId, on: $on, migrants: $migrants, wishes: $wishes) { migrants wishes } }`,
      { unitId: unitId(name), on: '2026-05-01', migrants: 37, wishes: 'Mong có nhà trẻ gần khu trọ', ...given },
    );
  const wishesOf = async (name: string, viewer = province) =>
    (
      await world.ask(
        viewer,
        `{ _entities(representations: [{ __typename: "Unit", id: "${unitId(name)}" }]) { ... on Unit { migrantWishes { notedOn migrants wishes } } } }`,
      )
    ).data?._entities[0].migrantWishes;

  test('are noted with their number and what they wish for (MEM-046)', async () => {
    expect((await note('xã một')).codes).toEqual([]);
    expect((await note('xã một', { on: '2026-06-01', migrants: 41 })).codes).toEqual([]);
    expect(await wishesOf('xã một')).toEqual([
      { notedOn: '2026-06-01', migrants: 41, wishes: 'Mong có nhà trẻ gần khu trọ' },
      { notedOn: '2026-05-01', migrants: 37, wishes: 'Mong có nhà trẻ gần khu trọ' },
    ]);
    expect(await wishesOf('xã một', officerOf('xã hai'))).toBeNull();
    expect((await wishesOf('xã một', partner)).map(({ wishes }: { wishes: string | null }) => wishes)).toEqual([null, null]);
  });

  test.each([
    ['a branch', 'chi hội một', {}, 'MIGRANT_WISHES_UNIT_INVALID'],
    ['no words', 'xã một', { wishes: ' ' }, 'MIGRANT_WISHES_INVALID'],
    ['a negative number', 'xã một', { migrants: -1 }, 'MIGRANT_WISHES_INVALID'],
    ['a day to come', 'xã một', { on: addDays(today(), 1) }, 'MIGRANT_WISHES_INVALID'],
    ['the same day twice', 'xã một', { on: '2026-05-01' }, 'MIGRANT_WISHES_RECORDED'],
    ['another base', 'xã hai', {}, 'UNIT_NOT_FOUND'],
  ])('%s is refused, and nothing is written', async (_what, name, given, code) => {
    const before = await world.rowsOf('migrant_wishes');
    expect((await note(name, given)).codes).toEqual([code]);
    expect(await world.rowsOf('migrant_wishes')).toBe(before);
  });
});
