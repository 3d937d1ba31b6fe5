import type { Sentence } from '../../language/language.ts';

/** What to do about a limit, beside what the gateway says of it: where in a question it is to be mended. */
const advice: Readonly<Record<string, Sentence>> = {
  QUERY_TOO_MANY_NODES: {
    vi: 'Giảm «first», hoặc bỏ bớt danh sách nằm trong danh sách; lấy tiếp bằng «Trang sau».',
    en: 'Lower «first», or leave out lists within lists; go on with «Next page».',
  },
  QUERY_TOO_MANY_DEPTH: {
    vi: 'Hỏi cấp sâu bằng một câu riêng, bắt đầu từ id của đơn vị đó.',
    en: 'Ask for the deep levels in a question of their own that begins at the id of the unit.',
  },
  QUERY_TOO_MANY_ALIASES: {
    vi: 'Thay bí danh bằng bộ lọc, hoặc chạy cùng một câu nhiều lần với biến khác nhau.',
    en: 'Use a filter instead of aliases, or run one question several times with other variables.',
  },
  QUERY_TOO_MANY_ROOTS: {
    vi: 'Để mỗi câu hỏi riêng trong một thao tác có tên; đặt con trỏ vào thao tác muốn chạy.',
    en: 'Put each into a named operation of its own, and the cursor into the one to run.',
  },
  QUERY_TOO_MANY_TOKENS: {
    vi: 'Viết phần lặp lại thành một đoạn (fragment), hoặc tách câu.',
    en: 'Write what is repeated as a fragment, or split the question.',
  },
  QUERY_TOO_SLOW: {
    vi: 'Thêm điều kiện lọc (tỉnh, trạng thái), hoặc giảm «first».',
    en: 'Add a filter (province, status), or lower «first».',
  },
  GRAPHQL_VALIDATION_FAILED: {
    vi: 'Bấm Ctrl + Space trong ô soạn để xem tên có thể dùng.',
    en: 'Press Ctrl + Space in the editor for the names there are.',
  },
};

/** The advice about a code; null where the gateway's own sentence says all. */
export const adviceOn = (code: string | undefined): Sentence | null => (code === undefined ? null : (advice[code] ?? null));
