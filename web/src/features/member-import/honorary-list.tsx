import { Link } from '../../address/link.tsx';
import { newImport } from '../../address/member-view.ts';
import { useView } from '../../address/use-view.ts';
import { nothingOpen } from '../../address/view.ts';
import { useSay } from '../../language/language.ts';
import { DecidingUnit } from './deciding-unit.tsx';
import type { ListKind } from './list-kind.ts';
import { createSending } from './sending.ts';

const path = '/import/honorary';

/** Lists of honorary members a level has recognised on paper (MEM-045). */
export const honoraryList: ListKind = {
  kind: 'HONORARY',
  path,
  fileName: 'hoi-vien-danh-du',
  right: 'honorary:write',
  sending: createSending(path),
  start: { part: 'honorary', importId: newImport },
  people: { vi: 'hội viên danh dự', en: 'honorary members' },
  fileLabel: { vi: 'Tệp danh sách hội viên danh dự', en: 'File with the list of honorary members' },
  whose: { vi: 'Đơn vị đã ra quyết định công nhận', en: 'The unit that decided' },
  template: {
    vi:
      'Mỗi dòng là một người đã có quyết định công nhận; tám cột phải điền, hai cột cuối chỉ cho người nước ngoài. Đóng góp ghi như ' +
      '«Chuyên gia từ 01/03/2019», nhiều hình thức cách nhau bằng dấu chấm phẩy. Giữ nguyên dòng tiêu đề.',
    en:
      'Each row is somebody a decision has recognised; eight columns are to be filled in, the last two for foreigners alone. What was given is ' +
      'written like «Chuyên gia từ 01/03/2019», with a semicolon between several. Leave the heading as it is.',
  },
  likely: {
    vi: 'Dòng có thể trùng: cùng họ tên, ngày sinh với người đã có trong sổ. Hãy tìm trong sổ trước khi ghi.',
    en: 'Rows that bear the name and the day of birth of somebody in the book. Look for them in the book before they are recorded.',
  },
  Whose: DecidingUnit,
  Results,
};

function Results() {
  const say = useSay();
  const { hrefOf } = useView();
  return (
    <Link className="button" href={hrefOf({ ...nothingOpen, part: 'honorary' })}>
      {say({ vi: 'Xem sổ hội viên danh dự', en: 'See the book of honorary members' })}
    </Link>
  );
}
