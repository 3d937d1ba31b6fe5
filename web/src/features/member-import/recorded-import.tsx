import { Link } from '../../address/link.tsx';
import { useView } from '../../address/use-view.ts';
import { nothingOpen } from '../../address/view.ts';
import { useLanguage, useSay } from '../../language/language.ts';
import { formatCount } from '../../language/numbers.ts';
import { Notice } from '../../ui/notice.tsx';
import { Faults } from './faults.tsx';
import type { ImportProps } from './whole-import.tsx';

/** What was recorded, what was not, and where to go on. */
export function RecordedImport({ list }: ImportProps) {
  const say = useSay();
  const language = useLanguage();
  const { hrefOf } = useView();
  const many = (count: number) => formatCount(count, language);
  const unitId = list.unit?.id ?? null;
  return (
    <>
      <Notice kind="done">
        {say({ vi: `Đã ghi ${many(list.goodRows)} hội viên.`, en: `${many(list.goodRows)} members were recorded.` })}{' '}
        {list.badRows > 0 &&
          say({ vi: `${many(list.badRows)} dòng sai không được ghi.`, en: `${many(list.badRows)} wrong rows were not.` })}
      </Notice>
      <div className="row-acts">
        <Link className="button" href={hrefOf({ ...nothingOpen, unitId })}>
          {say({ vi: 'Xem danh sách hội viên', en: 'See the members' })}
        </Link>
        {list.pairCount > 0 && (
          <Link className="button" href={hrefOf({ ...nothingOpen, part: 'matches', unitId })}>
            {say({ vi: `Rà soát ${many(list.pairCount)} cặp nghi trùng`, en: `Look into ${many(list.pairCount)} probable pairs` })}
          </Link>
        )}
      </div>
      <Faults list={list} />
    </>
  );
}
