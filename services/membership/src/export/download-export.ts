import { today } from '@vwu/kit/clock';
import { runCommand } from '@vwu/kit/command';
import { type EntityManager, rows, sql } from '@vwu/kit/database';
import { createReach } from '@vwu/kit/reach';
import type { Viewer } from '@vwu/kit/viewer';
import type { Export, KeptFile } from './export.entity.ts';
import type { ExportContent, ExportFormat } from './export.enums.ts';
import { requireOwnExport } from './hold-export.ts';

/** A file that may be given to who asks. */
export interface Download extends KeptFile {
  readonly id: string;
  readonly format: ExportFormat;
  /** What it is called, without its ending. */
  readonly name: string;
}

/**
 * Lets a file go to who asked for it, and records that it went: to whom, when, what for and how many rows.
 *
 * @throws {ExportNotFound | ExportNotReady | ExportExpired | ExportWithdrawn}
 */
export async function downloadExport(em: EntityManager, viewer: Viewer, id: string): Promise<Download> {
  const found = await requireOwnExport({ em, viewer, reach: createReach(em, viewer, 'organisation') }, id);
  const kept = found.requireFile(new Date());
  const { format, unitId, content, purpose } = found;
  const input = { unitId, content, format, purpose, rows: kept.rows, sha256: kept.sha256 };
  const file: Download = { ...kept, id, format, name: await nameOf(em, found) };
  return runCommand(
    em,
    { schema: 'membership', name: 'downloadExport', viewer, input },
    { subjectOf: () => id, reload: async () => file, work: async () => file },
  );
}

const titles: Readonly<Record<ExportContent, string>> = {
  MEMBERS: 'Hội viên',
  HONORARY: 'Hội viên danh dự',
  COUNTS: 'Số hội viên',
  RATES: 'Tỷ lệ tập hợp',
};

/** «Hội viên - Phường Sài Gòn - 2026-06-30». */
async function nameOf(em: EntityManager, { content, unitId, filter, requestedAt }: Export): Promise<string> {
  const [unit] = await rows(
    em,
    sql<{ name: string }>`
    select full_name as name from organisation.unit_version where unit_id = ${unitId}::uuid order by valid_from desc limit 1`,
  );
  const of = filter.period ?? filter.asOf ?? today(requestedAt);
  return [titles[content], unit?.name, of].filter((part) => part !== undefined).join(' - ');
}
