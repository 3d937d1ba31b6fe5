import { formatDate } from '../../language/dates.ts';
import type { Language, Sentence } from '../../language/language.ts';
import { formatCount, formatDecimal, formatRate } from '../../language/numbers.ts';
import { classWords, statusWords } from '../../language/words.ts';
import type { Report, ReportTarget } from './report.ts';

export interface SummaryLine {
  readonly label: Sentence;
  readonly value: string;
  readonly note: string;
  /** A part of the line above it. */
  readonly isPart: boolean;
}

export interface SummaryGroup {
  readonly title: Sentence;
  readonly lines: readonly SummaryLine[];
}

type Count = number | null | undefined;

const unknown = '—';

/** What was gained or lost, with its sign. */
export const formatGrowth = (value: Count, language: Language): string =>
  value == null ? unknown : `${value > 0 ? '+' : value < 0 ? '−' : ''}${formatCount(Math.abs(value), language)}`;

/** The summary of a report as lines, in one language; the same as its files have. */
export class Summary {
  readonly #report: Report;
  readonly #wanted: ReportTarget | null;
  readonly #language: Language;

  constructor(report: Report, wanted: ReportTarget | null, language: Language) {
    this.#report = report;
    this.#wanted = wanted;
    this.#language = language;
  }

  get groups(): SummaryGroup[] {
    const { level, classificationYear: year } = this.#report;
    return [
      { title: { vi: 'Hội viên và tỷ lệ tập hợp', en: 'Members and gathering rate' }, lines: [...this.#members(), ...this.#rate()] },
      { title: { vi: 'Tăng, giảm hội viên', en: 'Growth' }, lines: [...this.#byRecords(), ...this.#byFigures(), ...this.#target()] },
      { title: { vi: 'Hội viên danh dự', en: 'Honorary members' }, lines: this.#honorary() },
      ...(level === 'BASE' ? [] : [{ title: { vi: 'Cơ sở theo tỷ lệ tập hợp', en: 'Bases by gathering rate' }, lines: this.#bases() }]),
      { title: { vi: 'Tổ chức của Hội', en: 'Structure' }, lines: this.#structure() },
      { title: { vi: `Xếp loại cơ sở năm ${year}`, en: `Classes of bases in ${year}` }, lines: this.#classes() },
      { title: { vi: 'Mức độ đầy đủ của số liệu', en: 'Completeness' }, lines: this.#completeness() },
    ];
  }

  #say({ vi, en }: Sentence): string {
    return this.#language === 'vi' ? vi : en;
  }

  #count(vi: string, en: string, value: Count, { note = { vi: '', en: '' }, isPart = false } = {}): SummaryLine {
    return { label: { vi, en }, value: value == null ? unknown : formatCount(value, this.#language), note: this.#say(note), isPart };
  }

  #part(vi: string, en: string, value: Count, note?: Sentence): SummaryLine {
    return this.#count(vi, en, value, { isPart: true, ...(note ? { note } : {}) });
  }

  #growth(vi: string, en: string, value: Count, { note = { vi: '', en: '' }, isPart = false } = {}): SummaryLine {
    return { label: { vi, en }, value: formatGrowth(value, this.#language), note: this.#say(note), isPart };
  }

  #members(): SummaryLine[] {
    const figures = this.#report.unit.figures;
    return [
      this.#count('Tổng số hội viên', 'Members', figures?.members),
      this.#part('Các chi, tổ Hội theo địa bàn dân cư', 'In branches and groups of residential areas', figures?.residential),
      this.#part('Các CLB/tổ, nhóm do Hội thành lập', 'In clubs and groups founded by the Union', figures?.club),
      this.#part('Các tổ chức Hội cơ sở đặc thù', 'In special bases', figures?.specialBase),
      this.#part('Đoàn viên công đoàn', 'Trade union members', figures?.tradeUnion),
      this.#part('Lực lượng vũ trang', 'In the armed forces', figures?.armedForces),
      this.#part('Tổ chức thành viên', 'In member organisations', figures?.memberOrganisation),
      ...this.#overlaps(),
    ];
  }

  /** What is counted twice is said where there is some: the six groups less it are the members (F-7). */
  #overlaps(): SummaryLine[] {
    const { tradeUnion, armedForces, memberOrganisation } = this.#report.unit.figures?.aggregates ?? {};
    const overlap = [tradeUnion, armedForces, memberOrganisation].reduce((sum, one) => sum + (one?.overlap ?? 0), 0);
    return overlap > 0
      ? [this.#part('Trừ số đã tính là hội viên trong ba nhóm sau', 'Less those of the last three counted already', overlap)]
      : [];
  }

  #rate(): SummaryLine[] {
    const { unit, total, level, thresholdPercent: threshold } = this.#report;
    const rate = unit.gatheringRate;
    const ofReported = { vi: 'của các cơ sở đã báo cáo', en: 'of the bases that have reported' };
    const indicative = { vi: 'vận dụng, không phải chỉ tiêu của Trung ương', en: 'indicative, no target of Central' };
    const over = { vi: '; nhiều hơn số phụ nữ, cần rà soát', en: '; more than women, to be checked' };
    const standing = rate ? this.#say(rate.indicative ? indicative : statusWords[rate.status]) : '';
    return [
      this.#count('Phụ nữ từ 18 tuổi trở lên', 'Women 18+', rate?.denominator, level === 'BASE' ? {} : { note: ofReported }),
      {
        label: { vi: 'Tỷ lệ tập hợp', en: 'Gathering rate' },
        value: (rate && formatRate(rate, this.#language)) ?? unknown,
        note: `${standing}${rate?.isOver100 ? this.#say(over) : ''}`,
        isPart: false,
      },
      this.#count(`Số hội viên còn thiếu để trên ${threshold}\u00A0%`, `Members needed to be above ${threshold}%`, total.membersNeeded),
    ];
  }

  #byRecords(): SummaryLine[] {
    const growth = this.#report.unit.periodGrowth;
    const label = ['Theo hồ sơ hội viên: tăng thực', 'By records of members: net growth'] as const;
    if (!growth) return [this.#growth(...label, null, { note: { vi: 'chưa ghi hồ sơ hội viên', en: 'no records of members yet' } })];
    const days = [growth.from, growth.to].map((day) => formatDate(day, this.#language));
    const cut = growth.isCoarse ? { vi: '; số đã làm tròn', en: '; counts are cut' } : { vi: '', en: '' };
    const day = growth.lockedOn && formatDate(growth.lockedOn, this.#language);
    const locked = day ? { vi: `; số đã khóa ngày ${day}`, en: `; as locked on ${day}` } : { vi: '', en: '' };
    return [
      this.#growth(...label, growth.net, {
        note: { vi: `từ ${days.join(' đến ')}${locked.vi}${cut.vi}`, en: `from ${days.join(' to ')}${locked.en}${cut.en}` },
      }),
      this.#part('Hội viên đầu kỳ', 'Members at the start', growth.atStart),
      this.#part('Hội viên cuối kỳ', 'Members at the end', growth.atEnd),
      this.#part('Kết nạp', 'Admitted', growth.admitted),
      this.#part('Giảm', 'Left, died or moved away', growth.exited),
      this.#growth('Chuyển đến trừ chuyển đi', 'Transferred in less out', growth.transferred, { isPart: true }),
      ...this.#byRecordsNow(growth.now),
    ];
  }

  /** What was recorded of the period after its lock stands beside what was locked (D8). */
  #byRecordsNow(now: NonNullable<Report['unit']['periodGrowth']>['now']): SummaryLine[] {
    if (!now) return [];
    const note = { vi: 'có biến động ghi sau khi khóa', en: 'movements were recorded after the lock' };
    return [
      this.#growth('Theo hồ sơ hiện nay: tăng thực', 'By records of today: net growth', now.net, { note }),
      this.#part('Hội viên cuối kỳ', 'Members at the end', now.atEnd),
      this.#part('Kết nạp', 'Admitted', now.admitted),
      this.#part('Giảm', 'Left, died or moved away', now.exited),
    ];
  }

  #byFigures(): SummaryLine[] {
    const { figures, figuresBefore: before } = this.#report.unit;
    const parts = before && `${before.provenance.partsReported} / ${before.provenance.partsExpected}`;
    const note = parts ? { vi: `${parts} cơ sở đã báo cáo`, en: `${parts} bases have reported` } : { vi: '', en: '' };
    return [
      this.#growth(
        'Theo số liệu báo cáo: tăng thực',
        'By reported figures: net growth',
        figures && before && figures.members - before.members,
        {
          note: { vi: 'so với cuối năm trước, cùng đơn vị', en: 'since the end of the year before, on the same units' },
        },
      ),
      this.#part('Hội viên theo báo cáo cuối năm trước', 'Members reported the year before', before?.members, note),
    ];
  }

  #target(): SummaryLine[] {
    const target = this.#wanted;
    if (!target) return [];
    const source = target.isOfficial
      ? { vi: 'theo văn bản giao', en: 'as a document sets it' }
      : { vi: 'phân bổ theo số phụ nữ chưa tham gia', en: 'allocated by women not yet members' };
    const percent = target.percent == null ? unknown : `${formatDecimal(target.percent, this.#language)}\u00A0%`;
    return [
      this.#count('Chỉ tiêu tăng hội viên của nhiệm kỳ', 'Increase wanted in the term', target.increase, { note: source }),
      this.#growth('Tăng thực từ đầu nhiệm kỳ', 'Net increase since its start', target.net, { isPart: true }),
      { label: { vi: 'Đạt so với chỉ tiêu', en: 'Reached' }, value: percent, note: '', isPart: true },
    ];
  }

  #honorary(): SummaryLine[] {
    const { figures, figuresBefore: before } = this.#report.unit;
    const change = figures?.isCoarse === false && before ? (figures.honorary ?? 0) - (before.honorary ?? 0) : null;
    return [
      this.#count('Hội viên danh dự', 'Honorary members', figures?.honorary, {
        note: { vi: 'không tính vào tỷ lệ tập hợp', en: 'never counted in the rate' },
      }),
      this.#part('Cuối năm trước', 'The year before', before?.honorary),
      this.#growth('Tăng, giảm', 'Change', change, { isPart: true }),
    ];
  }

  #bases(): SummaryLine[] {
    const { total, thresholdPercent: threshold } = this.#report;
    return [
      this.#count('Cơ sở Hội', 'Bases', total.bases),
      this.#part(`Trên ${threshold}\u00A0%`, `Above ${threshold}%`, total.met),
      this.#part(`Đúng ${threshold}\u00A0%`, `Exactly ${threshold}%`, total.atThreshold),
      this.#part(`Dưới ${threshold}\u00A0%`, `Below ${threshold}%`, total.below),
      this.#part('Chưa có số liệu', 'Without figures', total.noData),
      this.#part('Không giao chỉ tiêu', 'Without a target', total.notApplicable),
      this.#count('Chưa trên mức, đã có người kèm cặp', 'Not above, with a mentor', total.mentored),
      this.#count('Cần mà chưa có người kèm cặp', 'Mentor required and missing', total.mentorRequiredMissing),
    ];
  }

  #structure(): SummaryLine[] {
    const { level, unit } = this.#report;
    const counts = unit.counts;
    return [
      ...(level === 'NATION' ? [this.#count('Tỉnh, thành', 'Provinces', counts?.provinces)] : []),
      ...(counts?.districts ? [this.#count('Huyện, quận, thị xã', 'Districts', counts.districts)] : []),
      ...(level === 'BASE'
        ? []
        : [
            this.#count('Cơ sở xã, phường, thị trấn, đặc khu', 'Commune bases', counts?.bases),
            this.#count('Cơ sở khác', 'Other bases', counts?.otherBases),
            this.#part('Cơ sở Hội đặc thù', 'Special bases', counts?.specialBases),
          ]),
      this.#count('Chi hội', 'Branches', counts?.branches),
      this.#count('Tổ phụ nữ', 'Groups', counts?.groups),
    ];
  }

  #classes(): SummaryLine[] {
    return this.#report.classes.map(({ class: code, bases }) => {
      const { vi, en } = code ? classWords[code] : { vi: 'chưa xếp loại', en: 'not classified' };
      return this.#count(vi, en, bases);
    });
  }

  #completeness(): SummaryLine[] {
    const { figures, gatheringRate } = this.#report.unit;
    const parts = figures?.provenance ?? gatheringRate?.provenance;
    return [
      this.#count('Cơ sở đã báo cáo', 'Bases that have reported', parts?.partsReported),
      this.#count('Cơ sở phải báo cáo', 'Bases that have to', parts?.partsExpected),
    ];
  }
}
