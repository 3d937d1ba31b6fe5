import { instances, sql } from '@vwu/kit/database';
import { isId } from '@vwu/kit/ids';
import { instant } from '@vwu/kit/instant';
import { CursorCodec, type Page, pageOf } from '@vwu/kit/page';
import { isWithinReach } from '@vwu/kit/reach';
import { hasScope } from '@vwu/kit/viewer';
import type { Context } from '../context.ts';
import { Export } from './export.entity.ts';

export interface ExportList {
  readonly unitId: string | null | undefined;
  readonly isMine: boolean | null | undefined;
  readonly size: number;
  readonly after: string | null | undefined;
}

class Found extends Export {
  total!: number;
}

/** Exports of the viewer's part of the Union, the latest first; those of persons only for who sees persons. */
export async function listExports({ em, viewer }: Context, { unitId, isMine, size, after }: ExportList): Promise<Page<Export>> {
  const codec = new CursorCodec(['exports', unitId, isMine]);
  const [id = null] = after == null ? [] : codec.decode(after, ['id']);
  const ofUnit = unitId == null ? sql`true` : isId(unitId) ? sql`e.unit_id = ${unitId}::uuid` : sql`false`;
  const asked = isMine == null ? sql`true` : sql`(e.caller = ${viewer.subject}) = ${isMine}::boolean`;
  const known = hasScope(viewer, 'persons') ? sql`true` : sql`e.content not in ('MEMBERS', 'HONORARY')`;
  const found = await instances(
    em,
    Found,
    sql`
    with matched as materialized (
      select e.id, e.unit_id as "unitId", e.content, e.format, e.filter, e.purpose, e.caller, e.state, e.rows_read as "rowsRead",
        e.byte_size as "byteSize", e.sha256, e.refusal, ${instant('e.requested_at')} as "requestedAt", ${instant('e.finished_at')} as "finishedAt",
        ${instant('e.expires_at')} as "expiresAt", e.version
      from membership.export e where ${ofUnit} and ${asked} and ${known} and ${isWithinReach(viewer, 'organisation', sql`e.unit_id`)}
    )
    select counted.total, page.*
    from (select count(*)::int as total from matched) as counted
    left join lateral (
      select * from matched where ${id}::uuid is null or id < ${id}::uuid order by id desc limit ${size + 1}
    ) as page on true`,
  );
  return pageOf(
    found.filter((one) => one.id !== null),
    found[0]?.total ?? 0,
    { size, after },
    { node: (one) => one, cursor: (one) => codec.encode([one.id]) },
  );
}
