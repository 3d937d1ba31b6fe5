import { type RawBuilder, sql } from '@vwu/kit/database';

/** Figures of a unit for a period, on the units of a day. */
export interface FiguresKey {
  readonly unitId: string;
  readonly period: string;
  /** Null: on those of the last day of the period; of a unit formed later, on those of its first day. */
  readonly day: string | null;
}

export const keyText = ({ unitId, period, day }: FiguresKey) => `${unitId}@${period}/${day ?? ''}`;

/**
 * What the figures of some keys rest on: the nation has all there is on any map, so nothing of it is restated. `asked` has a row for a key whose unit may have figures, `piece` one for each base it
 * has on the day and each that counted for it on the last day of the period, with the part that counts.
 */
export const piecesOf = (keys: readonly FiguresKey[]) => sql`
  asked as materialized (
    select k.key, u.id as unit_id, u.level, u.target_applies, p.code as period, p.ends_on, p.rule_set_id,
      coalesce(k.day, p.ends_on) as shown_on, case when u.level = 'CENTRAL' then p.ends_on else coalesce(k.day, greatest(p.ends_on, u.opened_on)) end as day
    from unnest(${keys.map(keyText)}::text[], ${keys.map(({ unitId }) => unitId)}::uuid[], ${keys.map(({ period }) => period)}::text[],
      ${keys.map(({ day }) => day)}::date[]) as k (key, unit_id, period, day)
    join membership.reporting_period p on p.code = k.period
    join organisation.unit u on u.id = k.unit_id and (k.day is not null or p.ends_on <= u.closed_on)
  ), held as materialized (
    select a.key, a.day, a.ends_on, b.id as base_id
    from asked a
    join organisation.unit_ancestor n on n.ancestor_id = a.unit_id and a.day between n.valid_from and n.valid_to
    join organisation.unit b on b.id = n.unit_id and b.level = 'BASE' and (b.target_applies or b.id = a.unit_id)
  ), restated as materialized (
    select * from membership.pieces_of(
      (select array_agg(base_id order by key, base_id) from held where day <> ends_on),
      (select array_agg(day order by key, base_id) from held where day <> ends_on),
      (select array_agg(ends_on order by key, base_id) from held where day <> ends_on))
  ), piece as (
    select key, base_id, base_id as source_id, 0::numeric as part_from, 1::numeric as part_to, true as is_whole, false as is_estimated from held where day = ends_on
    union all
    select h.key, h.base_id, r.source_id, r.part_from, r.part_to, r.part_to - r.part_from = 1, r.is_estimated
    from held h join restated r on r.base_id = h.base_id and r.day = h.day and r.ends_on = h.ends_on
    where h.day <> h.ends_on
  )`;

const plain = ['residential', 'club', 'special_base', 'honorary'] as const;
/** Counts only, of each of which a part is counted already (F-7). */
const aggregates = ['trade_union', 'armed_forces', 'member_organisation'] as const;
type Aggregate = (typeof aggregates)[number];

/** A count in a piece; nearly all are whole, and to cut one costs more than all the rest. */
const inPiece = (count: RawBuilder<unknown>) => sql`
  case when piece.is_whole then ${count} else organisation.count_in_part(${count}, piece.part_from, piece.part_to) end`;

const overlap = (column: Aggregate) => sql.ref(`f.${column}_overlap`);
const beyond = (column: Aggregate) => sql`${sql.ref(`f.${column}`)} - ${overlap(column)}`;

const sumOf = (count: RawBuilder<unknown>) => sql`sum(${inPiece(count)})`;

/**
 * What is counted already and what is not are each cut, so that no piece has more counted already than it has. These are the very sums
 * that members and overlaps are told by, which PostgreSQL then adds up once.
 */
const sumOfAggregate = (column: Aggregate) => sql`(${sumOf(beyond(column))} + ${sumOf(overlap(column))})`;

/** The counts of `unit_figures f` in the pieces `piece`, summed, as the class has them. */
export const sumsOfPieces = sql.join(
  [
    ...plain.map((column) => sql`${sumOf(sql.ref(`f.${column}`))}::int as ${sql.id(camelCase(column))}`),
    ...aggregates.map((column) => sql`${sumOfAggregate(column)}::int as ${sql.id(camelCase(column))}`),
    ...aggregates.map((column) => sql`${sumOf(overlap(column))}::int as ${sql.id(camelCase(`${column}_overlap`))}`),
  ],
  sql`, `,
);

/** The columns of {@link sumsOfPieces}, from `s`. */
export const sumNames = sql.join(
  [...plain, ...aggregates, ...aggregates.map((column) => `${column}_overlap`)].map((column) => sql.ref(`s.${camelCase(column)}`)),
);

/** Members are the sum of six counts, each cut by itself, less what is counted already. */
export const membersOfPieces = sql`(${sql.join(
  [
    ...plain.filter((column) => column !== 'honorary').map((column) => sumOf(sql.ref(`f.${column}`))),
    ...aggregates.map((column) => sumOf(beyond(column))),
  ],
  sql` + `,
)})::int`;

/** The women 18+ of a piece, from its figures `f` or, where it has not reported, from those of the term `w`. */
export const womenOfPiece = inPiece(sql`coalesce(f.women18_plus, w.women18_plus)`);

function camelCase(column: string): string {
  return column.replace(/_(\w)/g, (_all, letter: string) => letter.toUpperCase());
}
