import { createHash } from 'node:crypto';
import { isDay } from '@vwu/kit/date';
import { requireViewer } from '@vwu/kit/graphql-endpoint';
import type { VerifyToken } from '@vwu/kit/verify-token';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type Ask, type AskedReport, gatherReport } from './gather-report.ts';
import { type ReportKind, reportKinds } from './gather-term.ts';
import { type Paper, rowsOf } from './paper.ts';
import { ReportRequestInvalid } from './report.errors.ts';
import { toExcel } from './to-excel.ts';
import { toWord } from './to-word.ts';
import { writePaper } from './write-paper.ts';

export interface ReportRouteOptions {
  readonly verifyToken: VerifyToken;
  /** How a request asks the graph: as its own caller, so that every service applies the scope itself. */
  readonly askAs: (request: FastifyRequest) => Ask;
}

const office = 'application/vnd.openxmlformats-officedocument';

const files: readonly { readonly ending: string; readonly type: string; make(paper: Paper): Promise<Buffer> }[] = [
  { ending: 'xlsx', type: `${office}.spreadsheetml.sheet`, make: toExcel },
  { ending: 'docx', type: `${office}.wordprocessingml.document`, make: toWord },
];

const names: Readonly<Record<ReportKind, string>> = { PERIODIC: 'bao-cao', MID_TERM: 'so-ket', END_TERM: 'tong-ket' };

/**
 * `POST /export/report.xlsx` and `.docx` with `unitId`, `period`, `asOf` and, of a review of a term, `kind` as JSON: the report as a file. The header `x-row-count`
 * says how many rows its tables have, `x-content-sha256` what its bytes come to: the same figures are the same bytes.
 */
export function addReportRoutes(app: FastifyInstance, { verifyToken, askAs }: ReportRouteOptions): void {
  for (const { ending, type, make } of files)
    app.post(`/export/report.${ending}`, { onRequest: requireViewer(verifyToken) }, async (request, reply) => {
      const asked = readAsked(request.body);
      const paper = writePaper(await gatherReport(askAs(request), asked));
      const file = await make(paper);
      return reply
        .type(type)
        .header('x-row-count', rowsOf(paper))
        .header('x-content-sha256', createHash('sha256').update(file).digest('hex'))
        .header('content-disposition', `attachment; filename="${names[asked.kind]}-${asked.period}.${ending}"`)
        .send(file);
    });
}

const isKind = (kind: unknown): kind is ReportKind => reportKinds.includes(kind as ReportKind);

function readAsked(body: unknown): AskedReport {
  const given = typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
  const read = (name: Exclude<keyof AskedReport, 'kind'>, isValid: (text: string) => boolean): string => {
    const value = given[name];
    if (typeof value !== 'string' || !isValid(value)) throw new ReportRequestInvalid(name);
    return value;
  };
  const { kind = 'PERIODIC' } = given;
  if (!isKind(kind)) throw new ReportRequestInvalid('kind');
  return {
    kind,
    unitId: read('unitId', (text) => text.length > 0 && text.length <= 100),
    period: read('period', (text) => /^\d{4}(H1|Y)$/.test(text)),
    asOf: read('asOf', isDay),
  };
}
