import type { FundCategory, FundHolding } from '../../gql/graphql.ts';
import type { Sentence } from '../../language/language.ts';

const two = (vi: string, en: string): Sentence => ({ vi, en });

/** The words of the fund for the codes of the API (FEE-007, FEE-008). */
export const categoryWords: Record<FundCategory, Sentence> = {
  OPENING: two('số dư mang sang khi mở sổ', 'brought forward'),
  DUES: two('thu hội phí', 'dues'),
  DONATION: two('thu ủng hộ, đóng góp', 'donations'),
  ACTIVITY_INCOME: two('thu từ mô hình, hoạt động gây quỹ', 'from activities'),
  SUPPORT: two('thu hỗ trợ của cấp trên, địa phương', 'support by superiors and authorities'),
  OTHER_INCOME: two('thu khác', 'other income'),
  HEAD_TRAVEL: two('chi hỗ trợ đi lại, liên lạc cho chi hội trưởng, tổ trưởng', 'travel of heads of branches and groups'),
  TRAINING: two('chi lớp tập huấn cán bộ hội cốt cán', 'training'),
  VISITS: two('chi thăm hỏi, giúp đỡ hội viên', 'visits and help to members'),
  MEETINGS: two('chi sinh hoạt, hội họp', 'meetings'),
  OTHER_EXPENSE: two('chi khác', 'other expenses'),
};

export const holdingWords: Record<FundHolding, Sentence> = {
  CASH: two('tiền mặt', 'cash'),
  BANK: two('tiền gửi ngân hàng', 'bank'),
};

export const expenses: readonly FundCategory[] = ['HEAD_TRAVEL', 'TRAINING', 'VISITS', 'MEETINGS', 'OTHER_EXPENSE'];
export const incomes: readonly FundCategory[] = ['DUES', 'DONATION', 'ACTIVITY_INCOME', 'SUPPORT', 'OTHER_INCOME'];

/** What is written by hand: dues come by the payments of members. */
export const writtenIncomes: readonly FundCategory[] = incomes.filter((category) => category !== 'DUES');
