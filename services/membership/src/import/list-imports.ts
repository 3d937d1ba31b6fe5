import { sql } from '@vwu/kit/database';
import { isId } from '@vwu/kit/ids';
import { instant } from '@vwu/kit/instant';
import { latestFirst } from '@vwu/kit/latest-first';
import type { Page } from '@vwu/kit/page';
import { isWithinReach } from '@vwu/kit/reach';
import { requireScope } from '@vwu/kit/viewer';
import type { Context } from '../context.ts';
import { type ImportKind, MemberImport } from './member-import.entity.ts';

export interface ImportList {
  readonly kind: ImportKind | null | undefined;
  readonly unitId: string | null | undefined;
  readonly size: number;
  readonly after: string | null | undefined;
}

/**
 * Lists that were sent for the viewer's part of the Union, the latest first.
 *
 * @throws {Forbidden} without the scope `persons`: they are lists of persons.
 */
export async function listImports({ em, viewer }: Context, { kind, unitId, size, after }: ImportList): Promise<Page<MemberImport>> {
  requireScope(viewer, 'persons');
  const ofUnit = unitId == null ? sql`true` : isId(unitId) ? sql`i.unit_id = ${unitId}::uuid` : sql`false`;
  const matched = sql`
    select i.id, i.kind, i.unit_id as "unitId", i.caller, i.state, i.mode, i.rows_read as "rowsRead", i.good_rows as "goodRows", i.bad_rows as "badRows",
      i.likely_rows as "likelyRows", i.pair_count as "pairCount", i.fault_counts as "faultCounts", i.first_faults as "firstFaults", i.refusal,
      ${instant('i.received_at')} as "receivedAt", ${instant('i.expires_at')} as "expiresAt", i.version
    from membership.member_import i where ${ofUnit} and ${kind == null ? sql`true` : sql`i.kind = ${kind}`}
      and ${isWithinReach(viewer, 'organisation', sql`i.unit_id`)}`;
  return latestFirst(em, { type: MemberImport, question: ['member imports', kind, unitId], matched, size, after });
}
