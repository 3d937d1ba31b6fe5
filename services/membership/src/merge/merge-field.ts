import { type CodeOf, defineEnum } from '@vwu/kit/enum';
import { detailLabels } from '../member/detail-field.ts';

/** What two records of one woman may say differently, and an officer decides (MEM-003); what belongs together is one field. */
export const MergeField = defineEnum(
  'MemberMergeField',
  'What is chosen when two records are merged. «Thông tin được chọn khi gộp hồ sơ»',
  {
    fullName: 'họ và tên',
    born: 'ngày sinh, năm sinh',
    occupation: 'nghề nghiệp',
    inTradeUnion: 'đoàn viên công đoàn',
    otherOrganisations: 'đoàn thể khác',
    cardNumber: 'số thẻ hội viên',
    household: 'hộ gia đình',
    consent: 'sự đồng ý',
    ...detailLabels,
  },
);
export type MergeField = CodeOf<typeof MergeField>;
