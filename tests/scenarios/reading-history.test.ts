import { withClient } from '@vwu/kit/preparation';
import { describe, expect, inject, test } from 'vitest';
import { createAsker } from '../support/client.ts';
import { databaseUrl } from '../support/database-url.ts';

const platform = inject('platform');
const ask = createAsker(platform);

interface Point {
  readonly period: string;
  readonly rate: { readonly numerator: number; readonly denominator: number; readonly provenance: { readonly estimated: boolean } };
}

const point = 'period rate { numerator denominator provenance { estimated } }';
const series = async (code: string, level: string, asOf: string, boundaries: string): Promise<Point[]> => {
  const { data, errors } = await ask.gateway(
    'analyst',
    `{ units(filter: { level: ${level}, search: "${code}" }, asOf: "${asOf}", first: 1) { edges { node { rateHistory(${boundaries}) { ${point} } } } } }`,
  );
  expect(errors).toEqual([]);
  return data.units.edges[0].node.rateHistory;
};

// of the period after, bases may have begun to report
const reported = 'to: "2026H1", boundaries: { kind: AS_REPORTED }';
const onToday = 'to: "2026H1", boundaries: { kind: AS_OF, date: "2026-06-30" }';

describe('the series of a province', () => {
  test('of today’s Quảng Trị runs back through old Quảng Bình and old Quảng Trị, exactly', async () => {
    const [today, binh, tri] = await Promise.all([
      series('Tỉnh Quảng Trị', 'PROVINCE', '2026-06-30', onToday),
      series('Tỉnh Quảng Bình', 'PROVINCE', '2025-06-30', reported),
      series('Tỉnh Quảng Trị', 'PROVINCE', '2025-06-30', reported),
    ]);
    expect(today.map(({ period }) => period)).toEqual(['2022Y', '2023H1', '2023Y', '2024H1', '2024Y', '2025H1', '2025Y', '2026H1']);
    for (const [index, { rate }] of binh.entries()) {
      expect(today[index]?.rate.numerator).toBe(rate.numerator + (tri[index]?.rate.numerator ?? 0));
      expect(today[index]?.rate.denominator).toBe(rate.denominator + (tri[index]?.rate.denominator ?? 0));
    }
    // none of their communes was divided
    expect(today.some(({ rate }) => rate.provenance.estimated)).toBe(false);
  });

  test('is an estimate where communes were divided, and loses nobody', async () => {
    const [before, after] = [
      await series('Tỉnh Thanh Hóa', 'PROVINCE', '2025-06-30', reported),
      await series('Tỉnh Thanh Hóa', 'PROVINCE', '2026-06-30', onToday),
    ];
    expect(after.map(({ rate }) => rate.numerator)).toEqual(before.map(({ rate }) => rate.numerator));
    expect(after[0]?.rate.provenance.estimated).toBe(true);
    expect(before[0]?.rate.provenance.estimated).toBe(false);
  });

  test('of the nation is the same on the map of before and of today', async () => {
    const before = await series('Trung ương', 'CENTRAL', '2026-06-30', reported);
    const today = await series('Trung ương', 'CENTRAL', '2026-06-30', onToday);
    expect(today.map(({ rate }) => rate.numerator)).toEqual(before.map(({ rate }) => rate.numerator));
  });
});

test('what is kept for bases formed in the reform is what the rule gives', async () => {
  const differing = await withClient(databaseUrl(platform, 'membership'), async (db) => {
    const { rows } = await db.query<{ bases: number; differing: number }>(`
      with formed as materialized (
        select u.id, u.opened_on from organisation.unit u where u.target_applies and u.opened_on = '2025-07-01'
      ), piece as (
        select * from membership.pieces_of((select array_agg(id) from formed), (select array_agg(opened_on) from formed), (select array_agg(date '2025-06-30') from formed))
      ), given as (
        select piece.base_id, sum(membership.members_in_part(f, piece.part_from, piece.part_to)) as members,
          sum(organisation.count_in_part(f.honorary, piece.part_from, piece.part_to)) as honorary,
          sum(organisation.count_in_part(w.women18_plus, piece.part_from, piece.part_to)) as women
        from piece
        join membership.women_population w on w.unit_id = piece.source_id
        left join membership.unit_figures f on f.unit_id = piece.source_id and f.period = '2025H1'
        group by piece.base_id
      )
      select count(*)::int as bases, count(*) filter (where (g.members, g.honorary) is distinct from (f.members::bigint, f.honorary::bigint)
        or g.women <> w.women18_plus)::int as differing
      from given g
      join membership.women_population w on w.unit_id = g.base_id
      left join membership.unit_figures f on f.unit_id = g.base_id and f.period = '2025H1' and f.method <> 'AS_REPORTED'`);
    return rows[0];
  });
  // five of the 3,190 were districts without communes, of which nobody reported
  expect(differing).toEqual({ bases: 3_185, differing: 0 });
});

test('people and restructuring are told apart for a province, and in the list of its communes', async () => {
  const { data } = await ask.gateway(
    'analyst',
    `{ unitByCode(code: "44", asOf: "2026-06-30") { figuresChange(from: "2024Y", to: "2026H1") { estimated members { before after total dueToPeople dueToRestructuring } }
       children(asOf: "2026-06-30", first: 200) { edges { node { figuresChange(from: "2024Y", to: "2026H1") { members { total dueToPeople dueToRestructuring } } } } } } }`,
  );
  const { figuresChange, children } = data.unitByCode;
  // the province was formed between the two: it had nobody before, and all that went into it came by restructuring
  expect(figuresChange).toMatchObject({ estimated: false, members: { before: 0 } });
  const { total, dueToPeople, dueToRestructuring, after } = figuresChange.members;
  expect([total, dueToPeople + dueToRestructuring]).toEqual([after, after]);
  const changes = children.edges.map(
    ({ node }: { node: { figuresChange: { members: { total: number; dueToPeople: number; dueToRestructuring: number } } | null } }) =>
      node.figuresChange?.members,
  );
  const told = changes.filter(Boolean);
  expect(told.length).toBeGreaterThan(60);
  for (const change of told) expect(change.total).toBe(change.dueToPeople + change.dueToRestructuring);
});

test('an officer of a successor sees the series of her province, and of no other', async () => {
  const read = async (code: string) =>
    (
      await ask.service(
        'membership',
        'province',
        `query ($ref: [_Any!]!) { _entities(representations: $ref) { ... on Unit { rateHistory(${onToday}) { period figures { sources { unit { id } } } } } } }`,
        {
          ref: [{ __typename: 'Unit', id: code }],
        },
      )
    ).data._entities[0].rateHistory;
  const { data } = await ask.gateway(
    'analyst',
    '{ mine: unitByCode(code: "44", asOf: "2026-06-30") { id } other: unitByCode(code: "68", asOf: "2026-06-30") { id } }',
  );
  const own: { figures: { sources: { unit: { id: string } | null }[] } | null }[] = await read(data.mine.id);
  expect(own[0]?.figures?.sources.map(({ unit }) => unit !== null)).toEqual([true, true]);
  expect(await read(data.other.id)).toBeNull();
});
