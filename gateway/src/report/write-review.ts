import type { GatheredReport, ReportHead, TermPeriod } from './gathered-report.ts';
import type { Cell, Line, LineGroup, PaperTable } from './paper.ts';
import { writtenDay } from './vietnamese-numbers.ts';

type Review = NonNullable<GatheredReport['review']>;

/** The name of a term within a sentence: «nhiệm kỳ 2022–2027». */
const within = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

/** What such a report is called, and on what it rests. */
export const titlesOf = ({ kind, term }: Review, { endsOn, day }: ReportHead) => ({
  title: kind === 'MID_TERM' ? 'BÁO CÁO SƠ KẾT' : 'BÁO CÁO TỔNG KẾT',
  subject: `Công tác phát triển hội viên và tỷ lệ tập hợp phụ nữ ${kind === 'MID_TERM' ? 'giữa ' : ''}${within(term.name)}`,
  basis:
    'Thực hiện việc đánh giá kết quả, tổ chức sơ kết, rút kinh nghiệm giữa kỳ và tổng kết cuối nhiệm kỳ; ' +
    `số liệu tổng hợp đến ngày ${writtenDay(endsOn)}, theo đơn vị ngày ${writtenDay(day)}.`,
});

const line = (label: string, value: Cell, more: Partial<Line> = {}): Line => ({
  label,
  kind: 'count',
  value,
  note: '',
  isPart: false,
  ...more,
});

/** The last period beside the first one of the term; of one alone there is no growth to tell. */
export function termLines({ periods, term }: Review, { level, thresholdPercent }: ReportHead): LineGroup {
  const ends = { first: periods[0], last: periods.at(-1) };
  return {
    title: `So với đầu ${within(term.name)}`,
    lines: [...memberLines(ends), ...(level === 'BASE' ? [] : baseLines(ends, thresholdPercent))],
  };
}

interface Ends {
  readonly first: TermPeriod | undefined;
  readonly last: TermPeriod | undefined;
}

function memberLines({ first, last }: Ends): Line[] {
  const membersOf = (period: TermPeriod | undefined) => period?.unit.figures?.members ?? null;
  return [
    line(`Hội viên kỳ ${first?.period ?? ''} (đầu nhiệm kỳ)`, membersOf(first)),
    line(`Hội viên kỳ ${last?.period ?? ''}`, membersOf(last)),
    line('Tăng thực trong nhiệm kỳ', first === last ? null : less(membersOf(last), membersOf(first)), {
      kind: 'growth',
      note: first === last ? 'chưa có hai kỳ số liệu trong nhiệm kỳ' : '',
    }),
  ];
}

function baseLines({ first, last }: Ends, thresholdPercent: number): Line[] {
  const metOf = (period: TermPeriod | undefined) => period?.total.met ?? null;
  return [
    line(`Cơ sở trên ${thresholdPercent}% đầu nhiệm kỳ`, metOf(first)),
    line(`Cơ sở trên ${thresholdPercent}% đến kỳ này`, metOf(last)),
    line('Tăng, giảm số cơ sở trên mức', first === last ? null : less(metOf(last), metOf(first)), { kind: 'growth', isPart: true }),
  ];
}

const less = (now: number | null, before: number | null): number | null => (now === null || before === null ? null : now - before);

type TermColumn = PaperTable['columns'][number] & { cell(one: TermPeriod): Cell };

const column = (title: string, kind: TermColumn['kind'], cell: TermColumn['cell']): TermColumn => ({
  title,
  kind,
  width: 12,
  isPrinted: true,
  cell,
});

const columns: readonly TermColumn[] = [
  column('Kỳ', 'text', ({ period }) => period),
  column('Hội viên', 'count', ({ unit }) => unit.figures?.members ?? null),
  column('Phụ nữ từ 18 tuổi', 'count', ({ unit }) => unit.gatheringRate?.denominator ?? null),
  column('Tỷ lệ (%)', 'percent', ({ unit }) => unit.gatheringRate?.percent ?? null),
  column('Trên 60%', 'count', ({ total }) => total.met),
  column('Đúng 60%', 'count', ({ total }) => total.atThreshold),
  column('Dưới 60%', 'count', ({ total }) => total.below),
  column('Chưa có số liệu', 'count', ({ total }) => total.noData),
  column('Hội viên danh dự', 'count', ({ unit }) => unit.figures?.honorary ?? null),
];

/** The years of the term, one below the other. */
export const termTable = ({ periods }: Review): PaperTable => ({
  name: 'Diễn biến nhiệm kỳ',
  title: 'Diễn biến trong nhiệm kỳ, theo đơn vị của ngày lập báo cáo',
  columns: columns.map(({ title, kind, width, isPrinted }) => ({ title, kind, width, isPrinted })),
  rows: periods.map((one) => columns.map(({ cell }) => cell(one))),
  empty: 'Chưa có kỳ nào có số liệu.',
});
