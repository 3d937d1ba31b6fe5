import { DomainError } from '@vwu/kit/domain-error';

export class ExportNotFound extends DomainError {
  constructor(id: string) {
    super(
      'EXPORT_NOT_FOUND',
      {
        vi: 'Không có tệp xuất này cho bạn: chỉ người yêu cầu tải được. Hãy chọn lại từ danh sách, hoặc yêu cầu xuất mới.',
        en: 'There is no such export for you: only who asked for it may download it. Choose from the list again, or ask for one.',
      },
      { id },
      404,
    );
  }
}

export class ExportNotReady extends DomainError {
  constructor(id: string, state: string) {
    super(
      'EXPORT_NOT_READY',
      {
        vi: 'Tệp chưa xong, không xuất được hoặc đã hủy. Hãy xem trạng thái, đợi đến khi xong, hoặc yêu cầu xuất mới.',
        en: 'The file is not made yet, could not be made, or was cancelled. Look at its state, wait until it is ready, or ask for another.',
      },
      { id, state },
      409,
    );
  }
}

export class ExportExpired extends DomainError {
  constructor(id: string) {
    super(
      'EXPORT_EXPIRED',
      {
        vi: 'Tệp đã quá hạn 7 ngày và đã xóa. Hãy yêu cầu xuất mới.',
        en: 'The file was kept for 7 days and is gone. Ask for another.',
      },
      { id },
      410,
    );
  }
}

export class ExportWithdrawn extends DomainError {
  constructor(id: string) {
    super(
      'EXPORT_WITHDRAWN',
      {
        vi: 'Tệp đã thu hồi, vì dữ liệu của một người có thể có trong tệp đã được xóa theo quy định. Hãy yêu cầu xuất mới.',
        en: 'The file was withdrawn, because data of somebody who may be in it were erased as the law has it. Ask for another.',
      },
      { id },
      410,
    );
  }
}

export class ExportEnded extends DomainError {
  constructor(id: string, state: string) {
    super(
      'EXPORT_ENDED',
      {
        vi: 'Lần xuất này đã kết thúc, nên không hủy được nữa. Tệp tự xóa sau 7 ngày.',
        en: 'This export has ended, so it cannot be cancelled. Its file goes by itself after 7 days.',
      },
      { id, state },
    );
  }
}

export class ExportTooLarge extends DomainError {
  constructor(limit: { readonly rows: number } | { readonly bytes: number }) {
    super(
      'EXPORT_TOO_LARGE',
      {
        vi: 'Dữ liệu quá lớn cho một tệp. Hãy xuất từng đơn vị cấp dưới, hoặc chọn CSV, Parquet thay cho Excel.',
        en: 'That is too much for one file. Export the units below one by one, or take CSV or Parquet instead of Excel.',
      },
      limit,
    );
  }
}

export class ExportsOpen extends DomainError {
  constructor(limit: number) {
    super(
      'EXPORTS_OPEN',
      {
        vi: `Bạn đang có ${limit} lần xuất chưa xong. Hãy đợi một lần xong, hoặc hủy một lần.`,
        en: `You have ${limit} exports that are not ready yet. Wait for one of them, or cancel one.`,
      },
      { limit },
    );
  }
}

export class PurposeMissing extends DomainError {
  constructor() {
    super('PURPOSE_MISSING', {
      vi: 'Danh sách người chỉ xuất khi có mục đích. Hãy chọn mục đích.',
      en: 'A list of persons is taken out for a purpose only. Choose the purpose.',
    });
  }
}

export class ExportFilterUnfit extends DomainError {
  constructor(fields: readonly string[]) {
    super(
      'EXPORT_FILTER_UNFIT',
      {
        vi: `Điều kiện lọc không dùng cho nội dung này: ${fields.join(', ')}. Hãy bỏ điều kiện đó.`,
        en: `This content has no such filter: ${fields.join(', ')}. Leave it out.`,
      },
      { fields },
    );
  }
}

export class ExportPeriodMissing extends DomainError {
  constructor() {
    super('EXPORT_PERIOD_MISSING', {
      vi: 'Tỷ lệ tập hợp là của một kỳ báo cáo. Hãy chọn kỳ.',
      en: 'Rates are of a reporting period. Choose the period.',
    });
  }
}

export const exportBroken = () =>
  new DomainError('EXPORT_BROKEN', {
    vi: 'Không xuất được sau nhiều lần thử. Hãy yêu cầu lại, hoặc báo quản trị.',
    en: 'The export could not be made after several tries. Ask for it again, or tell the administrators.',
  });
