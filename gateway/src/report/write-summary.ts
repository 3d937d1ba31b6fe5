import type { Figures, GatheredReport, Growth, GrowthTarget, ReportHead } from './gathered-report.ts';
import type { Cell, Kind, Line, LineGroup } from './paper.ts';
import { classWords, stateWords, statusWords, wordOf } from './report-words.ts';
import { written, writtenDay } from './vietnamese-numbers.ts';

type More = Partial<Pick<Line, 'note' | 'isPart'>>;

const line = (label: string, kind: Kind, value: Cell | undefined, { note = '', isPart = false }: More = {}): Line => ({
  label,
  kind,
  value: value ?? null,
  note,
  isPart,
});
const part = (label: string, kind: Kind, value: Cell | undefined, note = ''): Line => line(label, kind, value, { note, isPart: true });

/** The figures of the summary, in groups. */
export const summaryOf = ({ head, target: wanted }: GatheredReport): LineGroup[] => [
  { title: 'Hội viên và tỷ lệ tập hợp', lines: [...members(head), ...rate(head)] },
  { title: 'Tăng, giảm hội viên', lines: [...growthByRecords(head.unit.periodGrowth), ...growthByFigures(head), ...target(wanted)] },
  { title: 'Hội viên danh dự', lines: honorary(head) },
  ...(head.level === 'BASE' ? [] : [{ title: 'Cơ sở Hội theo tỷ lệ tập hợp', lines: bases(head) }]),
  { title: 'Tổ chức của Hội', lines: structure(head) },
  { title: `Xếp loại cơ sở năm ${head.classificationYear}`, lines: classes(head) },
  { title: 'Mức độ đầy đủ của số liệu', lines: completeness(head) },
  { title: 'Tình trạng báo cáo', lines: standing(head) },
];

const members = ({ unit: { figures } }: ReportHead): Line[] => [
  line('Tổng số hội viên', 'count', figures?.members),
  part('Hội viên các chi, tổ Hội theo địa bàn dân cư', 'count', figures?.residential),
  part('Hội viên trong các CLB/tổ, nhóm do Hội LHPN các cấp thành lập', 'count', figures?.club),
  part('Hội viên trong các tổ chức Hội cơ sở đặc thù', 'count', figures?.specialBase),
  part('Hội viên là đoàn viên công đoàn', 'count', figures?.tradeUnion),
  part('Hội viên trong lực lượng vũ trang', 'count', figures?.armedForces),
  part('Hội viên trong các tổ chức thành viên', 'count', figures?.memberOrganisation),
  ...overlaps(figures),
];

/** What is counted twice is said where there is some: the six groups less it are the members (F-7). */
function overlaps(figures: Figures | null): Line[] {
  const counts = figures ? Object.values(figures.aggregates).map(({ overlap }) => overlap ?? 0) : [];
  const overlap = counts.reduce((sum, count) => sum + count, 0);
  return overlap > 0 ? [part('Trừ số đã tính là hội viên trong ba nhóm sau', 'count', overlap)] : [];
}

/** Of a province and the nation the rate is no target of Central's, and is said to be none (RATE-013). */
function rate({ level, total, thresholdPercent, unit: { gatheringRate: found } }: ReportHead): Line[] {
  const reported = level === 'BASE' ? '' : 'của các cơ sở đã báo cáo';
  const status = found && (found.indicative ? 'vận dụng, không phải chỉ tiêu của Trung ương' : statusWords[found.status]);
  const over = found?.isOver100 ? '; số hội viên lớn hơn số phụ nữ, cần rà soát' : '';
  return [
    line('Phụ nữ từ 18 tuổi trở lên', 'count', found?.denominator, { note: reported }),
    line('Tỷ lệ tập hợp (%)', 'percent', found?.percent, { note: `${status ?? ''}${over}` }),
    line(`Số hội viên còn thiếu để trên ${thresholdPercent}%`, 'count', total.membersNeeded, {
      note: level === 'BASE' ? '' : 'cộng của các cơ sở chưa trên mức',
    }),
  ];
}

/** The net growth goes first (F-8). */
function growthByRecords(growth: Growth | null): Line[] {
  if (!growth) return [line('Theo hồ sơ hội viên: tăng thực', 'growth', null, { note: 'chưa ghi hồ sơ hội viên' })];
  const days = `từ ngày ${writtenDay(growth.from)} đến ngày ${writtenDay(growth.to)}`;
  const locked = growth.lockedOn === null ? '' : `; số đã khóa ngày ${writtenDay(growth.lockedOn)}`;
  return [
    line('Theo hồ sơ hội viên: tăng thực', 'growth', growth.net, {
      note: `${days}${locked}${growth.isCoarse ? '; số đã làm tròn, không tính tăng' : ''}`,
    }),
    part('Hội viên đầu kỳ', 'count', growth.atStart),
    part('Hội viên cuối kỳ', 'count', growth.atEnd),
    part('Kết nạp', 'count', growth.admitted),
    part('Giảm (thôi tham gia, từ trần, chuyển đi khỏi Hội)', 'count', growth.exited),
    part('Chuyển đến trừ chuyển đi', 'growth', growth.transferred),
    ...growthNow(growth),
  ];
}

/** What was recorded of the period after its lock stands beside what was locked, and changes none of it (D8). */
const growthNow = ({ now }: Growth): Line[] =>
  now
    ? [
        line('Theo hồ sơ hiện nay: tăng thực', 'growth', now.net, { note: 'có biến động ghi sau khi khóa' }),
        part('Hội viên cuối kỳ', 'count', now.atEnd),
        part('Kết nạp', 'count', now.admitted),
        part('Giảm (thôi tham gia, từ trần, chuyển đi khỏi Hội)', 'count', now.exited),
      ]
    : [];

/** How far the report is, and what was corrected after its lock: before and after, with who ordered it (D8, REP-008). */
function standing({ level, unit: { periodReport, reportProgress, figures } }: ReportHead): Line[] {
  if (level !== 'BASE')
    return [
      line('Báo cáo cơ sở đã khóa', 'count', reportProgress?.locked, { note: `trên ${reportProgress?.expected ?? 0} cơ sở phải báo cáo` }),
      part('Trong đó đã điều chỉnh sau khi khóa', 'count', reportProgress?.adjusted),
    ];
  const locked = figures?.locked;
  const state = line('Trạng thái', 'text', periodReport && wordOf(stateWords, periodReport.state), {
    note: locked ? `khóa ngày ${writtenDay(locked.lockedOn)}` : '',
  });
  if (!locked?.adjustments.length) return [state];
  return [
    state,
    line('Tổng số hội viên khi khóa', 'count', locked.members),
    ...locked.adjustments.map(({ adjustedOn, decisionNumber, membersBefore, membersAfter }) =>
      part(
        `Điều chỉnh ngày ${writtenDay(adjustedOn)}`,
        'growth',
        membersAfter - membersBefore,
        `từ ${written(membersBefore, 'count')} thành ${written(membersAfter, 'count')}, theo quyết định ${decisionNumber}`,
      ),
    ),
  ];
}

function growthByFigures({ unit: { figures, figuresBefore: before } }: ReportHead): Line[] {
  const net = figures && before ? figures.members - before.members : null;
  return [
    line('Theo số liệu báo cáo: tăng thực', 'growth', net, {
      note: net === null ? 'chưa đủ số liệu hai kỳ' : 'so với cuối năm trước, cùng đơn vị',
    }),
    part(
      'Hội viên theo báo cáo cuối năm trước',
      'count',
      before?.members,
      before ? `${before.provenance.partsReported}/${before.provenance.partsExpected} cơ sở đã báo cáo` : '',
    ),
  ];
}

const target = (growthTarget: GrowthTarget | null): Line[] =>
  growthTarget
    ? [
        line('Chỉ tiêu tăng hội viên của nhiệm kỳ', 'count', growthTarget.increase, {
          note: growthTarget.isOfficial ? 'theo văn bản giao' : 'phân bổ theo số phụ nữ chưa tham gia',
        }),
        part('Tăng thực từ đầu nhiệm kỳ', 'growth', growthTarget.net),
        part('Đạt so với chỉ tiêu (%)', 'percent', growthTarget.percent),
      ]
    : [];

function honorary({ unit: { figures, figuresBefore: before } }: ReportHead): Line[] {
  const change = figures?.isCoarse === false && before ? (figures.honorary ?? 0) - (before.honorary ?? 0) : null;
  return [
    line('Hội viên danh dự', 'count', figures?.honorary, { note: 'không tính vào tỷ lệ tập hợp' }),
    part('Cuối năm trước', 'count', before?.honorary),
    part('Tăng, giảm', 'growth', change),
  ];
}

const bases = ({ total, thresholdPercent }: ReportHead): Line[] => [
  line('Cơ sở Hội', 'count', total.bases),
  part(`Trên ${thresholdPercent}%`, 'count', total.met),
  part(`Đúng ${thresholdPercent}%`, 'count', total.atThreshold),
  part(`Dưới ${thresholdPercent}%`, 'count', total.below),
  part('Chưa có số liệu', 'count', total.noData),
  part('Không giao chỉ tiêu', 'count', total.notApplicable),
  line(`Cơ sở chưa trên ${thresholdPercent}% (%)`, 'percent', total.notAbovePercent, { note: 'trên số cơ sở có tỷ lệ' }),
  part('Đã có người kèm cặp', 'count', total.mentored),
  part('Cần mà chưa có người kèm cặp', 'count', total.mentorRequiredMissing),
];

const structure = ({ level, unit: { counts } }: ReportHead): Line[] => [
  ...(level === 'NATION' ? [line('Tỉnh, thành', 'count', counts?.provinces)] : []),
  ...(counts?.districts ? [line('Huyện, quận, thị xã', 'count', counts.districts)] : []),
  ...(level === 'BASE'
    ? []
    : [
        line('Cơ sở xã, phường, thị trấn, đặc khu', 'count', counts?.bases),
        line('Cơ sở khác', 'count', counts?.otherBases),
        part('Cơ sở Hội đặc thù', 'count', counts?.specialBases),
      ]),
  line('Chi hội', 'count', counts?.branches),
  line('Tổ phụ nữ', 'count', counts?.groups),
];

const classes = (head: ReportHead): Line[] =>
  head.classes.map(({ class: code, bases: count }) =>
    line(code === null ? 'Chưa xếp loại' : capital(classWords[code as keyof typeof classWords] ?? code), 'count', count),
  );

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

function completeness({ unit: { figures, gatheringRate } }: ReportHead): Line[] {
  const provenance = figures?.provenance ?? gatheringRate?.provenance;
  return [line('Cơ sở đã báo cáo', 'count', provenance?.partsReported), line('Cơ sở phải báo cáo', 'count', provenance?.partsExpected)];
}
