import { unitId } from '@vwu/testing/plant-tree';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type DuesWorld, openDuesWorld, row } from './dues-world.ts';
import { province } from './member-world.ts';

let world: DuesWorld;

beforeAll(async () => {
  world = await openDuesWorld();
});

afterAll(() => world.close());

const homes = ['chi hội một', 'tổ một', 'chi hội hai', 'chi hội ba', 'xã hai'];
const months = Array.from(
  { length: 24 },
  (_each, index) => `${2024 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}-01`,
);
const monthAt = (index: number) => months[index % months.length] ?? '';
const dayIn = (index: number, day: number) => `${monthAt(index).slice(0, 8)}${String(day).padStart(2, '0')}`;

const act = fc.record({
  what: fc.constantFrom('admit', 'exit', 'place', 'relieve', 'pay', 'pay', 'pay', 'take back', 'merge'),
  who: fc.nat(30),
  home: fc.constantFrom(...homes),
  month: fc.nat(23),
  day: fc.integer({ min: 1, max: 28 }),
  length: fc.integer({ min: 1, max: 6 }),
  percentOff: fc.constantFrom(100, 50, 1),
});
type Act = typeof act extends fc.Arbitrary<infer One> ? One : never;

interface Run {
  readonly people: { id: string; home: string }[];
  readonly payments: string[];
}

/** Does one of the acts, or is refused: what counts is what stands afterwards. */
async function carryOut({ people, payments }: Run, { what, who, home, month, day, length, percentOff }: Act): Promise<void> {
  const person = people[who % Math.max(people.length, 1)];
  if (what === 'admit' || !person) {
    people.push({ id: await world.admitted(home, { admission: { on: dayIn(month, day) } }), home });
    return;
  }
  const { id } = person;
  const span = [monthAt(month), monthAt(Math.min(month + length - 1, 23))] as const;
  const branch = person.home === 'tổ một' ? 'chi hội một' : person.home;
  if (what === 'exit') await world.move('recordExit', id, { kind: 'LEFT', on: dayIn(month, day) });
  if (what === 'place') await world.move('placeMember', id, { homeId: unitId(home), on: dayIn(month, day) });
  if (what === 'relieve')
    await world.relieve(id, { firstMonth: span[0], lastMonth: span[1], percentOff, reason: 'BASE_DECISION', document: 'QĐ 1' });
  if (what === 'pay') payments.push(...(await payDue(branch, id, span)));
  if (what === 'take back' && payments.length > 0) await world.takeBack(payments[who % payments.length] ?? '');
  const other = people[(who + 1) % people.length];
  if (what === 'merge' && other && other.id !== id) await merge(id, other.id);
}

/** Pays what is due: the first try tells what that is. */
async function payDue(branch: string, id: string, [first, last]: readonly [string, string]): Promise<string[]> {
  const asked = await world.pay(branch, [row(id, first, last, 1)]);
  const refused = asked.errors[0]?.extensions?.rows as { dueVnd: string | null }[] | undefined;
  const due = refused?.[0]?.dueVnd;
  if (due == null) return [];
  const paid = await world.pay(branch, [row(id, first, last, Number(due))]);
  return (paid.data?.recordDuesPayments ?? []).map((payment: { id: string }) => payment.id);
}

async function merge(firstId: string, secondId: string): Promise<void> {
  const [first, second] = [await world.read(firstId), await world.read(secondId)];
  if (!first || !second) return;
  await world.ask(
    province,
    `mutation { mergeMembers(firstId: "${firstId}", secondId: "${secondId}", keepId: "${firstId}", firstVersion: ${first.version}, secondVersion: ${second.version}) { id } }`,
  );
}

interface Recount {
  members: number;
  payers: number;
  exempt: number;
  expected: bigint;
  paid: bigint;
}

/** The same by another way: every member and month one by one, from the tables members and payments stand in. */
async function recount(home: string): Promise<Recount> {
  const { rows } = await world.db.query(
    `select count(*)::int as members, count(*) filter (where off = 100)::int as exempt, count(*) filter (where paid > 0)::int as payers,
       coalesce(sum(1000 - 10 * off), 0)::bigint as expected, coalesce(sum(paid), 0)::bigint as paid
     from (
       select s.member_id, m.day,
         coalesce((select max(r.percent_off) from membership.dues_relief r where r.bearer_id = s.member_id and m.day between r.first_month and r.last_month), 0) as off,
         (select sum(c.monthly_vnd) from membership.dues_cover c where c.bearer_id = s.member_id and c.months @> m.day) as paid
       from membership.member_state s join unnest($2::date[]) as m (day) on m.day between s.valid_from and s.valid_to
       where s.home_id = $1
     ) as each`,
    [unitId(home), months],
  );
  const [found] = rows;
  return { ...found, expected: BigInt(found.expected), paid: BigInt(found.paid) };
}

test('whatever happens to members and their money, sums are what a recount finds, and no đồng is lost or made', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 6, maxLength: 14 }), async (acts) => {
      const run: Run = { people: [], payments: [] };
      for (const one of acts) await carryOut(run, one);
      await world.expectSound();
      for (const home of ['chi hội hai', 'chi hội ba', 'tổ một']) {
        const dues = await world.duesOf(home, '2024-01-01', '2025-12-31');
        const told = { home, ...dues, expected: BigInt(dues.expectedVnd), paid: BigInt(dues.paidVnd) };
        expect(told).toMatchObject({ home, ...(await recount(home)) });
      }
      const { rows } = await world.db.query(
        `select (select coalesce(sum(amount_vnd), 0) from membership.dues_payment)::text as paid,
           (select coalesce(sum(amount_vnd), 0) from membership.fund_balance where account = 'CASH')::text as cash,
           (select coalesce(sum(amount_vnd), 0) from membership.fund_line)::text as balance`,
      );
      expect(rows[0]).toEqual({ paid: rows[0].cash, cash: rows[0].paid, balance: '0' });
    }),
    { numRuns: 12 },
  );
}, 180_000);
