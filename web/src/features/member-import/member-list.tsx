import { Link } from '../../address/link.tsx';
import { useView } from '../../address/use-view.ts';
import { nothingOpen } from '../../address/view.ts';
import { useLanguage, useSay } from '../../language/language.ts';
import { formatCount } from '../../language/numbers.ts';
import { UnitChoice } from '../members/unit-choice.tsx';
import type { ListKind, OfList, OfUnit } from './list-kind.ts';
import { createSending } from './sending.ts';

const path = '/import/members';

/** Lists of members. */
export const memberList: ListKind = {
  kind: 'MEMBERS',
  path,
  fileName: 'hoi-vien',
  right: 'members:write',
  sending: createSending(path),
  start: { part: 'import', importId: null },
  people: { vi: 'hội viên', en: 'members' },
  fileLabel: { vi: 'Tệp danh sách hội viên', en: 'File with the list of members' },
  whose: { vi: 'Danh sách của đơn vị nào', en: 'Whose list it is' },
  template: {
    vi: 'Mẫu có sẵn các danh mục của đơn vị (chi hội, tổ, nhóm hội viên…), chỉ chọn, không phải gõ. Giữ nguyên dòng tiêu đề.',
    en: 'It has the lists of the unit (branches, groups, categories …) to choose from. Leave its heading as it is.',
  },
  likely: {
    vi: 'Dòng có thể trùng: cùng họ tên, ngày sinh với hội viên đã có. Ghi xong, các cặp này nằm ở «Hồ sơ trùng».',
    en: 'Rows that bear the name and the day of birth of a member. Once recorded, the pairs stand under «Duplicates».',
  },
  Whose,
  Results,
};

function Whose({ unitId }: OfUnit) {
  return <UnitChoice unitId={unitId} label={{ vi: 'Tỉnh, cơ sở hoặc chi hội', en: 'Province, base or branch' }} />;
}

function Results({ list: { unit, pairCount } }: OfList) {
  const say = useSay();
  const pairs = formatCount(pairCount, useLanguage());
  const { hrefOf } = useView();
  const unitId = unit?.id ?? null;
  return (
    <>
      <Link className="button" href={hrefOf({ ...nothingOpen, unitId })}>
        {say({ vi: 'Xem danh sách hội viên', en: 'See the members' })}
      </Link>
      {pairCount > 0 && (
        <Link className="button" href={hrefOf({ ...nothingOpen, part: 'matches', unitId })}>
          {say({ vi: `Rà soát ${pairs} cặp nghi trùng`, en: `Look into ${pairs} probable pairs` })}
        </Link>
      )}
    </>
  );
}
