import { copyInto } from '@vwu/kit/copy';
import { addDays, END } from '@vwu/kit/date';
import { draw } from '@vwu/kit/draw';
import { stableId } from '@vwu/kit/ids';
import type pg from 'pg';
import type { ResidentialAreaType } from '../unit/unit.enums.ts';
import { areaName } from './branches/area-names.ts';

/** A base of today at the border, on an island or in a difficult area, or of a town that grows, with one of its branches. */
interface Base {
  readonly id: string;
  readonly code: string;
  readonly openedOn: string;
  readonly areaType: ResidentialAreaType;
  readonly branchId: string;
  readonly branchSince: string;
}

/** Areas of a commune have lower numbers than this: a name of this number is no branch's. */
const beyondAll = 300;

/**
 * Demonstration only: residential areas without a branch (ORG-016), some two hundred in the whole country, so that most communes
 * have none, as it should be. About one in five is covered since by a branch of its base. And the areas of the 23 branches Hà
 * Nội formed where people had newly settled (ORG-013), which had none until then. In Quảng Bình there was none in 2013, as its
 * plan says.
 */
export async function loadResidentialAreas(db: pg.Client): Promise<void> {
  const { rows } = await db.query<Base>(basesThatMayLack);
  await copyInto(db, 'organisation.area_without_branch', rows.flatMap(areasOf));
  await db.query(newlySettled);
}

function areasOf({ id, code, openedOn, areaType, branchId, branchSince }: Base) {
  const count = 1 + Math.floor(2 * draw('areas without a branch', code));
  return Array.from({ length: count }, (_one, index) => {
    const name = areaName({ areaType, isNumbered: false }, code, beyondAll + index);
    const since = addDays(openedOn < '2025-07-01' ? '2025-07-01' : openedOn, Math.floor(90 * draw('area known', code, index)));
    const covered = addDays(branchSince > since ? branchSince : since, 120);
    const isCovered = draw('area covered', code, index) < 0.2 && covered < '2026-06-01';
    return {
      id: stableId(`area without branch:${code}:${index}`, since),
      base_id: id,
      name: `${name} (minh họa)`,
      area_type: areaType,
      valid_from: since,
      valid_to: isCovered ? addDays(covered, -1) : END,
      branch_id: isCovered ? branchId : null,
      origin: 'DEMONSTRATION',
    };
  });
}

/**
 * By their ids, one in four of the communes at the border, on islands and in especially difficult areas, and one in fifty of
 * the wards; by the word their branches have.
 */
const basesThatMayLack = `
  select u.id, v.code, u.opened_on::text as "openedOn", b.area_type as "areaType", b.id as "branchId", s.valid_from::text as "branchSince"
  from organisation.unit u
  join organisation.unit_version v on v.unit_id = u.id and v.valid_to = 'infinity'
  cross join lateral (select (hashtextextended(u.id::text, 2016) & 1023)::int as number) as draw
  join lateral (
    select s.unit_id, s.valid_from from organisation.unit_stem s
    where s.stem_id = u.id and s.level = 'BRANCH' and s.valid_to = 'infinity' order by s.unit_id limit 1
  ) as s on true
  join organisation.unit b on b.id = s.unit_id and b.area_type is not null
  where u.level = 'BASE' and u.kind = 'TERRITORIAL' and u.closed_on = 'infinity'
    and case when v.admin_type = 'PHUONG' then draw.number % 50 = 1 else draw.number % 4 = 0 and (
      exists (select from organisation.unit_terrain t where t.unit_id = u.id and t.terrain in ('BORDER', 'ISLAND') and t.valid_to = 'infinity')
      or exists (select from organisation.unit_tag t where t.unit_id = u.id and t.tag = 'SPECIAL_DIFFICULT' and t.valid_to = 'infinity')) end
  order by v.code`;

/** A year before their branches were formed people had settled there. */
const newlySettled = `
  insert into organisation.area_without_branch (id, base_id, name, area_type, valid_from, valid_to, branch_id, origin)
  select overlay(overlay(md5('area of ' || u.id) placing '7' from 13) placing '8' from 17)::uuid, s.stem_id, v.name, u.area_type,
    u.opened_on - 365, u.opened_on - 1, u.id, 'DEMONSTRATION'
  from organisation.unit u
  join organisation.unit_version v on v.unit_id = u.id and v.valid_from = u.opened_on
  join organisation.unit_stem s on s.unit_id = u.id and s.valid_from = u.opened_on
  where u.created_reason = 'NEW_RESIDENTIAL_AREA' and u.area_type is not null`;
