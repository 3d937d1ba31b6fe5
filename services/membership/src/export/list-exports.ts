import { sql } from '@vwu/kit/database';
import { isId } from '@vwu/kit/ids';
import { instant } from '@vwu/kit/instant';
import { latestFirst } from '@vwu/kit/latest-first';
import type { Page } from '@vwu/kit/page';
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

/** Exports of the viewer's part of the Union, the latest first; those of persons only for who sees persons. */
export async function listExports({ em, viewer }: Context, { unitId, isMine, size, after }: ExportList): Promise<Page<Export>> {
  const ofUnit = unitId == null ? sql`true` : isId(unitId) ? sql`e.unit_id = ${unitId}::uuid` : sql`false`;
  const asked = isMine == null ? sql`true` : sql`(e.caller = ${viewer.subject}) = ${isMine}::boolean`;
  const known = hasScope(viewer, 'persons') ? sql`true` : sql`e.content not in ('MEMBERS', 'HONORARY')`;
  const matched = sql`
    select e.id, e.unit_id as "unitId", e.content, e.format, e.filter, e.purpose, e.caller, e.state, e.rows_read as "rowsRead",
      e.byte_size as "byteSize", e.sha256, e.refusal, ${instant('e.requested_at')} as "requestedAt", ${instant('e.finished_at')} as "finishedAt",
      ${instant('e.expires_at')} as "expiresAt", e.version
    from membership.export e where ${ofUnit} and ${asked} and ${known} and ${isWithinReach(viewer, 'organisation', sql`e.unit_id`)}`;
  return latestFirst(em, { type: Export, question: ['exports', unitId, isMine], matched, size, after });
}
