import { today } from '@vwu/kit/clock';
import { instances, sql } from '@vwu/kit/database';
import { END } from '@vwu/kit/date';
import { CursorCodec, type Page, pageOf } from '@vwu/kit/page';
import type { Context } from '../context.ts';
import { requirePart } from '../part.ts';
import { communeBases } from './commune-bases.ts';
import { Vacancy } from './vacancy.entity.ts';

export interface VacancyList {
  readonly unitId: string | null;
  readonly asOf: string | null;
  readonly size: number;
  readonly after: string | null;
}

class Found extends Vacancy {
  name!: string;
  total!: number;
}

/** Lists the commune bases that have no president on a day, longest first; last those of which nobody knows how long. @throws {UnitNotFound} */
export async function listVacancies({ em, viewer, reach }: Context, { unitId, asOf, size, after }: VacancyList): Promise<Page<Vacancy>> {
  const codec = new CursorCodec(['vacancies', unitId, asOf]);
  const [since = null, name = null, id = null] = after == null ? [] : codec.decode(after, ['text', 'text', 'id']);
  await requirePart(reach, unitId);
  const day = asOf ?? today();
  const found = await instances(
    em,
    Found,
    sql`
    with vacant as (
      select u.id, u.opened_on from ${communeBases(viewer, { unitId, day })} and p.id is null
    ), matched as materialized (
      select vacant.id as "unitId", coalesce(last.ended_on + 1, nullif(vacant.opened_on, '-infinity'), 'infinity') as since, coalesce(v.full_name, '') as name
      from vacant
      left join organisation.unit_version v on v.unit_id = vacant.id and ${day}::date between v.valid_from and v.valid_to
      left join lateral (
        select max(p.valid_to) as ended_on from cadre.position p
        where p.unit_id = vacant.id and p.title = 'PRESIDENT' and p.valid_to < ${day}::date
      ) as last on true
    )
    select counted.total, ${day} as day, page.*
    from (select count(*)::int as total from matched) as counted
    left join lateral (
      select * from matched
      where ${id}::uuid is null or (since, name collate "vi-x-icu", "unitId") > (${since}::date, ${name}::text collate "vi-x-icu", ${id}::uuid)
      order by since, name collate "vi-x-icu", "unitId" limit ${size + 1}
    ) as page on true`,
  );
  return pageOf(
    found.filter((vacancy) => vacancy.unitId !== null),
    found[0]?.total ?? 0,
    { size, after },
    {
      node: (vacancy) => Object.assign(vacancy, { since: vacancy.since === END ? null : vacancy.since }),
      cursor: (vacancy) => codec.encode([vacancy.since ?? END, vacancy.name, vacancy.unitId]),
    },
  );
}
