import type { Sentence } from '../../language/language.ts';

/** A statement of the Union, word for word, with what it means in English and where it stands. */
interface Statement {
  readonly title: Sentence;
  /** As the document has it; shown in Vietnamese to every reader. */
  readonly verbatim: string;
  readonly inEnglish: string;
  readonly source: Sentence;
}

/** ORG-040: the standing statements of the Union, kept as content (000 §I.2.3 L59–61; 001 §2a L6). */
export const statements: readonly Statement[] = [
  {
    title: { vi: 'Giá trị cốt lõi của tổ chức Hội', en: 'Core values of the Union' },
    verbatim: 'Đoàn kết, nhân văn, sáng tạo, khát vọng, phát triển',
    inEnglish: 'Solidarity, humanity, creativity, aspiration, development',
    source: {
      vi: '«Xây dựng tổ chức Hội vững mạnh, hoạt động chuyên nghiệp, hiệu quả», 05/10/2023, mục I.2.3',
      en: '“Building a strong Union that works professionally and effectively”, 05/10/2023, part I.2.3',
    },
  },
  {
    title: { vi: 'Phẩm chất của đội ngũ cán bộ Hội', en: 'Qualities of the cadres of the Union' },
    verbatim: 'Tận tâm, Chuyên nghiệp, Hiệu quả, Nhân văn',
    inEnglish: 'Devoted, professional, effective, humane',
    source: {
      vi: '«Nhiệm vụ và giải pháp» về khâu đột phá ở cơ sở, Hội LHPN tỉnh Bình Thuận, 2023, mục 2a',
      en: '“Tasks and solutions” of the breakthrough at the grassroots, Bình Thuận province, 2023, part 2a',
    },
  },
];
