import { today } from '@vwu/kit/clock';
import { type EntityManager, instances, sql } from '@vwu/kit/database';
import { isDay } from '@vwu/kit/date';
import { isId } from '@vwu/kit/ids';
import { CursorCodec, CursorInvalid, type Page, pageOf } from '@vwu/kit/page';
import { isWithinReach } from '@vwu/kit/reach';
import type { Viewer } from '@vwu/kit/viewer';
import { requestColumns } from './read-request.ts';
import { EstablishmentRequest } from './request.entity.ts';
import type { RequestFilter } from './request.input.ts';

export interface RequestSearch {
  readonly filter: RequestFilter | null | undefined;
  readonly size: number;
  readonly after: string | null | undefined;
}

class Found extends EstablishmentRequest {
  total!: number;
}

/** Lists requests within the viewer's reach, oldest first. One statement. */
export async function listRequests(
  em: EntityManager,
  viewer: Viewer,
  { filter, size, after }: RequestSearch,
): Promise<Page<EstablishmentRequest>> {
  const codec = new CursorCodec(['establishmentRequests', filter ?? null]);
  const [submittedOn = null, id = null] = after == null ? [] : codec.decode(after, ['text', 'id']);
  if (submittedOn !== null && !isDay(String(submittedOn))) throw new CursorInvalid('CURSOR_INVALID');
  const found = await instances(
    em,
    Found,
    sql`
    with matched as materialized (
      select * from (select ${requestColumns} from organisation.establishment_request r) as r
      where ${isWithinReach(viewer, 'organisation', sql`r."superiorId"`)} and ${matches(filter ?? {})}
    )
    select counted.total, page.*
    from (select count(*)::int as total from matched) as counted
    left join lateral (
      select * from matched where ${submittedOn}::text is null or ("submittedOn", id) > (${submittedOn}::date, ${id}::uuid)
      order by "submittedOn", id limit ${size + 1}
    ) as page on true`,
  );
  return pageOf(
    found.filter((request) => request.id !== null),
    found[0]?.total ?? 0,
    { size, after },
    { node: (request) => request, cursor: (request) => codec.encode([request.submittedOn, request.id]) },
  );
}

/** What guidance is overdue was found eligible in a year that has passed: see `guidanceDueOn`. */
const isOverdue = () => sql`(r.state = 'ELIGIBLE' and date_trunc('year', r."lastOn") < date_trunc('year', ${today()}::date))`;

function matches({ states, kinds, unitId, overdue }: RequestFilter) {
  const conditions = [
    ...(states ? [sql`r.state = any (${states}::text[])`] : []),
    ...(kinds ? [sql`r.kind = any (${kinds}::text[])`] : []),
    ...(unitId == null ? [] : [isId(unitId) ? isBelow(unitId) : sql`false`]),
    ...(overdue == null ? [] : [sql`${isOverdue()} = ${overdue}`]),
  ];
  return conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `);
}

/** What a unit that has ended had to deal with is its heirs' now. */
const isBelow = (unitId: string) => sql`exists (
  select from organisation.unit_ancestor a
  where a.ancestor_id = ${unitId} and ${today()}::date between a.valid_from and a.valid_to
    and (a.unit_id = r."superiorId" or a.unit_id in (select heir_id from organisation.unit_heir where unit_id = r."superiorId")))`;
