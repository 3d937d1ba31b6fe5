import { today } from '@vwu/kit/clock';
import { type EntityManager, instances, type RawBuilder, sql } from '@vwu/kit/database';
import { isDay } from '@vwu/kit/date';
import { isId } from '@vwu/kit/ids';
import { CursorCodec, CursorInvalid, type Page, pageOf } from '@vwu/kit/page';
import { createReachLoader, isWithinReach, onDay, type Reach, type UnitOnDay } from '@vwu/kit/reach';
import type { Viewer } from '@vwu/kit/viewer';
import type DataLoader from 'dataloader';
import { reportColumns, UpwardReport } from './upward-report.entity.ts';

export interface UpwardReportSearch {
  /** Only of this unit, or of those below it on the day. */
  readonly unitId: string | null | undefined;
  /** Only those the superior has said nothing to, or only the others. */
  readonly awaitsGuidance: boolean | null | undefined;
  /** Only those that spoke of a day up to this one; up to today unless said. */
  readonly asOf: string | null | undefined;
  readonly size: number;
  readonly after: string | null | undefined;
}

class Found extends UpwardReport {
  total!: number;
}

/** Lists reports within the viewer's reach, latest first. One statement. */
export async function listUpwardReports(
  em: EntityManager,
  viewer: Viewer,
  { size, after, ...search }: UpwardReportSearch,
): Promise<Page<UpwardReport>> {
  const day = search.asOf ?? today();
  const codec = new CursorCodec(['upwardReports', search.unitId ?? null, search.awaitsGuidance ?? null, day]);
  const [reportedOn = null, id = null] = after == null ? [] : codec.decode(after, ['text', 'id']);
  if (reportedOn !== null && !isDay(String(reportedOn))) throw new CursorInvalid('CURSOR_INVALID');
  const found = await instances(
    em,
    Found,
    sql`
    with matched as materialized (
      select r.id, r.reported_on from organisation.upward_report r where ${matches(search, day)} and ${isWithinReach(viewer, 'organisation', sql`r.unit_id`)}
    ), page as (
      select * from matched where ${id}::uuid is null or (reported_on, id) < (${reportedOn}::date, ${id}::uuid)
      order by reported_on desc, id desc limit ${size + 1}
    )
    select counted.total, report.*
    from (select count(*)::int as total from matched) as counted
    left join lateral (
      select ${reportColumns} from page join organisation.upward_report r on r.id = page.id order by r.reported_on desc, r.id desc
    ) as report on true`,
  );
  return pageOf(
    found.filter((report) => report.id !== null),
    found[0]?.total ?? 0,
    { size, after },
    { node: (report) => report, cursor: (report) => codec.encode([report.reportedOn, report.id]) },
  );
}

function matches({ unitId, awaitsGuidance }: Pick<UpwardReportSearch, 'unitId' | 'awaitsGuidance'>, day: string): RawBuilder<unknown> {
  const conditions = [
    sql`r.reported_on <= ${day}::date`,
    ...(awaitsGuidance == null ? [] : [sql`(r.guided_on is null) = ${awaitsGuidance}`]),
    ...(unitId == null ? [] : [isId(unitId) ? isOf(unitId, day) : sql`false`]),
  ];
  return sql.join(conditions, sql` and `);
}

/** What a base that has ended reported is told with those that answer for it. */
const isOf = (unitId: string, day: string) => sql`exists (
  select from organisation.unit_ancestor a
  where a.ancestor_id = ${unitId} and ${day}::date between a.valid_from and a.valid_to
    and (a.unit_id = r.unit_id or a.unit_id in (
      select heir_id from organisation.unit_heir where unit_id = r.unit_id and effective_on <= ${day}::date)))`;

/** The latest report of a base up to a day; null where there is none, and for units out of reach. */
export type LatestReportLoader = DataLoader<UnitOnDay, UpwardReport | null, string>;

class Asked extends UpwardReport {
  askedFor!: string;
}

export const createLatestReportLoader = (em: EntityManager, reach: Reach): LatestReportLoader =>
  createReachLoader(reach, onDay, async (keys) => {
    const found = await instances(
      em,
      Asked,
      sql`
      select k.id || '@' || k.day as "askedFor", report.*
      from unnest(${keys.map(({ unitId }) => unitId)}::uuid[], ${keys.map(({ asOf }) => asOf ?? today())}::date[]) as k (id, day)
      cross join lateral (
        select ${reportColumns} from organisation.upward_report r
        where r.unit_id = k.id and r.reported_on <= k.day order by r.reported_on desc, r.id desc limit 1
      ) as report`,
    );
    const byKey = new Map(found.map((report) => [report.askedFor, report]));
    return (key) => byKey.get(key) ?? null;
  });
