import { useEffect, useState } from 'react';
import { Link } from '../../../address/link.tsx';
import { useMoment } from '../../../address/moment.tsx';
import { useView } from '../../../address/use-view.ts';
import { MemberUnitsBelowDocument, type MemberUnitsBelowQuery } from '../../../gql/graphql.ts';
import { usePages } from '../../../graph/use-pages.ts';
import { useLanguage, useSay } from '../../../language/language.ts';
import { formatCount } from '../../../language/numbers.ts';
import { Notice } from '../../../ui/notice.tsx';
import { Waiting } from '../../../ui/waiting.tsx';
import { gapOf, sumOf } from './gap.ts';
import type { ShownUnit } from './unit-head.tsx';

type Below = NonNullable<NonNullable<MemberUnitsBelowQuery['unit']>['children']>['edges'][number]['node'];

/** The units below, read once somebody looks: how many members each has, the way down to them. */
export function UnitsBelow({ unit }: { readonly unit: ShownUnit }) {
  const say = useSay();
  const language = useLanguage();
  const [isOpen, open] = useState(false);
  const count = unit.children?.totalCount ?? 0;
  if (count === 0) return null;
  return (
    <details className="difficulties units-below" onToggle={({ currentTarget }) => open(currentTarget.open)}>
      <summary>
        {say({ vi: 'Đơn vị trực thuộc', en: 'Units below' })} ({formatCount(count, language)})
      </summary>
      {isOpen && <BelowList unitId={unit.id} />}
    </details>
  );
}

/** So many are read without being asked for: no province has more communes, and their sum is then that of all. */
const readAtFirst = 200;

function BelowList({ unitId }: { readonly unitId: string }) {
  const say = useSay();
  const { asOf, period } = useMoment();
  const list = usePages(MemberUnitsBelowDocument, { id: unitId, asOf, period }, ({ unit }) => unit?.children);
  const { rows, total, hasMore, isLoading, failure } = list.shown;
  const { loadTo } = list;
  useEffect(() => {
    if (total !== null) loadTo(Math.min(total, readAtFirst));
  }, [total, loadTo]);
  return (
    <>
      {failure && (
        <Notice kind="error" onRetry={() => loadTo(rows.length + 1)}>
          {say(failure)}
        </Notice>
      )}
      {total === null && !failure && <Waiting />}
      {rows.length > 0 && <BelowTable units={rows} total={total ?? rows.length} />}
      {hasMore && rows.length > 0 && (
        <button type="button" className="button" disabled={isLoading} onClick={() => loadTo(rows.length + 1)}>
          {say({ vi: 'Xem thêm', en: 'Show more' })}
        </button>
      )}
    </>
  );
}

/** Of bases also how many women of theirs are not members yet, with the way to the figures (MEM-014); below, what they come to together. */
function BelowTable({ units, total }: { readonly units: readonly Below[]; readonly total: number }) {
  const say = useSay();
  const language = useLanguage();
  const { members, gap } = sumOf(units);
  const many = (value: number | null | undefined) => (value == null ? '—' : formatCount(value, language));
  const isAll = units.length === total;
  return (
    <table className="plain-table">
      <thead>
        <tr>
          <th scope="col">{say({ vi: 'Đơn vị', en: 'Unit' })}</th>
          <th scope="col" className="number">
            {say({ vi: 'Hội viên theo hồ sơ', en: 'Members by records' })}
          </th>
          {gap !== null && (
            <th scope="col" className="number">
              {say({ vi: 'Phụ nữ chưa là hội viên', en: 'Women not yet members' })}
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {units.map((unit) => (
          <BelowRow key={unit.id} unit={unit} hasGap={gap !== null} />
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">
            {isAll
              ? say({ vi: 'Cộng', en: 'Together' })
              : say({
                  vi: `Cộng ${many(units.length)}/${many(total)} đơn vị đang hiện`,
                  en: `${many(units.length)} of ${many(total)} shown`,
                })}
          </th>
          <td className="number">{many(members)}</td>
          {gap !== null && <td className="number">{many(gap)}</td>}
        </tr>
      </tfoot>
    </table>
  );
}

function BelowRow({ unit, hasGap }: { readonly unit: Below; readonly hasGap: boolean }) {
  const language = useLanguage();
  const { hrefOf } = useView();
  const { id, fullName, level, memberCounts, figures } = unit;
  const many = (value: number | null | undefined) => (value == null ? '—' : formatCount(value, language));
  const gap = many(gapOf(figures));
  return (
    <tr>
      <th scope="row">
        <Link href={hrefOf({ unitId: id, memberId: null })}>{fullName}</Link>
      </th>
      <td className="number">{many(memberCounts?.members)}</td>
      {hasGap && (
        <td className="number">{level === 'BASE' ? <Link href={hrefOf({ baseId: id, unitId: null }, '/bases')}>{gap}</Link> : gap}</td>
      )}
    </tr>
  );
}
