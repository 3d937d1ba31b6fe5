import { type CodeOf, defineEnum } from '@vwu/kit/enum';

/** Where the money of a fund is. */
export const FundHolding = defineEnum('FundHolding', 'Where the money of a fund is. «Nơi giữ tiền»', {
  CASH: 'tiền mặt',
  BANK: 'tiền gửi ngân hàng',
});
export type FundHolding = CodeOf<typeof FundHolding>;

/** FEE-007, FEE-008: what comes in by, and what goes out for. */
export const FundCategory = defineEnum('FundCategory', 'What money of a fund came in by, or went out for. «Khoản thu, chi của quỹ Hội»', {
  OPENING: 'số dư mang sang khi mở sổ',
  DUES: 'thu hội phí',
  DONATION: 'thu ủng hộ, đóng góp',
  ACTIVITY_INCOME: 'thu từ mô hình, hoạt động gây quỹ',
  SUPPORT: 'thu hỗ trợ của cấp trên, địa phương',
  OTHER_INCOME: 'thu khác',
  HEAD_TRAVEL: 'chi hỗ trợ đi lại, liên lạc cho chi hội trưởng, tổ trưởng',
  TRAINING: 'chi lớp tập huấn cán bộ hội cốt cán',
  VISITS: 'chi thăm hỏi, giúp đỡ hội viên',
  MEETINGS: 'chi sinh hoạt, hội họp',
  OTHER_EXPENSE: 'chi khác',
});
export type FundCategory = CodeOf<typeof FundCategory>;

export const incomes: readonly FundCategory[] = ['DUES', 'DONATION', 'ACTIVITY_INCOME', 'SUPPORT', 'OTHER_INCOME'];
export const expenses: readonly FundCategory[] = ['HEAD_TRAVEL', 'TRAINING', 'VISITS', 'MEETINGS', 'OTHER_EXPENSE'];
export const holdings: readonly FundHolding[] = ['CASH', 'BANK'];
