import type { Language, Sentence } from '@vwu/kit/language';
import type { BaseRow } from '../base/base.entity.ts';

export interface Column {
  readonly title: string;
  cell(base: BaseRow): string;
}

const words = {
  BELOW: { vi: 'dưới 60%', en: 'below 60%' },
  AT_THRESHOLD: { vi: 'đúng 60%', en: 'exactly 60%' },
  MET: { vi: 'trên 60%', en: 'above 60%' },
  NOT_APPLICABLE: { vi: 'không áp dụng', en: 'not applicable' },
  NO_DATA: { vi: 'chưa có số liệu', en: 'no data' },
  ASSIGNED: { vi: 'đã phân công', en: 'assigned' },
  REQUIRED_MISSING: { vi: 'cần mà chưa có', en: 'required, missing' },
  OPTIONAL_MISSING: { vi: 'chưa có', en: 'none' },
  EXCELLENT: { vi: 'xuất sắc', en: 'excellent' },
  ADVANCED: { vi: 'tiên tiến', en: 'advanced' },
  GOOD: { vi: 'khá', en: 'good' },
  AVERAGE: { vi: 'trung bình', en: 'average' },
  WEAK: { vi: 'yếu', en: 'weak' },
  NOT_COMPLETED: { vi: 'không hoàn thành nhiệm vụ', en: 'task not completed' },
  REFERENCE: { vi: 'danh mục chính thức', en: 'official list' },
  RECORDED: { vi: 'đơn vị ghi nhận', en: 'recorded' },
  STATED: { vi: 'văn bản nêu', en: 'stated' },
  DERIVED: { vi: 'suy ra', en: 'derived' },
  DEMONSTRATION: { vi: 'dữ liệu minh họa', en: 'demonstration data' },
  AS_REPORTED: { vi: 'như báo cáo', en: 'as reported' },
  ESTIMATED: { vi: 'ước tính', en: 'estimated' },
} satisfies Record<string, Sentence>;

/** The columns of the file, as the table on the page has them. */
export function columnsOf(language: Language, classificationYear: number): readonly Column[] {
  const say = (code: keyof typeof words | null) => (code === null ? '' : words[code][language]);
  const title = (vi: string, en: string) => (language === 'vi' ? vi : en);
  return [
    { title: title('Cơ sở', 'Base'), cell: ({ name }) => name },
    { title: title('Tỉnh, thành', 'Province'), cell: ({ provinceName }) => provinceName ?? '' },
    { title: title('Cụm thi đua', 'Cluster'), cell: ({ clusterName }) => clusterName ?? '' },
    { title: title('Hội viên', 'Members'), cell: ({ members }) => integer(members) },
    { title: title('Phụ nữ từ 18 tuổi', 'Women 18+'), cell: ({ women18Plus }) => integer(women18Plus) },
    { title: title('Tỷ lệ tập hợp (%)', 'Gathering rate (%)'), cell: ({ gatheringRate }) => decimal(gatheringRate.percent) },
    { title: title('Trạng thái', 'Status'), cell: ({ status }) => say(status) },
    { title: title('Hội viên còn thiếu', 'Members needed'), cell: ({ membersNeeded }) => integer(membersNeeded) },
    { title: title('Số người kèm cặp', 'Mentors'), cell: ({ mentorCount }) => integer(mentorCount) },
    { title: title('Kèm cặp', 'Mentoring'), cell: ({ mentorStatus }) => say(mentorStatus) },
    { title: title(`Xếp loại ${classificationYear}`, `Class ${classificationYear}`), cell: ({ classification }) => say(classification) },
    { title: title('Nguồn số liệu', 'Source of figures'), cell: ({ origin }) => say(origin) },
    { title: title('Cách có số liệu', 'Method'), cell: ({ method }) => say(method) },
  ];
}

const integer = (count: number | null) => (count === null ? '' : String(count).replace(/\B(?=(\d{3})+$)/g, '.'));
const decimal = (value: number | null) => (value === null ? '' : String(value).replace('.', ','));
