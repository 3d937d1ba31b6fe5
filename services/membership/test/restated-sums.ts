import { stableId } from '@vwu/kit/ids';
import { unitId } from '@vwu/testing/plant-tree';
import fc from 'fast-check';
import type pg from 'pg';

/** What becomes of one base at one step; targets are chosen among the bases the step forms and those that go on. */
export type Fate =
  | { readonly act: 'stays' }
  | { readonly act: 'goes whole'; readonly target: number }
  | { readonly act: 'is divided'; readonly targets: readonly number[]; readonly known: 'none' | 'some' | 'all' }
  | { readonly act: 'gives a part'; readonly target: number; readonly share: number | null };

const target = fc.nat(5);
const anyFate: fc.Arbitrary<Fate> = fc.oneof(
  fc.constant({ act: 'stays' as const }),
  fc.record({ act: fc.constant('goes whole' as const), target }),
  fc.record({
    act: fc.constant('is divided' as const),
    targets: fc.uniqueArray(target, { minLength: 2, maxLength: 3 }),
    known: fc.constantFrom('none' as const, 'some' as const, 'all' as const),
  }),
  fc.record({ act: fc.constant('gives a part' as const), target, share: fc.constantFrom(null, 0.25) }),
);

/** The members of each base of the beginning, and two steps; the second may be taken back at the end. */
export const histories = fc.record({
  members: fc.array(fc.integer({ min: 0, max: 9_999 }), { minLength: 2, maxLength: 5 }),
  steps: fc.tuple(fc.array(anyFate, { minLength: 8, maxLength: 8 }), fc.array(anyFate, { minLength: 8, maxLength: 8 })),
});

/** A part that goes from one base to another: all of it, a known share, or one that is not known. */
interface Piece {
  readonly from: string;
  readonly to: string;
  readonly share: number | null;
  readonly isWhole: boolean;
}

/** One step as it is written: what ends, what begins, what goes where. */
export interface Step {
  readonly day: string;
  readonly closed: readonly { readonly id: string; readonly ending: 'MERGED' | 'SPLIT' }[];
  readonly formed: readonly string[];
  readonly pieces: readonly Piece[];
  /** The bases there after it. */
  readonly after: readonly string[];
}

/** What a step makes of the bases there are. A base nothing goes into is not formed; nothing goes from a base to itself. */
export function stepOf(world: string, day: string, bases: readonly string[], fates: readonly Fate[]): Step {
  const fateOf = (index: number): Fate => fates[index % fates.length] ?? { act: 'stays' };
  const goingOn = bases.filter((_id, index) => ['stays', 'gives a part'].includes(fateOf(index).act));
  const places = [...[0, 1, 2].map((number) => stableId(`${world} ${day} ${number}`, day)), ...goingOn];
  const place = (number: number): string => places[number % places.length] ?? '';
  const pieces = bases.flatMap((from, index) => piecesOf(from, fateOf(index), place));
  const closed = bases
    .filter((id) => !goingOn.includes(id))
    .map((id) => ({ id, ending: pieces.some((one) => one.from === id && one.isWhole) ? ('MERGED' as const) : ('SPLIT' as const) }));
  const formed = places.slice(0, 3).filter((id) => pieces.some(({ to }) => to === id));
  return { day, closed, formed, pieces, after: [...goingOn, ...formed] };
}

function piecesOf(from: string, fate: Fate, place: (number: number) => string): Piece[] {
  if (fate.act === 'stays') return [];
  if (fate.act === 'gives a part')
    return place(fate.target) === from ? [] : [{ from, to: place(fate.target), share: fate.share, isWhole: false }];
  const places = fate.act === 'goes whole' ? [place(fate.target)] : [...new Set(fate.targets.map(place))];
  const [only = '', ...others] = places;
  if (others.length === 0) return [{ from, to: only, share: 1, isWhole: true }];
  const shareOf = (index: number): number | null => {
    if (fate.act !== 'is divided' || fate.known === 'none' || (fate.known === 'some' && index > 0)) return null;
    const first = 0.3;
    return index === 0 ? first : (1 - first) / (places.length - 1);
  };
  return places.map((to, index) => ({ from, to, share: shareOf(index), isWhole: false }));
}

const addBases = `
  with base as (
    insert into organisation.unit select id, 'BASE', 'TERRITORIAL', $2, 'infinity', null, true, 'REFERENCE' from unnest($1::uuid[]) as id returning id
  ), named as (
    insert into organisation.unit_version select id, id, 'BASE', null, 'xã', 'xã', 'XA', $3, $2, 'infinity' from base
  )
  insert into organisation.unit_ancestor
  select b.id, a.id, a.depth, a.level, $2, 'infinity' from base b
  cross join lateral (values (b.id, 0, 'BASE'), ($3::uuid, 1, 'PROVINCE'), ($4::uuid, 2, 'CENTRAL')) as a (id, depth, level)`;

/** Plants bases below «tỉnh A» from a day on. */
export const plantBases = (db: pg.Client, ids: readonly string[], from: string) =>
  db.query(addBases, [ids, from, unitId('tỉnh A'), unitId('Trung ương')]);

/** Writes a step as a service receives it. */
export async function take(db: pg.Client, { day, closed, formed, pieces }: Step): Promise<void> {
  await plantBases(db, formed, day);
  await endOn(db, closed, day);
  await db.query(
    `insert into organisation.unit_lineage (id, from_unit_id, to_unit_id, kind, share, effective_on)
     select gen_random_uuid(), f, t, case when whole then 'WHOLE' else 'PART' end, share, $5
     from unnest($1::uuid[], $2::uuid[], $3::numeric[], $4::boolean[]) as piece (f, t, share, whole)`,
    [
      pieces.map(({ from }) => from),
      pieces.map(({ to }) => to),
      pieces.map(({ share }) => share),
      pieces.map(({ isWhole }) => isWhole),
      day,
    ],
  );
}

/** Who answers for the bases of a world that have ended, by where they went, as organisation keeps it. */
export async function followHeirs(db: pg.Client, bases: readonly string[]): Promise<void> {
  await db.query('delete from organisation.unit_heir where unit_id = any ($1)', [bases]);
  await db.query(
    `with recursive step as (
       select l.from_unit_id, l.to_unit_id, l.kind = 'WHOLE' as whole, l.effective_on
       from organisation.unit_lineage l join organisation.unit u on u.id = l.from_unit_id and u.closed_on = l.effective_on - 1
       where u.id = any ($1)
     ), onward as (
       select * from step
       union select o.from_unit_id, s.to_unit_id, o.whole and s.whole, s.effective_on from onward o join step s on s.from_unit_id = o.to_unit_id
     )
     insert into organisation.unit_heir select from_unit_id, to_unit_id, bool_and(whole), min(effective_on) from onward group by 1, 2`,
    [bases],
  );
}

async function endOn(db: pg.Client, closed: Step['closed'], day: string): Promise<void> {
  const ended = [closed.map(({ id }) => id), closed.map(({ ending }) => ending), day];
  const from = `from unnest($1::uuid[], $2::text[]) as e (id, ending)`;
  await db.query(`update organisation.unit u set closed_on = $3::date - 1, ending = e.ending ${from} where u.id = e.id`, ended);
  for (const table of ['unit_version', 'unit_ancestor'])
    await db.query(`update organisation.${table} v set valid_to = $2::date - 1 where v.unit_id = any ($1)`, [ended[0], day]);
}

/** Takes a step back, as a correction does: what it formed never was, what it ended goes on. */
export async function takeBack(db: pg.Client, { day, closed, formed, pieces }: Step): Promise<void> {
  await db.query('delete from organisation.unit_lineage where effective_on = $1 and from_unit_id = any ($2)', [
    day,
    pieces.map(({ from }) => from),
  ]);
  await db.query(`update organisation.unit set closed_on = opened_on - 1, ending = 'ANNULLED' where id = any ($1)`, [formed]);
  for (const table of ['unit_version', 'unit_ancestor']) {
    await db.query(`delete from organisation.${table} where unit_id = any ($1)`, [formed]);
    await db.query(`update organisation.${table} set valid_to = 'infinity' where unit_id = any ($1)`, [closed.map(({ id }) => id)]);
  }
  await db.query(`update organisation.unit set closed_on = 'infinity', ending = null where id = any ($1)`, [closed.map(({ id }) => id)]);
}
