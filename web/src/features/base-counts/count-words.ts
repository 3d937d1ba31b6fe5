import type { BaseCountKind } from '../../gql/graphql.ts';
import type { Sentence } from '../../language/language.ts';

/** What bases count besides their members (MEM-031, FEE-012). */
export const countWords: Record<BaseCountKind, Sentence> = {
  HOUSEHOLDS: { vi: 'Hộ gia đình có phụ nữ từ 18 tuổi trở lên', en: 'Households with a woman of 18 or more' },
  LOAN_NEED_UNMET: {
    vi: 'Hội viên, phụ nữ cần vay vốn chưa được đáp ứng',
    en: 'Members and women who need a loan and have none',
  },
};

export const countKinds: readonly BaseCountKind[] = ['HOUSEHOLDS', 'LOAN_NEED_UNMET'];
