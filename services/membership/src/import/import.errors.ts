import { DomainError } from '@vwu/kit/domain-error';

/** Something that speaks against a row: the first sentence says what is wrong, the second how to mend it; neither repeats what was written. */
class RowFault extends DomainError {}

const fault = (code: string, vi: string, en: string) => () => new RowFault(code, { vi, en });

export const cellFormula = fault(
  'CELL_FORMULA',
  'Ô có công thức. Hãy thay công thức bằng giá trị (Sao chép → Dán đặc biệt → Giá trị).',
  'The cell has a formula. Replace it by its value (Copy → Paste special → Values).',
);
export const cellOldFont = fault(
  'CELL_OLD_FONT',
  'Chữ gõ bằng phông cũ (TCVN3 hoặc VNI). Hãy chuyển mã sang Unicode rồi gửi lại.',
  'The text is typed in an old font (TCVN3 or VNI). Convert it to Unicode and send it again.',
);
export const cellTooLong = fault(
  'TEXT_TOO_LONG',
  'Ô có quá 500 ký tự. Hãy rút ngắn.',
  'The cell has more than 500 characters. Shorten it.',
);
export const dayInvalid = fault(
  'CELL_DAY_INVALID',
  'Không phải một ngày có thật. Hãy viết ngày/tháng/năm, ví dụ 05/03/1980.',
  'This is not a day that exists. Write day/month/year, e.g. 05/03/1980.',
);
export const dayAmbiguous = fault(
  'CELL_DAY_AMBIGUOUS',
  'Năm chỉ có hai chữ số nên không rõ thế kỷ. Hãy viết đủ bốn chữ số của năm, ví dụ 05/03/1980.',
  'The year has two digits, so the century is not clear. Write all four digits of the year, e.g. 05/03/1980.',
);
export const choiceUnknown = fault(
  'CELL_CHOICE_UNKNOWN',
  'Giá trị không có trong danh mục. Hãy chọn một giá trị trong danh mục của tệp mẫu.',
  'The value is not in the list. Choose one of the list in the template.',
);
export const contributionUnclear = fault(
  'CELL_CONTRIBUTION_UNCLEAR',
  'Không đọc được hình thức đóng góp và ngày bắt đầu. Hãy ghi như «Chuyên gia từ 01/03/2019»; nhiều hình thức cách nhau bằng dấu chấm phẩy.',
  'What was given, and since when, cannot be read. Write it like «Chuyên gia từ 01/03/2019», with a semicolon between several.',
);
export const unitNotThere = fault(
  'HONORARY_UNIT_NOT_THERE',
  'Ngày quyết định đơn vị này chưa có hoặc không còn. Hãy gửi danh sách của đúng đơn vị đã ra quyết định, kể cả đơn vị cũ đã sáp nhập.',
  'The unit was not there on the day of the decision. Send the list for the unit that decided, also one that has gone into another.',
);
export const cellMissing = fault('CELL_MISSING', 'Ô bắt buộc để trống. Hãy điền ô này.', 'A required cell is empty. Fill it in.');
export const zeroLost = fault(
  'CELL_ZERO_LOST',
  'Excel đã bỏ số 0 ở đầu. Hãy định dạng cột là «Văn bản» (Text) rồi nhập lại số.',
  'The spreadsheet dropped the leading 0. Format the column as text, and enter the number again.',
);
export const placeUnknown = fault(
  'PLACE_UNKNOWN',
  'Không có đơn vị này trong phạm vi của danh sách. Hãy chọn cơ sở, chi hội, tổ trong danh mục của tệp mẫu.',
  'There is no such unit within the part the list is for. Choose a base, branch or group of the list in the template.',
);
export const placeAmbiguous = fault(
  'PLACE_AMBIGUOUS',
  'Có nhiều đơn vị cùng tên. Hãy chọn trong danh mục của tệp mẫu: tên kèm xã cũ trong ngoặc, và ghi cả cơ sở.',
  'Several units have this name. Choose in the list of the template, where the former commune stands in brackets, and name the base too.',
);
export const rowRepeated = fault(
  'ROW_REPEATED',
  'Dòng này giống hệt một dòng ở trên. Hãy xóa một trong hai dòng.',
  'This row is the same as one above. Delete one of the two.',
);
export const numberRepeated = fault(
  'ROW_NUMBER_REPEATED',
  'Số định danh này đã có ở một dòng trên. Hãy kiểm tra số của cả hai người.',
  'A row above has this citizen id. Check the numbers of both persons.',
);

export const cardRepeated = fault(
  'ROW_CARD_REPEATED',
  'Số thẻ này đã có ở một dòng trên. Hãy kiểm tra số in trên thẻ của cả hai người.',
  'A row above has this card. Check the number printed on the cards of both persons.',
);

export class ImportNotFound extends DomainError {
  constructor(id: string) {
    super(
      'IMPORT_NOT_FOUND',
      {
        vi: 'Không tìm thấy lần nhập danh sách này trong phạm vi của bạn. Hãy chọn lại từ danh sách.',
        en: 'There is no such import within your part of the Union. Choose from the list again.',
      },
      { id },
      404,
    );
  }
}

export class ImportNotReady extends DomainError {
  constructor(id: string, state: string) {
    super(
      'IMPORT_NOT_READY',
      {
        vi: 'Chỉ ghi được danh sách đã kiểm tra xong và chưa ghi. Hãy xem trạng thái của lần nhập này, hoặc gửi tệp mới.',
        en: 'Only a list that was checked, and not yet carried out, can be carried out. Look at the state of this import, or send a new file.',
      },
      { id, state },
    );
  }
}

export class ImportHasFaults extends DomainError {
  constructor(badRows: number) {
    super(
      'IMPORT_HAS_FAULTS',
      {
        vi: `Còn ${badRows} dòng sai nên không ghi được toàn bộ. Hãy sửa tệp lỗi rồi gửi lại, hoặc chọn chỉ ghi các dòng đúng.`,
        en: `${badRows} rows are wrong, so not all can be recorded. Mend them in the error file and send that, or record the good rows only.`,
      },
      { badRows },
    );
  }
}

export class ImportWithoutRows extends DomainError {
  constructor() {
    super('IMPORT_WITHOUT_ROWS', {
      vi: 'Danh sách không có dòng nào ghi được. Hãy sửa tệp lỗi rồi gửi lại.',
      en: 'No row of the list can be recorded. Mend the error file and send it.',
    });
  }
}

export class ImportRepeated extends DomainError {
  constructor(id: string) {
    super(
      'IMPORT_REPEATED',
      {
        vi: 'Đúng tệp này đã được ghi, hoặc đang được ghi. Hãy xem kết quả của lần trước; nếu có người mới, hãy gửi tệp chỉ có người mới.',
        en: 'This very file was carried out already, or is being carried out. Look at what came of it; send new members in a file of their own.',
      },
      { id },
    );
  }
}

export class ImportEnded extends DomainError {
  constructor(id: string, state: string) {
    super(
      'IMPORT_ENDED',
      {
        vi: 'Lần nhập này đã kết thúc hoặc đang được ghi, nên không hủy được nữa.',
        en: 'This import has ended, or is being written just now, so it cannot be cancelled.',
      },
      { id, state },
    );
  }
}

/** Somebody else may see that there are faults, and not whose. */
export class ErrorFileMissing extends DomainError {
  constructor() {
    super(
      'IMPORT_ERRORS_MISSING',
      {
        vi: 'Không có tệp lỗi cho bạn: chỉ người gửi danh sách tải được, trong 7 ngày, khi có dòng sai.',
        en: 'There is no error file for you: only who sent the list may have it, for 7 days, if rows are wrong.',
      },
      {},
      404,
    );
  }
}

export const importBroken = () =>
  new DomainError('IMPORT_BROKEN', {
    vi: 'Danh sách không xử lý được sau nhiều lần thử; chưa có gì được ghi. Hãy gửi lại tệp, hoặc báo quản trị.',
    en: 'The list could not be worked on after several tries; nothing was recorded. Send the file again, or tell the administrators.',
  });

export const importWithdrawn = () =>
  new DomainError('IMPORT_WITHDRAWN', {
    vi: 'Danh sách không còn giữ được, vì dữ liệu cá nhân trong đó có thể thuộc diện phải xóa; chưa có gì được ghi. Hãy rà soát và gửi lại danh sách.',
    en: 'The list may no longer be kept, because personal data in it may have to be erased; nothing was recorded. Look through the list and send it again.',
  });

export const importStale = () =>
  new DomainError('IMPORT_CHANGED', {
    vi: 'Từ lúc kiểm tra đã có thay đổi nên có dòng không còn đúng; chưa có gì được ghi. Hãy xem lại kết quả kiểm tra.',
    en: 'Since it was checked something has changed, and rows are no longer right; nothing was recorded. Look at the result of the check again.',
  });
