import { gatheringStatuses, mentorStatuses } from '../address/choices.ts';
import { type Sentence, useSay } from '../language/language.ts';
import { Dialog } from '../ui/dialog.tsx';
import { KeyList, type Keys } from '../ui/key-list.tsx';
import { MentorLabel, StatusLabel } from '../ui/status-mark.tsx';
import { BoardPhones } from './board-phones.tsx';

const keys: Keys = [
  ['/', { vi: 'tìm theo tên', en: 'search by name' }],
  ['↑ ↓', { vi: 'đi trong bảng, trong cây', en: 'move in the table or the tree' }],
  ['→ ←', { vi: 'mở, đóng nhánh của cây', en: 'open or close a branch of the tree' }],
  ['Home End', { vi: 'dòng đầu, dòng cuối', en: 'first and last row' }],
  ['Enter', { vi: 'mở cơ sở, đơn vị đang chọn', en: 'open the base or unit' }],
  ['Esc', { vi: 'đóng', en: 'close' }],
  ['?', { vi: 'trang giúp đỡ này', en: 'this help' }],
];

const rules: readonly Sentence[] = [
  {
    vi: 'Tỷ lệ tập hợp = hội viên / phụ nữ từ 18 tuổi trở lên (số liệu thống kê 2019, dùng cho cả nhiệm kỳ). Hội viên danh dự không tính.',
    en: 'Gathering rate = members / women aged 18 and over (statistics of 2019, used for the whole term). Honorary members never count.',
  },
  {
    vi: 'Chỉ tiêu là trên 60\u00A0%, so bằng số đếm chứ không bằng số đã làm tròn; sát ngưỡng thì hiện hai số lẻ.',
    en: 'The target is above 60%, compared by counts and not by rounded figures; close to the threshold two decimals are shown.',
  },
  {
    vi: 'Phần gạch chéo là ước tính: đơn vị cũ chia về nhiều nơi mà chưa rõ tỷ lệ.',
    en: 'What is hatched is an estimate: a former unit was divided in shares nobody knows.',
  },
];

export function HelpDialog({ onClose }: { readonly onClose: () => void }) {
  const say = useSay();
  return (
    <Dialog title={say({ vi: 'Phím tắt và cách đọc', en: 'Keys and how to read' })} onClose={onClose}>
      <KeyList keys={keys} />
      <ul className="mark-list">
        {gatheringStatuses.map((status) => (
          <li key={status}>
            <StatusLabel status={status} />
          </li>
        ))}
        {mentorStatuses.map((status) => (
          <li key={status}>
            <MentorLabel status={status} />
          </li>
        ))}
      </ul>
      {rules.map((rule) => (
        <p key={rule.en}>{say(rule)}</p>
      ))}
      <BoardPhones />
    </Dialog>
  );
}
