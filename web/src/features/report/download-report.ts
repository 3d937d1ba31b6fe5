import { authorizedFetch } from '../../graph/authorized-fetch.ts';
import { DownloadRefused, refusalIn } from '../../graph/download-refused.ts';
import { saveFile } from '../../ui/save-file.ts';

/** What a file may be of (REP-003, REP-011): the period, or the term up to it. */
export type ReportKind = 'PERIODIC' | 'MID_TERM' | 'END_TERM';

export interface ReportQuestion {
  readonly unitId: string;
  readonly period: string;
  readonly asOf: string;
}

export type ReportFile = 'xlsx' | 'docx';

const names: Record<ReportKind, string> = { PERIODIC: 'bao-cao', MID_TERM: 'so-ket', END_TERM: 'tong-ket' };

/**
 * Downloads the report as a file and hands it to the reader, once its bytes come to what the server said.
 *
 * @throws {DownloadRefused} with the server's sentence, or without one where the file did not come whole.
 */
export async function downloadReport(question: ReportQuestion & { readonly kind: ReportKind }, ending: ReportFile): Promise<void> {
  const answer = await authorizedFetch(`/export/report.${ending}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(question),
  });
  if (!answer.ok) throw new DownloadRefused(await refusalIn(answer));
  const bytes = await answer.arrayBuffer();
  if (!(await isWhole(bytes, answer.headers.get('x-content-sha256')))) throw new DownloadRefused('');
  const type = answer.headers.get('content-type') ?? '';
  saveFile(new Blob([bytes], { type }), `${names[question.kind]}-${question.period}-${question.asOf}.${ending}`);
}

/** Whether bytes come to what was said. A page that came by plain HTTP from another machine has no digests to compare by. */
export async function isWhole(bytes: ArrayBuffer, expected: string | null): Promise<boolean> {
  if (!globalThis.crypto?.subtle) return true;
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('') === expected;
}
