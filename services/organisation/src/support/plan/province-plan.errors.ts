import { DomainError } from '@vwu/kit/domain-error';

export class RoadmapRises extends DomainError {
  constructor(year: number) {
    super(
      'SUPPORT_ROADMAP_RISES',
      {
        vi: `Lộ trình năm ${year} có nhiều cơ sở chưa đạt hơn năm trước. Hãy ghi số giảm dần hoặc giữ nguyên.`,
        en: `The roadmap has more bases not above 60 % in ${year} than the year before. Let the number fall, or stay.`,
      },
      { year },
    );
  }
}

export class ProvincePlanChanged extends DomainError {
  constructor(expected: number, current: number) {
    super(
      'SUPPORT_PROVINCE_PLAN_CHANGED',
      {
        vi: 'Kế hoạch vừa được người khác ban hành lại. Hãy tải lại rồi thao tác tiếp.',
        en: 'Somebody issued this plan anew meanwhile. Reload, then try again.',
      },
      { expected, current },
    );
  }
}
