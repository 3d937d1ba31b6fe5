import { unitId } from '@vwu/testing/plant-tree';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type DuesWorld, openDuesWorld } from './dues-world.ts';
import { province } from './member-world.ts';

let world: DuesWorld;

/** Ten thousand members of a base, of whom 8,000 have paid for January, 7,999 for February, and 7,990 for March. */
beforeAll(async () => {
  world = await openDuesWorld();
  await world.db.query(`
    begin;
    set local session_replication_role = replica;
    insert into membership.member (id, full_name, birth_year, home_id, lines, is_active, origin)
    select ('0198c000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, 'Nguyễn Thị ' || n, 1980, '${unitId('xã mới')}', 1, true, 'DEMONSTRATION'
    from generate_series(1, 10000) as n;
    insert into membership.member_state (member_id, valid_from, valid_to, home_id, category, residence, presence, counts)
    select id, '2025-07-01', 'infinity', home_id, 'RESIDENTIAL', 'PERMANENT', 'PRESENT', '2025-07-01' from membership.member;
    insert into membership.dues_cover (payment_id, member_id, bearer_id, months, monthly_vnd)
    select gen_random_uuid(), id, id, daterange(month, (month + interval '1 month')::date), 1000
    from membership.member cross join (values (8000, date '2026-01-01'), (7999, '2026-02-01'), (7990, '2026-03-01')) as p (payers, month)
    where right(id::text, 12)::int <= payers;
    commit;
    call membership.count_dues()`);
});

afterAll(() => world.close());

const paying = async (month: string) => {
  const { members, payers, payingPercent, isPayingTargetMet } = await world.duesOf('xã mới', `2026-${month}-01`, `2026-${month}-28`);
  return [members, payers, payingPercent, isPayingTargetMet];
};

test('8,000 of 10,000 is 80.0 and met; 7,999 and 7,990 are 79.9, not met, and never read 80 (FEE-002, FEE-003)', async () => {
  expect(await paying('01')).toEqual([10_000, 8_000, 80, true]);
  expect(await paying('02')).toEqual([10_000, 7_999, 79.9, false]);
  expect(await paying('03')).toEqual([10_000, 7_990, 79.9, false]);
});

test('the sheet of a unit with more than 500 members is refused: those of its branches are to be opened', async () => {
  const { data, codes } = await world.ask(
    province,
    'query ($units: [_Any!]!) { _entities(representations: $units) { ... on Unit { duesSheet(year: 2026) { paidVnd } } } }',
    { units: [{ __typename: 'Unit', id: unitId('xã mới') }] },
  );
  expect(codes).toEqual(['DUES_SHEET_TOO_LONG']);
  expect(data?._entities[0]?.duesSheet ?? null).toBeNull();
});
