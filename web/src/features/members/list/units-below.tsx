import { useState } from 'react';
import { useQuery } from 'urql';
import { Link } from '../../../address/link.tsx';
import { useMoment } from '../../../address/moment.tsx';
import { useView } from '../../../address/use-view.ts';
import { MemberUnitsBelowDocument, type MemberUnitsBelowQuery } from '../../../gql/graphql.ts';
import { failureOf } from '../../../graph/failure.ts';
import { useLanguage, useSay } from '../../../language/language.ts';
import { formatCount } from '../../../language/numbers.ts';
import { Notice } from '../../../ui/notice.tsx';
import { Waiting } from '../../../ui/waiting.tsx';
import type { ShownUnit } from './unit-head.tsx';

type Children = NonNullable<NonNullable<MemberUnitsBelowQuery['unit']>['children']>;

/** The units below, read once somebody looks: how many members each has, the way down to them. */
export function UnitsBelow({ unit }: { readonly unit: ShownUnit }) {
  const say = useSay();
  const language = useLanguage();
  const { asOf, period } = useMoment();
  const [isOpen, open] = useState(false);
  const [{ data, error }, ask] = useQuery({ query: MemberUnitsBelowDocument, variables: { id: unit.id, asOf, period }, pause: !isOpen });
  const count = unit.children?.totalCount ?? 0;
  if (count === 0) return null;
  const children = data?.unit?.children;
  return (
    <details className="difficulties units-below" onToggle={({ currentTarget }) => open(currentTarget.open)}>
      <summary>
        {say({ vi: 'Đơn vị trực thuộc', en: 'Units below' })} ({formatCount(count, language)})
      </summary>
      {children && <BelowTable rows={children} />}
      {!children && error && (
        <Notice kind="error" onRetry={() => ask({ requestPolicy: 'network-only' })}>
          {say(failureOf(error))}
        </Notice>
      )}
      {!children && !error && <Waiting />}
      {children?.pageInfo.hasNextPage && <p className="quiet">{say(firstOnly)}</p>}
    </details>
  );
}

/** Of bases also how many women of theirs are not members yet, with the way to the figures (MEM-014). */
function BelowTable({ rows }: { readonly rows: Children }) {
  const say = useSay();
  const language = useLanguage();
  const { hrefOf } = useView();
  const units = rows.edges.map(({ node }) => node);
  const hasGap = units.some(({ figures }) => figures?.women18Plus != null);
  const many = (value: number | null | undefined) => (value == null ? '—' : formatCount(value, language));
  return (
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
        {units.map(({ id, fullName, level, memberCounts, figures }) => (
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
  );
}

/** Women 18+ of the period less members, as reported; none where there are more members than women. */
const gapOf = (figures: { readonly members: number; readonly women18Plus?: number | null } | null | undefined): number | null =>
  figures?.women18Plus == null ? null : Math.max(0, figures.women18Plus - figures.members);

const firstOnly = {
  vi: 'Hiện 200 đơn vị đầu; hãy xem từ đơn vị cấp dưới.',
  en: 'The first 200 are shown; go down by way of a unit between.',
};
