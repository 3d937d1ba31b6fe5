import { DomainError } from '@vwu/kit/domain-error';

/** As many as the Union has, and some more. */
export const mostMembers = 20_000_000;

export class DemonstrationCountInvalid extends DomainError {
  constructor() {
    super(
      'DEMONSTRATION_COUNT_INVALID',
      {
        vi: `Hãy nêu số hội viên minh họa là số nguyên từ 1 đến ${mostMembers}, ví dụ: npm run demo:members -- 200000.`,
        en: `Say how many demonstration members, a whole number from 1 to ${mostMembers}, e.g. npm run demo:members -- 200000.`,
      },
      { max: mostMembers },
    );
  }
}

export class DemonstrationMembersPresent extends DomainError {
  constructor() {
    super('DEMONSTRATION_MEMBERS_PRESENT', {
      vi: 'Đã có hội viên minh họa. Muốn làm lại, hãy thêm --replace: npm run demo:members -- 200000 --replace; hội viên do người dùng ghi vẫn còn nguyên.',
      en: 'There are demonstration members already. To start over, add --replace: npm run demo:members -- 200000 --replace; members whom people recorded stay.',
    });
  }
}

export class NoUnitsForMembers extends DomainError {
  constructor() {
    super('DEMONSTRATION_WITHOUT_UNITS', {
      vi: 'Chưa có cơ sở nào để xếp hội viên minh họa vào. Hãy chạy npm start một lần với dữ liệu đơn vị.',
      en: 'There is no base that demonstration members could belong to. Run npm start once, so that the units are there.',
    });
  }
}
