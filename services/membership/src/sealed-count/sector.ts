import { type CodeOf, defineEnum } from '@vwu/kit/enum';
import { plain } from './plain.ts';

/** MEM-025 names no list: these are the sectors the words of records fall into. */
export const Sector = defineEnum('Sector', 'What members live by, as their records say it in words (MEM-025). «Ngành nghề, lĩnh vực»', {
  AGRICULTURE: 'nông, lâm, ngư nghiệp',
  INDUSTRY: 'công nghiệp, thủ công, xây dựng',
  TRADE: 'buôn bán, dịch vụ',
  PUBLIC: 'cơ quan, trường học, y tế, lực lượng vũ trang',
  HOME: 'nội trợ',
  RETIRED: 'hưu trí',
  OTHER: 'ngành nghề khác',
  NOT_RECORDED: 'chưa ghi nghề nghiệp',
});
export type Sector = CodeOf<typeof Sector>;

/** Words an occupation is known by, the first sector that has one; without diacritics, as many records are typed. */
const words: readonly (readonly [Sector, RegExp])[] = [
  ['RETIRED', /\b(huu|huu tri)\b/],
  ['HOME', /\bnoi tro\b/],
  ['PUBLIC', /\b(giao vien|giang vien|can bo|cong chuc|vien chuc|bac si|y si|y ta|dieu duong|bo doi|cong an|quan nhan)\b/],
  ['AGRICULTURE', /\b(ruong|nong|nong dan|trong trot|chan nuoi|lam vuon|lam ray|ngu dan|danh ca|thuy san|lam nghiep|lam rung)\b/],
  ['INDUSTRY', /\b(cong nhan|tho|may mac|xay dung|thu cong|co khi|tieu thu cong)\b/],
  ['TRADE', /\b(buon|ban hang|tieu thuong|kinh doanh|doanh nhan|dich vu|thuong mai|ban le|quan an|lam toc)\b/],
];

/** The sector of an occupation; never the words themselves, which may tell of a person. */
export function sectorOf(occupation: string | null): Sector {
  if (occupation === null) return 'NOT_RECORDED';
  const text = plain(occupation);
  return words.find(([, known]) => known.test(text))?.[0] ?? 'OTHER';
}
