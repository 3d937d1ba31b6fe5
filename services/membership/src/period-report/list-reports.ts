import { type EntityManager, rows, sql } from '@vwu/kit/database';
import { isId } from '@vwu/kit/ids';
import { CursorCodec, type Page, pageOf } from '@vwu/kit/page';
import { isWithinReach } from '@vwu/kit/reach';
import { UnitNotFound } from '@vwu/kit/unit-reference';
import type { Viewer } from '@vwu/kit/viewer';
import { Field, InputType } from 'type-graphql';
import type { Context } from '../context.ts';
import { requirePeriod } from '../period/period.loader.ts';
import type { PeriodReport } from './period-report.entity.ts';
import { isMissing, readReports, reports, timeliness } from './read-reports.ts';
import { ReportState, Timeliness } from './report-state.ts';

@InputType({ description: 'Which reports. All conditions must hold.' })
export class PeriodReportFilter {
  @Field(() => [ReportState], { nullable: true, description: 'In one of these states.' }) state?: ReportState[] | null;
  @Field(() => [Timeliness], { nullable: true, description: 'Closed like this against the deadline.' }) timeliness?: Timeliness[] | null;
  @Field(() => Boolean, { nullable: true, description: 'Whether the deadline has passed and nobody has closed it.' })
  missing?: boolean | null;
  @Field(() => Boolean, { nullable: true, description: 'Whether something looked wrong when it was closed.' }) warned?: boolean | null;
}

export interface ReportList {
  readonly unitId: string;
  readonly period: string;
  readonly filter: PeriodReportFilter;
  readonly size: number;
  readonly after: string | null | undefined;
}

interface Due {
  readonly total: number;
  readonly unitId: string | null;
  readonly name: string;
}

/**
 * Reports of the bases below a unit for a period, by the Vietnamese alphabet; a base nobody has closed the report of is listed too.
 *
 * @throws {PeriodUnknown}; {@link UnitNotFound} for a unit out of reach.
 */
export async function listReports(context: Context, list: ReportList): Promise<Page<PeriodReport>> {
  const { em, viewer, reach } = context;
  const { unitId, size, after, filter } = list;
  const { code } = await requirePeriod(context, list.period);
  if (!isId(unitId) || !(await reach.load(unitId))) throw new UnitNotFound(unitId);
  const codec = new CursorCodec(['periodReports', unitId, code, filter]);
  const due = await readDue(em, viewer, { ...list, from: after == null ? null : codec.decode(after, ['text', 'id']) });
  const page = due.filter((one): one is Due & { unitId: string } => one.unitId !== null);
  const asked = sql`select id as unit_id, ${code}::text as period from unnest(${page.map((one) => one.unitId)}::uuid[]) as k (id)`;
  const found = new Map((await readReports(em, viewer, asked)).map((report) => [report.unitId, report]));
  const listed = page.flatMap(({ name, unitId: id }) => {
    const report = found.get(id);
    return report ? [{ name, report }] : [];
  });
  return pageOf(
    listed,
    due[0]?.total ?? 0,
    { size, after },
    { node: ({ report }) => report, cursor: ({ name, report }) => codec.encode([name, report.unitId]) },
  );
}

type AskedDue = ReportList & { readonly from: readonly (string | number | null)[] | null };

function readDue(em: EntityManager, viewer: Viewer, { unitId, period, filter, size, from }: AskedDue): Promise<Due[]> {
  const [name = null, id = null] = from ?? [];
  return rows(
    em,
    sql<Due>`
    with due as materialized (
      select u.id as "unitId", v.name
      from membership.reporting_period p
      join organisation.unit_ancestor n on n.ancestor_id = ${unitId}::uuid and p.ends_on between n.valid_from and n.valid_to
      join organisation.unit u on u.id = n.unit_id and ${reports}
      join organisation.unit_version v on v.unit_id = u.id and p.ends_on between v.valid_from and v.valid_to
      left join membership.period_report r on r.unit_id = u.id and r.period = p.code
      where p.code = ${period} and ${isWithinReach(viewer, 'organisation', sql`u.id`)} and ${conditions(filter)}
    )
    select counted.total, page.*
    from (select count(*)::int as total from due) as counted
    left join lateral (
      select * from due where ${id}::uuid is null or (name collate "vi-x-icu", "unitId") > (${name}::text collate "vi-x-icu", ${id}::uuid)
      order by name collate "vi-x-icu", "unitId" limit ${size + 1}
    ) as page on true`,
  );
}

const conditions = ({ state, timeliness: closed, missing, warned }: PeriodReportFilter) => {
  const hasWarning = sql`exists (select from membership.period_report_warning w where w.unit_id = u.id and w.period = p.code)`;
  return sql`(${state ?? null}::text[] is null or coalesce(r.state, 'OPEN') = any (${state ?? null}::text[]))
    and (${closed ?? null}::text[] is null or ${timeliness} = any (${closed ?? null}::text[]))
    and (${missing ?? null}::boolean is null or ${isMissing()} = ${missing ?? null}::boolean)
    and (${warned ?? null}::boolean is null or ${hasWarning} = ${warned ?? null}::boolean)`;
};
