import { DomainError } from '@vwu/kit/domain-error';

/** The two records of a merger are one, or neither of them is the one to be kept. */
export class MergeNotOfTwo extends DomainError {
  constructor() {
    super('MERGE_NOT_OF_TWO', {
      vi: 'Hãy chọn hai hồ sơ khác nhau, và chọn một trong hai làm hồ sơ chính.',
      en: 'Choose two different records, and one of the two as the main one.',
    });
  }
}

export class MemberNotMerged extends DomainError {
  constructor(id: string) {
    super(
      'MEMBER_NOT_MERGED',
      {
        vi: 'Hồ sơ này không phải do gộp mà có, nên không tách được. Hãy kiểm tra lại đã chọn đúng hồ sơ.',
        en: 'This record was not merged of others, so it cannot be taken apart. Check that this is the right one.',
      },
      { id },
    );
  }
}

export class LaterLinesUnplaced extends DomainError {
  constructor(partIds: readonly string[]) {
    super(
      'LATER_LINES_UNPLACED',
      {
        vi: 'Sau khi gộp, sổ đã có thêm biến động. Hãy chọn một trong hai hồ sơ ban đầu để ghi các biến động đó.',
        en: 'The ledger has movements from after the merger. Say which of the two records they belong to.',
      },
      { partIds },
    );
  }
}

export class MergeRequestOpen extends DomainError {
  constructor() {
    super('MERGE_REQUEST_OPEN', {
      vi: 'Hội viên đang có yêu cầu về dữ liệu cá nhân chưa xong. Hãy giải quyết yêu cầu đó trước khi gộp hoặc tách hồ sơ.',
      en: 'She has asked for something of her data, which is still open. Settle that before her records are merged or taken apart.',
    });
  }
}
