import { DomainError } from './domain-error.ts';

export const defaultPageSize = 50;
export const maxPageSize = 200;

/** The `first` of a list, checked. @throws {PageSizeInvalid} outside 1 … {@link maxPageSize}. */
export function pageSize(first: number | null | undefined): number {
  const size = first ?? defaultPageSize;
  if (size < 1 || size > maxPageSize) throw new PageSizeInvalid(size);
  return size;
}

export class PageSizeInvalid extends DomainError {
  constructor(first: number) {
    super(
      'PAGE_SIZE_INVALID',
      {
        vi: `"first" phải từ 1 đến ${maxPageSize}; hãy lấy từng trang bằng "after", hoặc xuất CSV nếu cần tất cả.`,
        en: `"first" must be from 1 to ${maxPageSize}; page with "after", or export to CSV if you need all.`,
      },
      { first, max: maxPageSize },
    );
  }
}
