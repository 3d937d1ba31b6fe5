import type { Base, GatheredReport, Level, NotAbove, ReportHead, TermPeriod } from '../src/report/gathered-report.ts';

const figures = {
  members: 1_234_567,
  isCoarse: false,
  residential: 1_000_000,
  club: 200_000,
  specialBase: 30_000,
  tradeUnion: 4_000,
  armedForces: 500,
  memberOrganisation: 67,
  honorary: 12,
  aggregates: { tradeUnion: { overlap: 0 }, armedForces: { overlap: 0 }, memberOrganisation: { overlap: 0 } },
};
const provenance = {
  origin: 'RECORDED',
  method: 'DERIVED',
  sourceBody: 'Tổng hợp từ các cơ sở',
  asOf: '2026-06-30',
  partsReported: 2,
  partsExpected: 3,
};
const growth = {
  from: '2025-12-31',
  to: '2026-06-30',
  isCoarse: false,
  atStart: 900,
  atEnd: 870,
  admitted: 10,
  exited: 30,
  net: -30,
  transferred: -10,
  lockedOn: null,
  now: null,
};
const sums = {
  bases: 4,
  below: 1,
  atThreshold: 1,
  met: 0,
  noData: 1,
  notApplicable: 1,
  members: 1_234_567,
  women18Plus: 2_057_613,
  membersNeeded: 2_001,
  mentored: 1,
  mentorRequiredMissing: 1,
};

/** What the graph answers of a unit of each level: made up, and added up. */
export function headOf(level: Level, more: Partial<ReportHead> = {}): ReportHead {
  return {
    level,
    name: { NATION: 'Trung ương Hội Liên hiệp Phụ nữ Việt Nam', PROVINCE: 'Tỉnh Quảng Trị', BASE: 'Xã Hiền Lương' }[level],
    superiorName: { NATION: null, PROVINCE: 'Trung ương Hội Liên hiệp Phụ nữ Việt Nam', BASE: 'Tỉnh Quảng Trị' }[level],
    period: '2026H1',
    endsOn: '2026-06-30',
    deadline: '2026-06-10',
    day: '2026-06-30',
    ruleSet: 'VN-2022-2027',
    thresholdPercent: 60,
    classificationYear: 2025,
    total: { ...sums, notAbovePercent: 100, demonstration: false, estimated: false },
    classes: [
      { class: 'GOOD', bases: 3 },
      { class: null, bases: 1 },
    ],
    provinces: level === 'NATION' ? [{ ...sums, key: 'p', label: 'Quảng Trị' }] : [],
    unit: {
      counts: { provinces: 34, districts: 0, bases: 3, otherBases: 1, specialBases: 1, branches: 40, groups: 90 },
      periodReport: level === 'BASE' ? { state: 'ACCEPTED' } : null,
      reportProgress: level === 'BASE' ? null : { expected: 3, locked: 2, adjusted: 1 },
      figures: { ...figures, provenance, locked: null },
      figuresBefore: {
        period: '2025Y',
        members: 1_230_000,
        honorary: 10,
        provenance: { origin: 'RECORDED', partsReported: 3, partsExpected: 3 },
      },
      gatheringRate: {
        numerator: 1_234_567,
        denominator: 2_057_613,
        percent: 59.99,
        status: level === 'BASE' ? 'BELOW' : 'NOT_APPLICABLE',
        membersNeeded: null,
        indicative: level !== 'BASE',
        isOver100: false,
        provenance: { partsReported: 2, partsExpected: 3 },
      },
      periodGrowth: growth,
    },
    base:
      level === 'BASE'
        ? {
            children: {
              totalCount: 1,
              edges: [
                {
                  node: {
                    fullName: '=Chi hội thôn Tùng Luật',
                    memberCounts: { members: 31, residential: 30, club: 1, specialBase: 0, absent: 2, migrated: 1, withCard: 29 },
                  },
                },
              ],
            },
          }
        : null,
    ...more,
  };
}

const base = (name: string, numerator: number | null, status: Base['gatheringRate']['status']): Base & NotAbove => ({
  name,
  provinceName: 'Quảng Trị',
  membersNeeded: status === 'BELOW' ? 2_000 : 1,
  mentorCount: 1,
  mentorStatus: 'ASSIGNED',
  classification: 'GOOD',
  supportState: 'PLANNED',
  supportCauses: ['AWAY', 'CADRE'],
  gatheringRate: { numerator, denominator: 5_000, percent: status === 'BELOW' ? 59.98 : 60, status },
  unit: { figures, periodGrowth: growth, mentors: [{ cadre: { fullName: 'Nguyễn Thị Hoa' } }] },
});

/** Names that a spreadsheet would work out are as good as others. */
export const bases = [
  base('=cmd|xã Một', 2_999, 'BELOW'),
  base('+xã Hai', 1_231_568, 'AT_THRESHOLD'),
  base('-chợ', 40, 'NOT_APPLICABLE'),
  base('@xã Bốn', null, 'NO_DATA'),
];

export const notAbove = bases.slice(0, 2);

export const reportOf = (level: Level, more: Partial<ReportHead> = {}): GatheredReport => ({
  head: headOf(level, more),
  target:
    level === 'BASE' ? null : { increase: 12_000, net: 4_567, percent: 38.1, isMet: false, isOfficial: true, baselinePeriod: '2022Y' },
  provinces: new Map(level === 'NATION' ? [['p', { figures, figuresBefore: { members: 1_230_000 }, gatheringRate: { percent: 60 } }]] : []),
  bases: level === 'PROVINCE' ? bases : [],
  notAbove: level === 'BASE' ? [] : notAbove,
  review: null,
});

const term = { id: 'VN-2022-2027', name: 'Nhiệm kỳ 2022–2027', firstEndsOn: '2022-06-30', lastEndsOn: '2027-06-30' };

const termPeriod = (period: string, members: number, met: number): TermPeriod => ({
  period,
  total: { ...sums, met, members },
  unit: { figures: { members, honorary: 3 }, gatheringRate: { percent: 59.9, denominator: 2_057_613 } },
});

/** The same as a review of the term (REP-011). */
export const reviewOf = (level: Level, kind: 'MID_TERM' | 'END_TERM', more: Partial<ReportHead> = {}): GatheredReport => ({
  ...reportOf(level, more),
  review: {
    kind,
    term,
    periods: [termPeriod('2022Y', 1_200_000, 1), termPeriod('2025Y', 1_230_000, 2), termPeriod('2026H1', 1_234_567, 4)],
  },
});

const calendar = ['2021Y', '2022H1', '2022Y', '2023H1', '2023Y', '2024Y', '2025Y', '2026H1', '2026Y', '2027H1'].map((code) => ({
  code,
  endsOn: `${code.slice(0, 4)}-${code.endsWith('Y') ? '12-31' : '06-30'}`,
  hasFigures: code !== '2024Y',
}));

/** Which terms and periods there are, or one of them. */
const answerTerm = (period: unknown) =>
  period === undefined
    ? { ruleSets: [term], reportingPeriods: calendar }
    : { report: termPeriod(typeof period === 'string' ? period : '', 1_000, 1) };

/** The same as the questions are answered with, in pages of one. */
export const answering =
  (report: GatheredReport) =>
  async (query: string, { after, period }: Record<string, unknown>): Promise<unknown> => {
    if (query.includes('ReportTerm')) return answerTerm(period);
    if (query.includes('ReportHead')) return { report: report.head };
    if (query.includes('ReportTarget')) return { unit: { growthTarget: report.target } };
    if (query.includes('ReportProvinces'))
      return { report: { provinces: [...report.provinces].map(([key, province]) => ({ key, province })) } };
    const all = query.includes('ReportNotAbove') ? report.notAbove : report.bases;
    const at = after === null ? 0 : Number(after);
    const pageInfo = { hasNextPage: at + 1 < all.length, endCursor: String(at + 1) };
    return { bases: { totalCount: all.length, pageInfo, edges: all.slice(at, at + 1).map((node) => ({ node })) } };
  };
