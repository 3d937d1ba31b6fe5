import type pg from 'pg';
import { eve } from './structure-model.ts';

interface UnitOnDay {
  readonly day: string;
  readonly id: string;
  readonly level: string;
  readonly kind: string;
  readonly code: string | null;
  readonly name: string;
  readonly adminType: string | null;
  readonly parent: string | null;
  readonly baseModel: string | null;
}

/** Who sees which unit on a day. */
interface Sight {
  readonly day: string;
  readonly holder: string;
  readonly unit: string;
}

/** What an event did to figures: pieces, or the end of a unit whose superior answers for it. */
export interface Flow {
  readonly eventId: string;
  readonly day: string;
  readonly from: string;
  readonly to: string;
  readonly extent: 'WHOLE' | 'PART' | 'DISSOLVED';
  readonly share: number | null;
}

/** All that is looked at after a command. */
export interface Recorded {
  readonly faults: readonly { readonly fault: string }[];
  /** Rows of the derived tables that are not as they should be. */
  readonly derived: readonly { readonly wrong: string }[];
  readonly units: readonly UnitOnDay[];
  readonly sights: readonly Sight[];
  readonly flows: readonly Flow[];
  readonly waiting: readonly { readonly id: string; readonly heldBy: string }[];
  /** All versions and pieces ever believed, each as one text. */
  readonly believed: readonly { readonly text: string }[];
}

const list = (days: readonly string[]): string => days.map((day) => `('${day}'::date)`).join();

/** Ancestors, stems and heirs as they follow from versions and lineage, by another way than the service goes: day by day, and of all. */
const wrongDerived = (days: readonly string[]): string => `
  with recursive day (day) as (values ${list(days)}), upward as (
    select day, unit_id, unit_id as ancestor_id, 0 as depth, parent_id from organisation.unit_version, day where validity @> day
    union all
    select u.day, u.unit_id, p.unit_id, u.depth + 1, p.parent_id
    from upward u join organisation.unit_version p on p.unit_id = u.parent_id and p.validity @> u.day
  ), wanted as (select day, unit_id, ancestor_id, depth from upward), kept as (
    select day, unit_id, ancestor_id, depth::int from organisation.unit_ancestor, day where day between valid_from and valid_to
    union all
    select day, unit_id, unit_id, 0 from organisation.unit_stem, day where day between valid_from and valid_to
    union all
    select day, s.unit_id, a.unit_id, a.depth from organisation.unit_stem s, day, organisation.above(s.unit_id, day) as a
    where day between s.valid_from and s.valid_to
  ), onward as (
    select u.id as unit_id, s.to_unit_id as heir_id, s.whole, s.effective_on
    from organisation.unit u cross join lateral organisation.heir_steps_of(u.id) as s
    union
    select o.unit_id, s.to_unit_id, o.whole and s.whole, greatest(o.effective_on, s.effective_on)
    from onward o cross join lateral organisation.heir_steps_of(o.heir_id) as s
  ), heir as (
    select unit_id, heir_id, bool_and(whole) as whole, min(effective_on) as effective_on from onward group by unit_id, heir_id
  )
  select 'ancestor' as wrong from ((select * from wanted except select * from kept) union all (select * from kept except select * from wanted)) as a
  union all
  select 'heir' from (
    (select * from heir except select * from organisation.unit_heir)
    union all (select * from organisation.unit_heir except select * from heir)) as h`;

const statements = (days: readonly string[]): readonly string[] => [
  'select * from organisation.faults_of(array(select id from organisation.unit))',
  wrongDerived(days),
  `select day::text as day, v.unit_id as id, v.level, u.kind, v.code, v.full_name as name, v.admin_type as "adminType", v.parent_id as parent,
    v.base_model as "baseModel"
    from organisation.unit_version v join organisation.unit u on u.id = v.unit_id, (values ${list(days)}) as d (day) where v.validity @> day
    order by day, organisation.level_rank(v.level), v.full_name collate "C"`,
  `select day::text as day, u.id as holder, seen.unit
    from (values ${list(days)}) as d (day) cross join organisation.unit u cross join lateral organisation.reach(u.id, day) as seen (unit)`,
  `select * from (
      select l.event_id as "eventId", l.effective_on::text as day, l.from_unit_id as from, l.to_unit_id as to, l.kind as extent,
        l.share::float8 as share, e.place
      from organisation.unit_lineage l join organisation.unit_event e on e.id = l.event_id
      union all
      select e.id, e.effective_on::text, c.unit_id, v.parent_id, c.ending, null, e.place
      from organisation.unit_change c join organisation.unit_event e on e.id = c.event_id
      join organisation.unit_version v on v.unit_id = c.unit_id and v.valid_to = e.effective_on - 1
      where c.ending = 'DISSOLVED' and e.voided_by is null) as f
    order by day, place`,
  'select unit_id as id, held_by as "heldBy" from organisation.unit_placement',
  `select (unit_id, level, code, full_name, admin_type, parent_id, base_model, valid_from, valid_to, event_id)::text as text
      from (select * from organisation.unit_version_past union all
        select id, unit_id, level, code, name, full_name, admin_type, parent_id, parent_level, base_model, valid_from, valid_to, event_id,
          validity, null, null from organisation.unit_version) as v
    union
    select (from_unit_id, to_unit_id, kind, share, effective_on, event_id)::text from (
      select from_unit_id, to_unit_id, kind, share, effective_on, event_id from organisation.unit_lineage
      union all select from_unit_id, to_unit_id, kind, share, effective_on, event_id from organisation.unit_lineage_past) as l`,
];

/** Reads everything in one round trip. */
export async function readRecorded(db: pg.Client, days: readonly string[]): Promise<Recorded> {
  const answers = (await db.query(statements([eve, ...days]).join(';\n'))) as unknown as { readonly rows: never[] }[];
  const [faults = [], derived = [], units = [], sights = [], flows = [], waiting = [], believed = []] = answers.map(({ rows }) => rows);
  return { faults, derived, units, sights, flows, waiting, believed };
}

/** A unit as an event opens it. */
export interface Opened {
  readonly id: string;
  readonly level: string;
  readonly kind: string;
  readonly code: string | null;
  readonly name: string;
}

/** The units an event opens, by the name it gives them: later events may have given them others. */
export async function readOpened(db: pg.Client, eventId: string): Promise<ReadonlyMap<string, Opened>> {
  const { rows } = await db.query<Opened>(
    `select u.id, u.level, u.kind, c.code, c.full_name as name from organisation.unit_change c join organisation.unit u on u.id = c.unit_id
     where c.event_id = $1 and c.act = 'OPEN'`,
    [eventId],
  );
  return new Map(rows.map((opened) => [opened.name, opened]));
}
