import { createHash } from 'node:crypto';
import readXlsxFile from 'read-excel-file/node';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { readWord } from '../../gateway/test/read-word.ts';
import { createAsker, tokenOf } from '../support/client.ts';

const platform = inject('platform');
const ask = createAsker(platform);

const today = { period: '2026H1', asOf: '2026-06-30' };
const lastYear = { period: '2024Y', asOf: '2024-12-31' };
const restated = { period: '2024Y', asOf: '2026-06-30' };
type Moment = typeof today;

async function download(reader: string, ending: string, body: object) {
  const answer = await fetch(`${platform.gateway}/export/report.${ending}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${await tokenOf(platform, reader)}` },
    body: JSON.stringify(body),
  });
  return { status: answer.status, headers: answer.headers, file: Buffer.from(await answer.arrayBuffer()) };
}

type Cells = readonly unknown[];

/** The sheets of a downloaded workbook, by their names. */
async function sheetsOf(reader: string, body: object): Promise<Map<string, Cells[]>> {
  const { status, file } = await download(reader, 'xlsx', body);
  expect([status, status === 200 ? '' : file.toString('utf8', 0, 300)]).toEqual([200, '']);
  return new Map((await readXlsxFile(file)).map(({ sheet, data }) => [sheet, data as Cells[]]));
}

/** The figures of a sheet by what stands before them; a dash is nothing. */
const figuresIn = (rows: readonly Cells[]): Map<unknown, unknown> =>
  new Map(rows.map(([label, value]) => [label, value === '-' ? null : value]));

/** The rows of a list as objects, by the heading of each column. */
function listIn(rows: readonly Cells[]): Record<string, unknown>[] {
  const heading = rows.findIndex(([first]) => first === 'STT');
  const titles = (rows[heading] ?? []).map(String);
  return rows.slice(heading + 1).map((row) => Object.fromEntries(titles.map((title, index) => [title, row[index] ?? null])));
}

const live = `query ($id: ID!, $period: String!, $asOf: Date!, $boundaries: Boundaries!) {
  unit(id: $id) {
    counts(asOf: $asOf) { bases otherBases branches groups }
    figures(period: $period, boundaries: $boundaries) {
      members residential club specialBase tradeUnion armedForces memberOrganisation honorary provenance { partsReported partsExpected }
    }
    figuresBefore(period: $period, boundaries: $boundaries) { members honorary }
    gatheringRate(period: $period, boundaries: $boundaries) { denominator percent }
    periodGrowth(period: $period) { net atStart atEnd admitted exited transferred }
  }
}`;

/** Only an analyst asks in her own words: what she is told is what the files of others must say. */
const account = 'analyst';

async function unitLive(id: string, moment: Moment) {
  const boundaries = { kind: 'AS_OF', date: moment.asOf };
  const { data, errors } = await ask.gateway(account, live, { id, ...moment, boundaries });
  expect(errors).toEqual([]);
  return data.unit;
}

async function groupsLive(groupBy: string, moment: Moment, filter: object = {}) {
  const { data, errors } = await ask.gateway(
    account,
    `query ($groupBy: BaseGroupBy!, $period: String!, $asOf: Date!, $filter: BaseFilter) {
      basesSummary(groupBy: $groupBy, period: $period, asOf: $asOf, filter: $filter) {
        key label bases below atThreshold met noData notApplicable members women18Plus membersNeeded mentored mentorRequiredMissing } }`,
    { groupBy, ...moment, filter },
  );
  expect(errors).toEqual([]);
  return data.basesSummary as ({ key: string; label: string } & Record<string, number>)[];
}

interface ListedBase {
  readonly name: string;
  readonly membersNeeded: number | null;
  readonly gatheringRate: { readonly numerator: number | null; readonly denominator: number | null; readonly percent: number | null };
}

async function basesLive(moment: Moment, filter: object, orderBy: string): Promise<ListedBase[]> {
  const bases: ListedBase[] = [];
  for (let after: string | null = null; ; ) {
    const { data, errors } = await ask.gateway(
      account,
      `query ($filter: BaseFilter, $orderBy: [BaseOrder!], $period: String!, $asOf: Date!, $after: String) {
        bases(filter: $filter, orderBy: $orderBy, period: $period, asOf: $asOf, first: 200, after: $after) {
          pageInfo { hasNextPage endCursor } edges { node { name membersNeeded gatheringRate { numerator denominator percent } } } } }`,
      { filter, orderBy: [orderBy], ...moment, after },
    );
    expect(errors).toEqual([]);
    bases.push(...data.bases.edges.map(({ node }: { node: ListedBase }) => node));
    if (!data.bases.pageInfo.hasNextPage) return bases;
    after = data.bases.pageInfo.endCursor;
  }
}

/** Every figure of the summary beside the field it is of. */
async function expectSummary(sheet: readonly Cells[], id: string, moment: Moment): Promise<void> {
  const { counts, figures, figuresBefore, gatheringRate, periodGrowth } = await unitLive(id, moment);
  const shown = figuresIn(sheet);
  const expected: Record<string, number | null> = {
    'Tổng số hội viên': figures.members,
    'Hội viên các chi, tổ Hội theo địa bàn dân cư': figures.residential,
    'Hội viên trong các CLB/tổ, nhóm do Hội LHPN các cấp thành lập': figures.club,
    'Hội viên trong các tổ chức Hội cơ sở đặc thù': figures.specialBase,
    'Hội viên là đoàn viên công đoàn': figures.tradeUnion,
    'Hội viên trong lực lượng vũ trang': figures.armedForces,
    'Hội viên trong các tổ chức thành viên': figures.memberOrganisation,
    'Phụ nữ từ 18 tuổi trở lên': gatheringRate.denominator,
    'Tỷ lệ tập hợp (%)': gatheringRate.percent,
    'Theo hồ sơ hội viên: tăng thực': periodGrowth?.net ?? null,
    'Theo số liệu báo cáo: tăng thực': figuresBefore && figures.members - figuresBefore.members,
    'Hội viên theo báo cáo cuối năm trước': figuresBefore?.members ?? null,
    'Hội viên danh dự': figures.honorary,
    'Chi hội': counts.branches,
    'Tổ phụ nữ': counts.groups,
    'Cơ sở đã báo cáo': figures.provenance.partsReported,
    'Cơ sở phải báo cáo': figures.provenance.partsExpected,
    ...(periodGrowth
      ? { 'Hội viên đầu kỳ': periodGrowth.atStart, 'Kết nạp': periodGrowth.admitted, 'Chuyển đến trừ chuyển đi': periodGrowth.transferred }
      : {}),
  };
  expect(Object.fromEntries(Object.keys(expected).map((label) => [label, shown.get(label)]))).toEqual(expected);
}

const sumOf = (groups: readonly Record<string, unknown>[], field: string): number =>
  groups.reduce((sum, group) => sum + Number(group[field]), 0);

function expectStatuses(sheet: readonly Cells[], groups: readonly Record<string, unknown>[]): void {
  const shown = figuresIn(sheet);
  const labels = {
    'Cơ sở Hội': 'bases',
    'Trên 60%': 'met',
    'Đúng 60%': 'atThreshold',
    'Dưới 60%': 'below',
    'Chưa có số liệu': 'noData',
    'Đã có người kèm cặp': 'mentored',
  };
  for (const [label, field] of Object.entries({ ...labels, 'Số hội viên còn thiếu để trên 60%': 'membersNeeded' }))
    expect([label, shown.get(label)]).toEqual([label, sumOf(groups, field)]);
}

function expectNotAbove(sheet: readonly Cells[], bases: readonly ListedBase[]): void {
  expect(
    listIn(sheet).map((row) => [row['Cơ sở'], row['Hội viên'], row['Phụ nữ từ 18 tuổi'], row['Tỷ lệ (%)'], row['Hội viên còn thiếu']]),
  ).toEqual(
    bases.map(({ name, gatheringRate, membersNeeded }) => [
      name,
      gatheringRate.numerator,
      gatheringRate.denominator,
      gatheringRate.percent,
      membersNeeded,
    ]),
  );
}

const notAbove = { gatheringStatus: ['BELOW', 'AT_THRESHOLD'] };
let central = '';
const provinces = new Map<string, string>();

beforeAll(async () => {
  const { data } = await ask.gateway(
    'analyst',
    '{ units(filter: { level: CENTRAL }, first: 1, asOf: "2026-06-30") { edges { node { id } } } }',
    {},
  );
  central = data.units.edges[0].node.id;
  for (const moment of [today, lastYear])
    for (const { key, label } of await groupsLive('PROVINCE', moment)) provinces.set(`${label} ${moment.asOf}`, key);
});

describe.each([
  ['today', today],
  ['last year, on its own map', lastYear],
  ['last year, restated on the map of today', restated],
] as const)('the report of the nation of %s', (_name, moment) => {
  test('says in every cell what the graph says', async () => {
    const sheets = await sheetsOf('analyst', { unitId: central, ...moment });
    const summary = sheets.get('Tổng hợp') ?? [];
    const groups = await groupsLive('PROVINCE', moment);
    await expectSummary(summary, central, moment);
    expectStatuses(summary, groups);
    expect(
      listIn(sheets.get('Theo đơn vị') ?? []).map((row) => [
        row['Tỉnh, thành'],
        row['Hội viên'],
        row['Phụ nữ từ 18 tuổi'],
        row['Dưới 60%'],
        row['Trên 60%'],
      ]),
    ).toEqual(groups.map(({ label, members, women18Plus, below, met }) => [label, members, women18Plus, below, met]));
    expectNotAbove(sheets.get('Cơ sở chưa trên 60%') ?? [], await basesLive(moment, notAbove, 'RATE_ASC'));
  });
});

describe.each([
  ['Quảng Trị', 'province', today],
  ['Quảng Bình', 'analyst', lastYear],
  ['Quảng Trị', 'province', restated],
] as const)('the report of %s, read by %s', (name, reader, moment) => {
  const idOf = () => provinces.get(`${name} ${moment === lastYear ? lastYear.asOf : today.asOf}`) ?? '';

  test('says in every cell what the graph says', async () => {
    const unitId = idOf();
    const sheets = await sheetsOf(reader, { unitId, ...moment });
    const summary = sheets.get('Tổng hợp') ?? [];
    await expectSummary(summary, unitId, moment);
    expectStatuses(summary, await groupsLive('GATHERING_STATUS', moment, { provinceId: unitId }));
    const bases = await basesLive(moment, { provinceId: unitId }, 'NAME_ASC');
    const rows = listIn(sheets.get('Theo đơn vị') ?? []);
    expect(rows.map((row) => [row['Cơ sở'], row['Hội viên'], row['Phụ nữ từ 18 tuổi'], row['Tỷ lệ (%)']])).toEqual(
      bases.map((base) => [base.name, base.gatheringRate.numerator, base.gatheringRate.denominator, base.gatheringRate.percent]),
    );
    expectNotAbove(sheets.get('Cơ sở chưa trên 60%') ?? [], await basesLive(moment, { ...notAbove, provinceId: unitId }, 'RATE_ASC'));
  });

  test('is the same in Word, and the same bytes each time', async () => {
    const body = { unitId: idOf(), ...moment };
    const { file, headers } = await download(reader, 'docx', body);
    expect(headers.get('x-content-sha256')).toBe(createHash('sha256').update(file).digest('hex'));
    expect((await download(reader, 'docx', body)).file.equals(file)).toBe(true);
    const excel = figuresIn((await sheetsOf(reader, body)).get('Tổng hợp') ?? []);
    const word = new Map(
      readWord(file)
        .tables.flat()
        .map(([label = '', value]) => [label.replace(/^- /, ''), value]),
    );
    const { members } = (await unitLive(body.unitId, moment)).figures;
    expect(word.get('Tổng số hội viên')).toBe(String(members).replace(/\B(?=(\d{3})+$)/g, '.'));
    expect(excel.get('Tổng số hội viên')).toBe(members);
  });
});

test('the report of a base says what the graph says of it and of its branches', async () => {
  const { data } = await ask.gateway(
    account,
    'query ($period: String!, $asOf: Date!, $provinceId: ID) { bases(period: $period, asOf: $asOf, filter: { provinceId: $provinceId, gatheringStatus: [BELOW] }, first: 1) { edges { node { unit { id } } } } }',
    { ...today, provinceId: provinces.get(`Quảng Trị ${today.asOf}`) },
  );
  const unitId = data.bases.edges[0].node.unit.id as string;
  const sheets = await sheetsOf('province', { unitId, ...today });
  expect([...sheets.keys()]).toEqual(['Tổng hợp', 'Theo đơn vị', 'Ghi chú']);
  await expectSummary(sheets.get('Tổng hợp') ?? [], unitId, today);
  const answer = await ask.gateway(
    account,
    'query ($id: ID!, $asOf: Date!) { unit(id: $id) { children(first: 200, asOf: $asOf) { edges { node { fullName(asOf: $asOf) memberCounts(asOf: $asOf) { members } } } } } }',
    { id: unitId, asOf: today.asOf },
  );
  const branches = answer.data.unit.children.edges as { node: { fullName: string; memberCounts: { members: number } | null } }[];
  expect(branches.length).toBeGreaterThan(0);
  expect(listIn(sheets.get('Theo đơn vị') ?? []).map((row) => [row['Chi hội'], row['Hội viên']])).toEqual(
    branches.map(({ node }) => [node.fullName, node.memberCounts?.members ?? null]),
  );
});

describe('a report is refused', () => {
  const codeOf = async (reader: string, body: object) => {
    const { status, file } = await download(reader, 'xlsx', body);
    return [status, JSON.parse(file.toString('utf8')).errors[0].extensions.code];
  };

  test('of another province, of the nation and of nothing alike, and by its own code otherwise', async () => {
    const other = provinces.get(`Hà Nội ${today.asOf}`);
    for (const unitId of [other, central, '01954f00-b000-7000-8000-000000000000', 'nothing'])
      expect(await codeOf('province', { unitId, ...today })).toEqual([400, 'UNIT_NOT_FOUND']);
    const own = provinces.get(`Quảng Trị ${today.asOf}`);
    expect(await codeOf('province', { unitId: own, ...today, period: '2011H1' })).toEqual([400, 'PERIOD_UNKNOWN']);
    expect(await codeOf('analyst', { unitId: provinces.get(`Quảng Bình ${lastYear.asOf}`), ...today })).toEqual([
      400,
      'REPORT_UNIT_NOT_THERE',
    ]);
    const { data } = await ask.gateway(
      'analyst',
      '{ units(filter: { level: DISTRICT }, first: 1, asOf: "2024-12-31") { edges { node { id } } } }',
      {},
    );
    expect(await codeOf('analyst', { unitId: data.units.edges[0].node.id, ...lastYear })).toEqual([400, 'REPORT_LEVEL_INVALID']);
  });
});
