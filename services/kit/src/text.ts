import { DomainError } from './domain-error.ts';

/** Characters one text of a caller may have: a name, a reason, a search, a cursor. */
export const maxTextLength = 500;

/** @throws {TextRefused} TEXT_TOO_LONG, or TEXT_INVALID: PostgreSQL stores every character but U+0000. */
export function requireStorable(text: string): void {
  if (text.length > maxTextLength) throw new TextRefused('TEXT_TOO_LONG');
  if (text.includes('\u0000')) throw new TextRefused('TEXT_INVALID');
}

export class TextRefused extends DomainError {
  constructor(code: 'TEXT_TOO_LONG' | 'TEXT_INVALID') {
    super(
      code,
      code === 'TEXT_TOO_LONG'
        ? {
            vi: `Có giá trị dài quá ${maxTextLength} ký tự. Hãy rút ngắn rồi gửi lại.`,
            en: `A value is longer than ${maxTextLength} characters. Shorten it and send it again.`,
          }
        : {
            vi: 'Có giá trị chứa ký tự không lưu được (U+0000). Hãy xóa ký tự đó rồi gửi lại.',
            en: 'A value holds a character that cannot be stored (U+0000). Remove it and send it again.',
          },
      code === 'TEXT_TOO_LONG' ? { max: maxTextLength } : {},
      400,
    );
  }
}
