import { type Sentence, useSay } from '../../language/language.ts';
import { DropDown } from '../../ui/drop-down.tsx';
import { KeyList, type Keys } from '../../ui/key-list.tsx';

const keys: Keys = [
  ['Ctrl/⌘ + Enter', { vi: 'chạy thao tác đang đặt con trỏ', en: 'run the operation the cursor stands in' }],
  ['Ctrl/⌘ + Shift + F', { vi: 'định dạng câu hỏi và biến', en: 'format question and variables' }],
  ['Ctrl + Space', { vi: 'gợi ý trường, tham số, giá trị', en: 'complete fields, arguments, values' }],
  ['F8', { vi: 'đến chỗ sai tiếp theo', en: 'go to the next mistake' }],
  ['Esc', { vi: 'rời ô soạn, đến nút Chạy', en: 'leave the editor for the button that runs' }],
  ['Tab', { vi: 'sang ô tiếp theo, không thụt dòng', en: 'go on to the next field; it does not indent' }],
];

const rules: readonly Sentence[] = [
  {
    vi: 'Chỉ hỏi, không ghi. Hỏi bằng quyền của bạn: ngoài phạm vi thì câu trả lời để trống.',
    en: 'One asks and records nothing, with rights of one’s own: what lies out of reach is empty.',
  },
  {
    vi: 'Câu đang viết được giữ trong thẻ trình duyệt này đến khi đăng xuất.',
    en: 'What you write is kept in this tab until you sign out.',
  },
  {
    vi: 'Tệp tải về chứa đúng những gì đã hỏi. Có tên người thì giữ như tài liệu có dữ liệu cá nhân.',
    en: 'A file holds what was asked for. With names of people in it, keep it as what holds personal data.',
  },
];

/** How the editor is used without a mouse, and what to know of what comes. */
export function KeysHelp() {
  const say = useSay();
  return (
    <DropDown className="keys-help" summary={say({ vi: 'Phím tắt', en: 'Keys' })}>
      <KeyList keys={keys} />
      {rules.map((rule) => (
        <p key={rule.en} className="source">
          {say(rule)}
        </p>
      ))}
    </DropDown>
  );
}
