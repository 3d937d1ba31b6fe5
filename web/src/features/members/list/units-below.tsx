import { Link } from '../../../address/link.tsx';
import { useView } from '../../../address/use-view.ts';
import { useLanguage, useSay } from '../../../language/language.ts';
import { formatCount } from '../../../language/numbers.ts';
import type { ShownUnit } from './unit-head.tsx';

/** The units below with how many members each has; of bases, how many women of theirs are not members yet (MEM-014). */
export function UnitsBelow({ unit }: { readonly unit: ShownUnit }) {
  const say = useSay();
  const language = useLanguage();
  const { hrefOf } = useView();
  const children = unit.children;
  if (!children || children.totalCount === 0) return null;
  const rows = children.edges.map(({ node }) => node);
  const hasGap = rows.some(({ figures }) => figures?.women18Plus != null);
  const many = (value: number | null | undefined) => (value == null ? '—' : formatCount(value, language));
  return (
    <details className="difficulties units-below">
      <summary>
        {say({ vi: 'Đơn vị trực thuộc', en: 'Units below' })} ({formatCount(children.totalCount, language)})
      </summary>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{say({ vi: 'Đơn vị', en: 'Unit' })}</th>
            <th scope="col" className="number">
              {say({ vi: 'Hội viên theo hồ sơ', en: 'Members by records' })}
            </th>
            {hasGap && (
              <th scope="col" className="number">
                {say({ vi: 'Phụ nữ chưa là hội viên', en: 'Women not yet members' })}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, fullName, level, memberCounts, figures }) => (
            <tr key={id}>
              <th scope="row">
                <Link href={hrefOf({ unitId: id, memberId: null })}>{fullName}</Link>
              </th>
              <td className="number">{many(memberCounts?.members)}</td>
              {hasGap && (
                <td className="number">
                  {level === 'BASE' ? (
                    <Link href={hrefOf({ baseId: id, unitId: null }, '/bases')}>{many(gapOf(figures))}</Link>
                  ) : (
                    many(gapOf(figures))
                  )}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {children.pageInfo.hasNextPage && (
        <p className="quiet">{say({ vi: 'Hiện 200 đơn vị đầu; hãy tìm đơn vị khác ở trang Tổ chức.', en: 'The first 200 are shown.' })}</p>
      )}
    </details>
  );
}

/** Women 18+ of the period less members, as reported; none where there are more members than women. */
const gapOf = (figures: { readonly members: number; readonly women18Plus?: number | null } | null | undefined): number | null =>
  figures?.women18Plus == null ? null : Math.max(0, figures.women18Plus - figures.members);
