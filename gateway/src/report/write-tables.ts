import type { Base, Branch, Figures, GatheredReport, Growth, NotAbove, ProvinceFigures, ProvinceSums } from './gathered-report.ts';
import type { Cell, Column, Kind, PaperTable } from './paper.ts';
import { causeWords, classWords, mentorWords, statusWords, supportWords, wordOf } from './report-words.ts';

interface ColumnOf<Row> extends Column {
  cell(row: Row, index: number): Cell | undefined;
}

const column = <Row>(title: string, kind: Kind, width: number, cell: ColumnOf<Row>['cell'], isPrinted = true): ColumnOf<Row> => ({
  title,
  kind,
  width,
  isPrinted,
  cell,
});

const number = <Row>(): ColumnOf<Row> => column('STT', 'count', 6, (_row, index) => index + 1);

function tableOf<Row>(
  about: Pick<PaperTable, 'name' | 'title' | 'empty'>,
  columns: readonly ColumnOf<Row>[],
  given: readonly Row[],
): PaperTable {
  return {
    ...about,
    columns: columns.map(({ title, kind, width, isPrinted }) => ({ title, kind, width, isPrinted })),
    rows: given.map((row, index) => columns.map(({ cell }) => cell(row, index) ?? null)),
  };
}

/** What of its parts a report lists: provinces, bases or branches; and the bases not above the threshold (REP-012). */
export function tablesOf({ head, provinces, bases, notAbove }: GatheredReport): PaperTable[] {
  const name = 'Theo đơn vị';
  const byUnit = {
    NATION: () =>
      tableOf({ name, title: 'Số liệu theo tỉnh, thành', empty: 'Chưa có tỉnh, thành nào.' }, provinceColumns(provinces), head.provinces),
    PROVINCE: () =>
      tableOf({ name, title: 'Số liệu theo cơ sở', empty: 'Chưa có cơ sở nào.' }, baseColumns(head.classificationYear), bases),
    BASE: () =>
      tableOf(
        { name, title: 'Hội viên theo chi hội (theo hồ sơ hội viên)', empty: 'Chưa có chi hội nào.' },
        branchColumns,
        (head.base?.children?.edges ?? []).map(({ node }) => node),
      ),
  }[head.level]();
  if (head.level === 'BASE') return [byUnit];
  const low = `Cơ sở chưa trên ${head.thresholdPercent}%`;
  return [
    byUnit,
    tableOf({ name: low, title: `${low}, người kèm cặp và nguyên nhân`, empty: 'Không có cơ sở nào.' }, notAboveColumns, notAbove),
  ];
}

/** The six categories and the honorary members stand in the sheet, and not on a printed page. */
const figureColumns = <Row>(figuresOf: (row: Row) => Figures | null | undefined): ColumnOf<Row>[] => [
  ...(
    [
      ['Theo địa bàn dân cư', 'residential'],
      ['CLB/tổ, nhóm', 'club'],
      ['Cơ sở đặc thù', 'specialBase'],
      ['Đoàn viên công đoàn', 'tradeUnion'],
      ['Lực lượng vũ trang', 'armedForces'],
      ['Tổ chức thành viên', 'memberOrganisation'],
      ['Hội viên danh dự', 'honorary'],
    ] as const
  ).map(([title, field]) => column(title, 'count', 12, (row: Row) => figuresOf(row)?.[field], false)),
  ...(
    [
      ['Công đoàn: đã tính là hội viên', 'tradeUnion'],
      ['Lực lượng vũ trang: đã tính là hội viên', 'armedForces'],
      ['Tổ chức thành viên: đã tính là hội viên', 'memberOrganisation'],
    ] as const
  ).map(([title, field]) => column(title, 'count', 14, (row: Row) => figuresOf(row)?.aggregates[field].overlap, false)),
];

const growthColumns = <Row>(growthOf: (row: Row) => Growth | null | undefined): ColumnOf<Row>[] => [
  column('Tăng thực theo hồ sơ', 'growth', 12, (row: Row) => growthOf(row)?.net),
  column('Kết nạp', 'count', 10, (row: Row) => growthOf(row)?.admitted, false),
  column('Giảm', 'count', 10, (row: Row) => growthOf(row)?.exited, false),
  column('Chuyển đến trừ chuyển đi', 'growth', 12, (row: Row) => growthOf(row)?.transferred, false),
];

type ProvincesReported = ReadonlyMap<string | null, ProvinceFigures | null>;

/** The growth of a province is that of its reports: that of its records stands in the report of the province itself. */
const provinceColumns = (reported: ProvincesReported): readonly ColumnOf<ProvinceSums>[] => [
  number(),
  column('Tỉnh, thành', 'text', 24, ({ label }) => label),
  column('Cơ sở', 'count', 10, ({ bases }) => bases),
  column('Hội viên', 'count', 14, ({ members }) => members),
  ...figureColumns<ProvinceSums>(({ key }) => reported.get(key)?.figures),
  column('Phụ nữ từ 18 tuổi', 'count', 14, ({ women18Plus }) => women18Plus),
  column('Tỷ lệ (%), vận dụng', 'percent', 12, ({ key }) => reported.get(key)?.gatheringRate?.percent),
  column('Trên 60%', 'count', 10, ({ met }) => met),
  column('Đúng 60%', 'count', 10, ({ atThreshold }) => atThreshold, false),
  column('Dưới 60%', 'count', 10, ({ below }) => below),
  column('Chưa có số liệu', 'count', 10, ({ noData }) => noData, false),
  column('Không giao chỉ tiêu', 'count', 10, ({ notApplicable }) => notApplicable, false),
  column('Hội viên còn thiếu', 'count', 12, ({ membersNeeded }) => membersNeeded),
  column('Có người kèm cặp', 'count', 10, ({ mentored }) => mentored, false),
  column('Cần mà chưa có', 'count', 10, ({ mentorRequiredMissing }) => mentorRequiredMissing, false),
  column('Tăng thực theo báo cáo', 'growth', 12, ({ key }) => netOf(reported.get(key))),
];

const netOf = (reported: ProvinceFigures | null | undefined): number | null =>
  reported?.figures && reported.figuresBefore ? reported.figures.members - reported.figuresBefore.members : null;

const baseColumns = (year: number): readonly ColumnOf<Base>[] => [
  number(),
  column('Cơ sở', 'text', 28, ({ name }) => name),
  column('Hội viên', 'count', 12, ({ gatheringRate }) => gatheringRate.numerator),
  ...figureColumns<Base>(({ unit }) => unit.figures),
  column('Phụ nữ từ 18 tuổi', 'count', 14, ({ gatheringRate }) => gatheringRate.denominator),
  column('Tỷ lệ (%)', 'percent', 10, ({ gatheringRate }) => gatheringRate.percent),
  column('Trạng thái', 'text', 16, ({ gatheringRate }) => statusWords[gatheringRate.status]),
  column('Hội viên còn thiếu', 'count', 12, ({ membersNeeded }) => membersNeeded),
  column('Số người kèm cặp', 'count', 10, ({ mentorCount }) => mentorCount, false),
  column(`Xếp loại ${year}`, 'text', 14, ({ classification }) => wordOf(classWords, classification)),
  ...growthColumns<Base>(({ unit }) => unit.periodGrowth),
];

const branchColumns: readonly ColumnOf<Branch>[] = [
  number(),
  column('Chi hội', 'text', 30, ({ fullName }) => fullName),
  column('Hội viên', 'count', 12, ({ memberCounts }) => memberCounts?.members),
  column('Theo địa bàn dân cư', 'count', 12, ({ memberCounts }) => memberCounts?.residential),
  column('CLB/tổ, nhóm', 'count', 12, ({ memberCounts }) => memberCounts?.club),
  column('Cơ sở đặc thù', 'count', 12, ({ memberCounts }) => memberCounts?.specialBase),
  column('Vắng mặt', 'count', 10, ({ memberCounts }) => memberCounts?.absent),
  column('Di cư', 'count', 10, ({ memberCounts }) => memberCounts?.migrated),
  column('Có thẻ', 'count', 10, ({ memberCounts }) => memberCounts?.withCard),
];

/** Their names where the reader may know them, how many they are otherwise. */
function mentorsOf({ mentorCount, mentorStatus, unit: { mentors } }: NotAbove): string {
  const names = (mentors ?? []).map(({ cadre }) => cadre?.fullName).filter((name): name is string => typeof name === 'string');
  if (names.length > 0) return names.join('; ');
  return mentorCount > 0 ? `${mentorCount} người` : wordOf(mentorWords, mentorStatus);
}

const notAboveColumns: readonly ColumnOf<NotAbove>[] = [
  number(),
  column('Cơ sở', 'text', 26, ({ name }) => name),
  column('Tỉnh, thành', 'text', 18, ({ provinceName }) => provinceName),
  column('Hội viên', 'count', 12, ({ gatheringRate }) => gatheringRate.numerator, false),
  column('Phụ nữ từ 18 tuổi', 'count', 14, ({ gatheringRate }) => gatheringRate.denominator, false),
  column('Tỷ lệ (%)', 'percent', 10, ({ gatheringRate }) => gatheringRate.percent),
  column('Trạng thái', 'text', 14, ({ gatheringRate }) => statusWords[gatheringRate.status], false),
  column('Hội viên còn thiếu', 'count', 12, ({ membersNeeded }) => membersNeeded),
  column('Người kèm cặp', 'text', 28, mentorsOf),
  column('Nguyên nhân', 'text', 50, ({ supportCauses }) => supportCauses.map((code) => wordOf(causeWords, code)).join('; ')),
  column('Hỗ trợ', 'text', 28, ({ supportState }) => wordOf(supportWords, supportState), false),
];
