import { createHash } from 'node:crypto';
import { createHttpServer } from '@vwu/kit/http-server';
import { createLogger } from '@vwu/kit/log';
import { Unauthenticated, type Viewer } from '@vwu/kit/viewer';
import { expect, onTestFinished, test } from 'vitest';
import { readWord } from '../../test/read-word.ts';
import { answering, notAbove, reportOf } from '../../test/report-answers.ts';
import { askGraphAs } from './ask-graph.ts';
import type { Ask } from './gather-report.ts';
import type { GatheredReport } from './gathered-report.ts';
import { addReportRoutes } from './report-route.ts';

const viewer: Viewer = { subject: 'x', roles: [], unitId: 'u', scopes: ['read'], purpose: null };
const asked = { unitId: 'p', period: '2026H1', asOf: '2026-06-30' };

async function serve(ask: Ask): Promise<string> {
  const app = createHttpServer({ log: createLogger('gateway', 'silent'), checkReady: async () => [] });
  app.decorateRequest('viewer', null);
  const verifyToken = async (authorization: string | undefined) => {
    if (authorization !== 'Bearer t') throw new Unauthenticated();
    return viewer;
  };
  addReportRoutes(app, { verifyToken, askAs: () => ask });
  onTestFinished(() => app.close());
  return app.listen({ host: '127.0.0.1', port: 0 });
}

const download = (
  origin: string,
  ending: string,
  body: object | string = asked,
  headers: Record<string, string> = { authorization: 'Bearer t' },
) =>
  fetch(`${origin}/export/report.${ending}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

const codeOf = async (answer: Response) => {
  const { errors } = (await answer.json()) as { errors: { extensions: { code: string } }[] };
  return [answer.status, errors[0]?.extensions.code];
};

const failing = (more: { code: string; path?: readonly (string | number)[] }) => ({
  executeOperation: async () => ({
    body: {
      kind: 'single',
      singleResult: { data: null, errors: [{ message: 'không được', path: more.path, extensions: { code: more.code } }] },
    },
  }),
});

/** The graph answers as given, by the way the gateway asks it. */
const askOf = (apollo: object): Ask =>
  askGraphAs(apollo as Parameters<typeof askGraphAs>[0])({ viewer, headers: {}, id: 'r' } as Parameters<ReturnType<typeof askGraphAs>>[0]);

test.each(['xlsx', 'docx'])('a report comes as .%s with its name, its rows and what its bytes come to', async (ending) => {
  const answer = await download(await serve(answering(reportOf('PROVINCE'))), ending);
  const file = Buffer.from(await answer.arrayBuffer());
  expect([answer.status, answer.headers.get('x-row-count')]).toEqual([200, '6']);
  expect(answer.headers.get('x-content-sha256')).toBe(createHash('sha256').update(file).digest('hex'));
  expect(answer.headers.get('content-disposition')).toBe(`attachment; filename="bao-cao-2026H1.${ending}"`);
});

test('a review of a term has the years of it so far, each once, and the name of what it is (REP-011)', async () => {
  const periods: unknown[] = [];
  const given = answering(reportOf('PROVINCE'));
  const noting: Ask = (query, variables) => {
    if (query.includes('ReportTermPeriod')) periods.push(variables.period);
    return given(query, variables);
  };
  const answer = await download(await serve(noting), 'docx', { ...asked, kind: 'MID_TERM' });
  expect(answer.headers.get('content-disposition')).toBe('attachment; filename="so-ket-2026H1.docx"');
  expect(periods).toEqual(['2022Y', '2023Y', '2025Y', '2026H1']);
  const { paragraphs, tables } = readWord(Buffer.from(await answer.arrayBuffer()));
  expect(paragraphs).toContain('BÁO CÁO SƠ KẾT');
  expect(tables.flat()).toContainEqual(['2025Y', '1.000', '2.057.613', '59,9', '1', '1', '1', '1', '3']);
});

test('the end of a term is reviewed in its last period, the middle in any other', async () => {
  const last = { ...asked, period: '2027H1', asOf: '2027-06-30' };
  const atEnd = await serve(answering(reportOf('NATION', { period: '2027H1', endsOn: '2027-06-30' })));
  const answer = await download(atEnd, 'xlsx', { ...last, kind: 'END_TERM' });
  expect([answer.status, answer.headers.get('content-disposition')]).toEqual([200, 'attachment; filename="tong-ket-2027H1.xlsx"']);
  expect(await codeOf(await download(atEnd, 'xlsx', { ...last, kind: 'MID_TERM' }))).toEqual([400, 'REPORT_KIND_INVALID']);
  const midway = await serve(answering(reportOf('NATION')));
  expect(await codeOf(await download(midway, 'docx', { ...asked, kind: 'END_TERM' }))).toEqual([400, 'REPORT_KIND_INVALID']);
  const ofAnotherTerm = await serve(answering(reportOf('NATION', { ruleSet: 'VN-2017-2022' })));
  expect(await codeOf(await download(ofAnotherTerm, 'docx', { ...asked, kind: 'MID_TERM' }))).toEqual([400, 'REPORT_KIND_INVALID']);
});

test('lists are read to their end, page by page', async () => {
  const answer = await download(await serve(answering(reportOf('NATION'))), 'docx');
  const { tables } = readWord(Buffer.from(await answer.arrayBuffer()));
  expect(tables.flat().filter((row) => notAbove.some(({ name }) => row[1] === name))).toHaveLength(2);
});

test('a stranger is refused before her body is read', async () => {
  const origin = await serve(answering(reportOf('BASE')));
  expect(await codeOf(await download(origin, 'xlsx', '{"unitId": broken', {}))).toEqual([401, 'UNAUTHENTICATED']);
});

test.each([{ unitId: '' }, { period: '2026' }, { asOf: '2026-02-30' }, { asOf: undefined }, { unitId: 7 }, { kind: 'YEARLY' }])(
  'what is asked wrongly is refused: %j',
  async (wrong) => {
    const answer = await download(await serve(answering(reportOf('BASE'))), 'xlsx', { ...asked, ...wrong });
    expect(await codeOf(answer)).toEqual([400, 'REPORT_REQUEST_INVALID']);
  },
);

test.each(['UNIT_NOT_FOUND', 'PERIOD_UNKNOWN', 'REPORT_LEVEL_INVALID', 'REPORT_UNIT_NOT_THERE'])(
  'what the graph refuses is refused by its code: %s',
  async (code) => {
    expect(await codeOf(await download(await serve(askOf(failing({ code, path: ['report'] }))), 'docx'))).toEqual([400, code]);
  },
);

test('a document with a part missing is not made', async () => {
  for (const lacking of [{ code: 'SUBGRAPH_UNAVAILABLE' }, { code: 'FORBIDDEN', path: ['report', 'unit', 'figures'] }])
    expect(await codeOf(await download(await serve(askOf(failing(lacking))), 'docx'))).toEqual([503, 'REPORT_INCOMPLETE']);
});

test('a report whose parts no longer add up is not given out', async () => {
  const given = reportOf('PROVINCE');
  const { head, bases } = given;
  const changed: GatheredReport[] = [
    { ...given, head: { ...head, total: { ...head.total, members: 1 } } },
    { ...given, bases: bases.slice(1) },
    { ...given, notAbove: [] },
    { ...reportOf('NATION'), head: { ...reportOf('NATION').head, provinces: [] } },
  ];
  for (const report of changed)
    expect(await codeOf(await download(await serve(answering(report)), 'xlsx'))).toEqual([409, 'REPORT_CHANGED']);
});
