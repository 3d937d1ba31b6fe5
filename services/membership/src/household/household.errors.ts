import { DomainError } from '@vwu/kit/domain-error';

export class HouseholdOfOne extends DomainError {
  constructor() {
    super('HOUSEHOLD_OF_ONE', {
      vi: 'Hãy chọn một hội viên khác sống cùng nhà với chị.',
      en: 'Choose another member, who lives with her.',
    });
  }
}
