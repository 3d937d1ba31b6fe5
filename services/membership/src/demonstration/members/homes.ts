import type pg from 'pg';
import { dayNumber, dayText, lastDay } from './days.ts';

/** A base of today that has members of its own, one by one. */
export interface MemberBase {
  readonly id: string;
  readonly isSpecial: boolean;
  /** The province of before the reform of 2025 it lay in, by code: ethnic groups were counted there. */
  readonly provinceCode: string | null;
  readonly provinceId: string | null;
  readonly openedOn: number;
  /** Whether it lies where life is hard, as areas are tagged. */
  readonly isDifficult: boolean;
  /** Women 18+, where they are known; 0 where not. */
  readonly women: number;
  readonly homes: Home[];
}

/** Where members belong: a branch, a group, or a base that has neither. */
export interface Home {
  readonly id: string;
  readonly base: MemberBase;
  /** The branch it is or belongs to, whose fund takes its dues; null where that is the base. */
  readonly branchId: string | null;
  /** The base it was of, since which day; oldest first. */
  readonly stems: readonly { readonly from: number; readonly baseId: string }[];
}

/** The base a home was of on a day it existed. */
export const baseOn = ({ stems }: Home, day: number): string => stems.findLast(({ from }) => from <= day)?.baseId ?? '';

/** The first day a home existed. */
export const since = ({ stems }: Home): number => stems[0]?.from ?? Number.NEGATIVE_INFINITY;

const basesSql = `
  select u.id, u.kind = 'SPECIAL' as "isSpecial", u.opened_on::text as "openedOn", province.ancestor_id as "provinceId", former.code as "provinceCode",
    coalesce((select max(women18_plus) from membership.women_population where unit_id = u.id), 0) as women,
    exists (select from organisation.unit_tag t where t.unit_id = u.id and t.tag in ('SPECIAL_DIFFICULT', 'ETHNIC', 'MOUNTAIN', 'REMOTE')
      and $1::date between t.valid_from and t.valid_to) as "isDifficult"
  from organisation.unit u
  left join organisation.unit_ancestor province on province.unit_id = u.id and province.ancestor_level = 'PROVINCE'
    and $1::date between province.valid_from and province.valid_to
  left join lateral (
    select v.code
    from (
      select u.id union all
      select l.from_unit_id from organisation.unit_lineage l join organisation.unit f on f.id = l.from_unit_id and f.level = 'BASE' where l.to_unit_id = u.id
    ) as origin
    join organisation.unit_ancestor a on a.unit_id = origin.id and a.ancestor_level = 'PROVINCE' and '2025-06-30' between a.valid_from and a.valid_to
    join organisation.unit_version v on v.unit_id = a.ancestor_id and '2025-06-30' between v.valid_from and v.valid_to
    order by origin.id limit 1
  ) as former on true
  where u.level = 'BASE' and u.kind <> 'ARMED_FORCES' and $1::date between u.opened_on and u.closed_on
  order by u.id`;

const stemsSql = `
  select unit_id as id, string_agg(valid_from || ' ' || stem_id, ',' order by valid_from) as stems,
    (array_agg(branch_id order by valid_from desc))[1] as "branchId"
  from organisation.unit_stem where valid_from <= $1 group by unit_id having max(valid_to) >= $1 order by unit_id`;

const stemsOf = (text: string): Home['stems'] =>
  text.split(',').map((stem) => {
    const [from = '', baseId = ''] = stem.split(' ');
    return { from: dayNumber(from), baseId };
  });

/** The bases of the last day, with the branches and groups that members can belong to; armed forces are counts only (MEM-007). */
export async function readHomes(db: pg.Client): Promise<MemberBase[]> {
  const { rows } = await db.query<Omit<MemberBase, 'homes' | 'openedOn'> & { openedOn: string }>(basesSql, [dayText(lastDay)]);
  const bases = rows.map((row) => ({ ...row, openedOn: dayNumber(row.openedOn), homes: [] as Home[] }));
  const baseOf = new Map(bases.map((base) => [base.id, base]));
  const { rows: stemmed } = await db.query<{ id: string; stems: string; branchId: string | null }>(stemsSql, [dayText(lastDay)]);
  for (const { id, stems, branchId } of stemmed) {
    const home = { id, branchId, stems: stemsOf(stems) };
    const base = baseOf.get(home.stems.at(-1)?.baseId ?? '');
    base?.homes.push({ ...home, base });
  }
  for (const base of bases)
    if (base.homes.length === 0) base.homes.push({ id: base.id, base, branchId: null, stems: [{ from: base.openedOn, baseId: base.id }] });
  return bases;
}
