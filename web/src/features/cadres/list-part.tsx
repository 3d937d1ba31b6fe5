import { useMoment } from '../../address/moment.tsx';
import { useView } from '../../address/use-view.ts';
import { nothingOpen, type View } from '../../address/view.ts';
import { type PositionFilter, PositionListDocument } from '../../gql/graphql.ts';
import { usePages } from '../../graph/use-pages.ts';
import { useLanguage, useSay } from '../../language/language.ts';
import { formatCount } from '../../language/numbers.ts';
import { Notice } from '../../ui/notice.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import type { CadresPartProps } from './cadres-page.tsx';
import { CountsOnly } from './counts-only.tsx';
import { PositionFilters } from './position-filters.tsx';
import { PositionTable } from './position-table.tsx';

const filterOf = ({ unitId, positionTitle, positionLevel, employment, unitSearch }: View): PositionFilter => ({
  unitId: unitId ?? undefined,
  title: positionTitle ?? undefined,
  level: positionLevel ?? undefined,
  employment: employment ?? undefined,
  search: unitSearch || undefined,
});

/** Who holds a position in the unit or below it on the day, heads first. */
export function ListPart({ seesPersons }: CadresPartProps) {
  return seesPersons ? <PositionList /> : <CountsOnly />;
}

function PositionList() {
  const say = useSay();
  const language = useLanguage();
  const { asOf } = useMoment();
  const { view, change } = useView();
  const list = usePages(PositionListDocument, { filter: filterOf(view), asOf }, ({ positions }) => positions);
  const { rows, total, failure } = list.shown;
  return (
    <>
      <PositionFilters />
      <p className="list-count" role="status">
        {total === null
          ? '\u00A0'
          : `${formatCount(total, language)} ${say({ vi: 'chức vụ', en: total === 1 ? 'position' : 'positions' })}`}
      </p>
      {failure && (
        <Notice kind="error" onRetry={() => list.loadTo(1)}>
          {say(failure)}
        </Notice>
      )}
      {total === null && !failure && <Waiting />}
      {total === 0 && (
        <div className="nothing">
          <p>{say(nobody)}</p>
          <button type="button" className="button" onClick={() => change({ ...nothingOpen, unitId: view.unitId })}>
            {say({ vi: 'Xóa lọc', en: 'Clear the filter' })}
          </button>
        </div>
      )}
      {rows.length > 0 && <PositionTable list={list} openId={view.cadreId} />}
    </>
  );
}

const nobody = {
  vi: 'Không có cán bộ nào khớp. Hãy bớt điều kiện, hoặc xem lại đơn vị và ngày: trước 1/7/2025 là bản đồ 63 tỉnh, thành.',
  en: 'Nobody fits. Ask for less, or look at the unit and the day again: before 1 July 2025 there were 63 provinces.',
};
