import { unitId } from '@vwu/testing/plant-tree';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadMembers } from '../src/demonstration/members/load-members.ts';
import { type DuesWorld, openDuesWorld, row } from './dues-world.ts';
import { keyring } from './keyring.ts';
import { province } from './member-world.ts';

let world: DuesWorld;

beforeAll(async () => {
  world = await openDuesWorld();
});

afterAll(() => world.close());

const count = 600;
const load = (isReplacing = false) => loadMembers(world.db, { count, isReplacing, keyring });

const tables = [
  'member',
  'member_movement',
  'member_state',
  'dues_relief',
  'dues_payment',
  'dues_cover',
  'fund_entry',
  'fund_line',
  'fund_balance',
  'base_count',
];

/** All that is held, but for what is sealed, whose nonces differ. */
const everything = async () => {
  const found: Record<string, unknown[]> = {};
  for (const table of tables) {
    const columns = table === 'member' ? 'id, full_name, card_number, household_id, home_id, is_active, origin' : '*';
    found[table] = (
      await world.db.query(`select to_jsonb(t) as row from (select ${columns} from membership.${table}) as t order by 1`)
    ).rows;
  }
  return found;
};

const expectSound = async () => {
  await world.expectSound();
  expect((await world.db.query('select * from membership.household_fault')).rows).toEqual([]);
};

const recordCount = (name: string, households: number) =>
  world.ask(
    province,
    `mutation { recordBaseCount(unitId: "${unitId(name)}", kind: HOUSEHOLDS, asOf: "2025-08-01", count: ${households}, source: "Công an xã") { count } }`,
  );

test('to replace leaves no trace of those before, and what officers have recorded as it was', async () => {
  const own = await world.admitted('chi hội ba');
  expect((await world.pay('chi hội ba', [row(own, '2026-01-01', '2026-12-01', 12_000)])).codes).toEqual([]);
  expect((await world.enter('chi hội ba', { on: '2026-02-01', amountVnd: '500000' })).codes).toEqual([]);
  expect((await recordCount('xã hai', 777)).codes).toEqual([]);
  const recorded = await everything();
  await load();
  const generated = await everything();
  await expectSound();
  await load(true);
  expect(await everything()).toEqual(generated);
  await expectSound();
  for (const table of ['dues_payment', 'dues_cover', 'fund_entry', 'fund_line', 'base_count'])
    expect(generated[table]).toEqual(expect.arrayContaining(recorded[table] ?? []));
  const counts = await world.db.query(`select count from membership.base_count where unit_id = $1 and kind = 'HOUSEHOLDS'`, [
    unitId('xã hai'),
  ]);
  expect(counts.rows).toEqual([{ count: 777 }]);
});

test('what takes generated money back goes with it; what officers took of those who go stays in the book', async () => {
  const before = await everything();
  const [payment] = (
    await world.db.query(
      `select p.id from membership.dues_payment p join membership.fund_entry e on e.id = p.entry_id
    where e.origin = 'DEMONSTRATION' and p.unit_id = $1 and p.received_on < '2026-06-01' order by p.id limit 1`,
      [unitId('chi hội ba')],
    )
  ).rows;
  expect((await world.takeBack(payment.id, '2026-07-01')).codes).toEqual([]);
  const [entry] = (
    await world.db.query(
      `select e.id from membership.fund_entry e join membership.fund_line l on l.entry_id = e.id
    where e.origin = 'DEMONSTRATION' and e.unit_id = $1 and l.account in ('TRAINING', 'VISITS') order by e.id limit 1`,
      [unitId('xã hai')],
    )
  ).rows;
  expect((await world.takeBackEntry(entry.id, '2026-07-01')).codes).toEqual([]);
  const [debtor] = (
    await world.db.query(
      `select m.id from membership.member m join membership.member_state s on s.member_id = m.id and s.valid_from < '2026-01-01' and s.valid_to = 'infinity'
    where m.home_id = $1 and m.origin = 'DEMONSTRATION' and not exists (select from membership.dues_cover c where c.member_id = m.id)
      and not exists (select from membership.dues_relief r where r.member_id = m.id) order by m.id limit 1`,
      [unitId('chi hội ba')],
    )
  ).rows;
  expect((await world.pay('chi hội ba', [row(debtor.id, '2026-01-01', '2026-01-01', 1_000)], { on: '2026-07-02' })).codes).toEqual([]);
  await load(true);
  const after = await everything();
  const isTaken = ({ row: entered }: { row: { entered_on?: string } }) => entered.entered_on === '2026-07-02';
  expect((after.fund_entry as { row: { entered_on?: string } }[]).filter(isTaken)).toHaveLength(1);
  expect(after.fund_entry).toHaveLength((before.fund_entry?.length ?? 0) + 1);
  for (const table of ['member', 'dues_payment', 'dues_cover', 'dues_relief', 'base_count']) expect(after[table]).toEqual(before[table]);
  await expectSound();
});

test('a year that a fund has closed takes nothing generated either', async () => {
  const entriesOf2025 = async () =>
    (await world.db.query(`select e.id from membership.fund_entry e where e.unit_id = $1 and e.year = 2025`, [unitId('chi hội ba')])).rows
      .length;
  expect(await entriesOf2025()).toBeGreaterThan(0);
  expect((await world.closeYear('chi hội ba', 2025)).codes).toEqual([]);
  await load(true);
  expect(await entriesOf2025()).toBe(0);
  expect((await world.fundOf('chi hội ba', 2026)).isDemonstration).toBe(true);
  await expectSound();
});
