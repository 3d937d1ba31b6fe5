import { unitId } from '@vwu/testing/plant-tree';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type CardAct, type CardStanding, requireCardAct } from '../src/card/card-act.ts';
import { loadMembers } from '../src/demonstration/members/load-members.ts';
import { type DuesWorld, openDuesWorld } from './dues-world.ts';
import { keyring } from './keyring.ts';
import { analyst, province } from './member-world.ts';

const count = 3_000;

let world: DuesWorld;

beforeAll(async () => {
  world = await openDuesWorld({ hasRate: false });
  await loadMembers(world.db, { count, keyring });
});

afterAll(() => world.close());

const read = async (statement: string): Promise<Record<string, number>> => (await world.db.query(statement)).rows[0];

test('what is kept of members, dues, funds and households is what they say', async () => {
  await world.expectSound();
  expect((await world.db.query('select * from membership.household_fault')).rows).toEqual([]);
});

describe('households', () => {
  test('are mostly of one member, some of two or three, all of one home (MEM-033)', async () => {
    const { rows } = await world.db.query(`
      select members, count(*)::int as households, count(*) filter (where homes > 1)::int as torn from (
        select count(*)::int as members, count(distinct home_id) as homes from membership.member group by household_id) as h group by 1 order by 1`);
    expect(rows.map(({ members, torn }) => [members, torn])).toEqual([
      [1, 0],
      [2, 0],
      [3, 0],
    ]);
    const all = rows.reduce((sum, { households }) => sum + households, 0);
    const shares = rows.map(({ households }) => households / all);
    for (const [index, share] of [0.8, 0.15, 0.05].entries()) expect(Math.abs((shares[index] ?? 0) - share)).toBeLessThan(0.04);
    expect(rows.reduce((sum, { members, households }) => sum + members * households, 0)).toBe(count);
  });

  test('are about 85 of a hundred of those that bases have counted, and each count says whose it is (MEM-031)', async () => {
    const { data } = await world.ask(
      analyst,
      `query ($units: [_Any!]!) { _entities(representations: $units) { ... on Unit {
        householdCoverage { withMember covered households basesCounted coveragePercent } baseCountSums { kind count basesCounted } } } }`,
      { units: [{ __typename: 'Unit', id: unitId('Trung ương') }] },
    );
    const [{ householdCoverage, baseCountSums }] = data?._entities ?? [];
    expect(householdCoverage.basesCounted).toBeGreaterThan(3);
    expect(householdCoverage.coveragePercent).toBeGreaterThan(76);
    expect(householdCoverage.coveragePercent).toBeLessThan(95);
    expect(baseCountSums).toHaveLength(5);
    for (const sum of baseCountSums) expect([sum.count > 0, sum.basesCounted > 0]).toEqual([true, true]);
    expect(await read(`select count(*)::int as recorded from membership.base_count where origin <> 'DEMONSTRATION'`)).toEqual({
      recorded: 0,
    });
    const special = `select count(*)::int as counts from membership.base_count where unit_id in ('${unitId('chợ')}', '${unitId('quân đội')}')`;
    expect(await read(special)).toEqual({ counts: 0 });
  });
});

describe('cards', () => {
  interface Holder {
    readonly id: string;
    readonly number: string | null;
    readonly acts: readonly { readonly kind: CardAct; readonly on: string; readonly number: string }[];
  }

  const readHolders = async (): Promise<Holder[]> =>
    (
      await world.db.query(`
      select m.id, m.card_number as number, json_agg(json_build_object('kind', l.kind, 'on', l.effective_on, 'number', l.card_number) order by l.line) as acts
      from membership.member m join membership.member_movement l on l.member_id = m.id where l.kind like 'CARD%' group by m.id`)
    ).rows;

  test('go the way the rule of every day allows, and her record has the one in her hands (MEM-020)', async () => {
    const holders = await readHolders();
    for (const { number, acts } of holders) {
      let standing: CardStanding = { number: null, last: undefined };
      for (const act of acts) {
        requireCardAct(act.kind, act.on, standing);
        const isGiven = act.kind === 'CARD_ISSUED' || act.kind === 'CARD_REPLACED';
        expect(isGiven || act.number === standing.number).toBe(true);
        standing = { number: isGiven ? act.number : null, last: { kind: act.kind, on: act.on } };
      }
      expect(number).toBe(standing.number);
    }
    const given = holders.flatMap(({ acts }) => acts.filter(({ kind }) => kind === 'CARD_ISSUED' || kind === 'CARD_REPLACED'));
    expect(new Set(given.map(({ number }) => number)).size).toBe(given.length);
  });

  test('are lost by some, replaced for most of those, and handed in by who leaves', async () => {
    const holders = await readHolders();
    const acts = holders.flatMap((holder) => holder.acts.map(({ kind }) => kind));
    const share = (kind: CardAct, of: CardAct) => acts.filter((one) => one === kind).length / acts.filter((one) => one === of).length;
    expect(Math.abs(share('CARD_LOST', 'CARD_ISSUED') - 0.08)).toBeLessThan(0.03);
    expect(holders.filter((holder) => holder.acts.at(-1)?.kind === 'CARD_LOST' && holder.number === null).length).toBeGreaterThan(10);
    const returned = `membership.member_movement r join membership.member_movement x on x.member_id = r.member_id and x.line = r.line + 1
      and x.effective_on = r.effective_on and x.kind in ('LEFT', 'MOVED') where r.kind = 'CARD_RETURNED'`;
    const { rows } =
      await world.db.query(`select count(*)::int as left, (select count(*)::int from membership.member_movement where kind = 'CARD_RETURNED') as all
      from ${returned}`);
    expect(rows[0].left).toBe(rows[0].all);
    expect(rows[0].all).toBeGreaterThan(5);
  });
});

describe('dues', () => {
  test('are paid by 80 to 85 of a hundred, and fewer take part as well (FEE-002, MEM-034)', async () => {
    for (const [from, to] of [
      ['2025-01-01', '2025-12-31'],
      ['2026-01-01', '2026-12-31'],
    ] as const) {
      const dues = await world.duesOf('Trung ương', from, to, analyst);
      expect(dues.payingPercent).toBeGreaterThan(78);
      expect(dues.payingPercent).toBeLessThan(87);
      expect(dues.attendingPercent).toBeLessThan(dues.payingPercent);
      expect(dues.exempt).toBeGreaterThan(0.05 * dues.members);
      expect(dues.exempt).toBeLessThan(0.2 * dues.members);
    }
  });

  test('at a rate that is marked (F-37): each payment is all that is due for its months, whose every first day finds her a member', async () => {
    const wrong = `
      select count(*)::int as wrong from membership.dues_payment p join lateral (
        select sum(10 * (100 - coalesce(r.percent_off, 0)))::bigint as due, bool_or(r.percent_off = 100) as is_exempt,
          bool_and(exists (select from membership.member_state s where s.member_id = p.member_id and m::date between s.valid_from and s.valid_to)) as is_member,
          bool_and(exists (select from membership.dues_cover c where c.payment_id = p.id and c.months @> m::date
            and c.monthly_vnd = 10 * (100 - coalesce(r.percent_off, 0)))) as is_covered
        from generate_series(p.first_month::timestamp, p.last_month::timestamp, interval '1 month') as m
        left join membership.dues_relief r on r.member_id = p.member_id and r.months @> m::date
      ) as k on true
      where (k.due, k.is_member, k.is_covered) is distinct from (p.amount_vnd, true, true) or k.is_exempt`;
    expect(await read(wrong)).toEqual({ wrong: 0 });
    const whole = `select count(*)::int as payments, count(*) filter (where amount_vnd = 12000)::int as whole from membership.dues_payment`;
    const { payments = 0, whole: years = 0 } = await read(whole);
    expect(payments).toBeGreaterThan(count);
    expect(years / payments).toBeGreaterThan(0.6);
    const { data } = await world.ask(analyst, '{ duesRates { from until monthlyVnd isDemonstration } }');
    expect(data?.duesRates).toEqual([
      { from: '2018-01-01', until: null, monthlyVnd: '1000', isDemonstration: true },
      { from: '2013-01-01', until: '2017-12-01', monthlyVnd: '1000', isDemonstration: false },
    ]);
    expect(await world.duesOf('Trung ương', '2026-01-01', '2026-01-31', analyst)).toMatchObject({ hasRates: true, isDemonstration: true });
  });

  test('are brought to the fund of where she belonged on the day, which has them in one entry for the sheet (FEE-007)', async () => {
    const elsewhere = `
      select count(*)::int as elsewhere from membership.dues_payment p
      join membership.member_state s on s.member_id = p.member_id and p.received_on between s.valid_from and s.valid_to
      left join organisation.unit_stem t on t.unit_id = s.home_id and p.received_on between t.valid_from and t.valid_to
      where p.unit_id <> coalesce(t.branch_id, t.stem_id, s.home_id) or s.away_participation = 'NOT_PAYING'`;
    expect(await read(elsewhere)).toEqual({ elsewhere: 0 });
    expect(
      await read(
        'select count(*)::int as homeless from membership.dues_payment p where not exists (select from membership.member_state s where s.member_id = p.member_id and p.received_on between s.valid_from and s.valid_to)',
      ),
    ).toEqual({ homeless: 0 });
    const sums = `
      select count(*)::int as unlike from (
        select e.id, e.unit_id, e.entered_on, (select -amount_vnd from membership.fund_line where entry_id = e.id and account = 'DUES') as amount
        from membership.fund_entry e where exists (select from membership.fund_line where entry_id = e.id and account = 'DUES')
      ) as e full join (
        select entry_id, unit_id, received_on, sum(amount_vnd) as amount from membership.dues_payment group by 1, 2, 3
      ) as p on p.entry_id = e.id
      where (e.unit_id, e.entered_on, e.amount) is distinct from (p.unit_id, p.received_on, p.amount)`;
    expect(await read(sums)).toEqual({ unlike: 0 });
  });

  test('are less for some of the elderly, of households of several, and by decision, as an officer could have granted (FEE-006, FEE-014)', async () => {
    const { rows } = await world.db.query('select reason, count(*)::int as count from membership.dues_relief group by 1 order by 1');
    expect(rows.map(({ reason }) => reason)).toEqual(['BASE_DECISION', 'ELDERLY', 'HOUSEHOLD']);
    for (const { count: found } of rows) expect(found).toBeGreaterThan(20);
    const wrong = `
      select count(*)::int as wrong from membership.dues_relief r join membership.member m on m.id = r.member_id
      where r.reason = 'ELDERLY' and extract(year from r.first_month) - m.birth_year < 60
        or r.reason = 'BASE_DECISION' and r.document is null
        or r.reason = 'HOUSEHOLD' and not exists (select from membership.member o where o.household_id = m.household_id and o.id <> m.id and o.is_active)
        or not exists (select from membership.member_state s where s.member_id = m.id and r.first_month between s.valid_from and s.valid_to)`;
    expect(await read(wrong)).toEqual({ wrong: 0 });
  });
});

describe('funds', () => {
  test('give nothing they have not, on any day, and are marked (FEE-007, FEE-008)', async () => {
    const { rows } = await world.db.query(`
      select * from (
        select e.unit_id, l.account, sum(l.amount_vnd) over (partition by e.unit_id, l.account order by e.entered_on) as held
        from membership.fund_entry e join membership.fund_line l on l.entry_id = e.id where l.account in ('CASH', 'BANK')
      ) as day where held < 0`);
    expect(rows).toEqual([]);
    expect(await read(`select count(*)::int as recorded from membership.fund_entry where origin <> 'DEMONSTRATION'`)).toEqual({
      recorded: 0,
    });
    expect(
      await read(`select count(*)::int as late from membership.fund_entry where entered_on not between '2025-01-01' and '2026-06-30'`),
    ).toEqual({
      late: 0,
    });
  });

  test('are kept by nearly every base, and more than one in two reaches two million in a year (FEE-004, FEE-005)', async () => {
    const { bases, basesWithFund, basesMeetingTarget } = await world.coverageOf('Trung ương', 2026, analyst);
    expect(basesWithFund).toBeGreaterThanOrEqual(bases - 2);
    expect(basesMeetingTarget).toBeGreaterThan(bases / 2);
    const fund = await world.fundOf('xã hai', 2026, province);
    expect(fund).toMatchObject({ isDemonstration: true, isClosed: false });
    expect(BigInt(fund.openingVnd) + BigInt(fund.incomeVnd) - BigInt(fund.expenseVnd)).toBe(BigInt(fund.closingVnd));
  });
});
