import type { BaseCountKind } from '../../gql/graphql.ts';
import type { Sentence } from '../../language/language.ts';

/** What bases count besides their members (MEM-009, MEM-027, MEM-031, MEM-038, FEE-012). */
export const countWords: Record<BaseCountKind, Sentence> = {
  HOUSEHOLDS: { vi: 'Hộ gia đình có phụ nữ từ 18 tuổi trở lên', en: 'Households with a woman of 18 or more' },
  LOAN_NEED_UNMET: {
    vi: 'Hội viên, phụ nữ cần vay vốn chưa được đáp ứng',
    en: 'Members and women who need a loan and have none',
  },
  SUPERIOR_CLUB_MEMBERS: {
    vi: 'Người trong CLB, tổ, nhóm do Hội cấp trên thành lập',
    en: 'In clubs and groups founded by superior levels',
  },
  ACTIVE_WHERE_THEY_LIVE: {
    vi: 'Hội viên công đoàn, tổ chức thành viên, lực lượng vũ trang sinh hoạt tại nơi cư trú',
    en: 'Of trade unions, member organisations and armed forces, active where they live',
  },
  TEMPORARY_WOMEN: { vi: 'Phụ nữ từ 18 tuổi trở lên tạm trú trên địa bàn', en: 'Women of 18 or more who stay for a time' },
};

export const countKinds = Object.keys(countWords) as readonly BaseCountKind[];

/** What is counted of persons, and added up above the bases; households are compared with those of members. */
export const personKinds = countKinds.filter((kind) => kind !== 'HOUSEHOLDS');
