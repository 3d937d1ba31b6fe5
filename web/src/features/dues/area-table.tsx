import { useState } from 'react';
import { useQuery } from 'urql';
import { type AreaTag, DuesByAreaDocument, type DuesByAreaQuery } from '../../gql/graphql.ts';
import { failureOf } from '../../graph/failure.ts';
import { todayInVietnam } from '../../language/dates.ts';
import { useLanguage, useSay } from '../../language/language.ts';
import { formatCount, formatTenths } from '../../language/numbers.ts';
import { tagWords } from '../../language/words.ts';
import { Notice } from '../../ui/notice.tsx';
import { Verdict } from '../../ui/verdict.tsx';
import { Waiting } from '../../ui/waiting.tsx';

interface AreaTableProps {
  readonly unitId: string;
  readonly span: { readonly from: string; readonly to: string };
}

/** Who has paid, by kind of area, for the gap there is (FEE-010); read once somebody looks. */
export function AreaTable({ unitId, span }: AreaTableProps) {
  const say = useSay();
  const [isOpen, open] = useState(false);
  const [{ data, error }, ask] = useQuery({
    query: DuesByAreaDocument,
    variables: { unitId, ...span, asOf: todayInVietnam() },
    pause: !isOpen,
  });
  const areas = data?.unit?.duesByArea;
  return (
    <details className="difficulties dues-areas" onToggle={({ currentTarget }) => open(currentTarget.open)}>
      <summary>{say({ vi: 'Hội phí theo địa bàn', en: 'Dues by kind of area' })}</summary>
      {areas && areas.length > 0 && <Areas areas={areas} />}
      {areas?.length === 0 && (
        <p className="quiet">{say({ vi: 'Chưa có cơ sở nào được ghi loại địa bàn.', en: 'No base has a kind of area recorded.' })}</p>
      )}
      {!areas && error && (
        <Notice kind="error" onRetry={() => ask({ requestPolicy: 'network-only' })}>
          {say(failureOf(error))}
        </Notice>
      )}
      {!areas && !error && isOpen && <Waiting />}
    </details>
  );
}

type Area = NonNullable<NonNullable<DuesByAreaQuery['unit']>['duesByArea']>[number];

const isTag = (area: string): area is AreaTag => area in tagWords;

function Areas({ areas }: { readonly areas: readonly Area[] }) {
  const say = useSay();
  const language = useLanguage();
  const many = (count: number | null | undefined) => (count == null ? '—' : formatCount(count, language));
  return (
    <table className="plain-table">
      <thead>
        <tr>
          <th scope="col">{say({ vi: 'Địa bàn', en: 'Kind of area' })}</th>
          <th scope="col" className="number">
            {say({ vi: 'Cơ sở', en: 'Bases' })}
          </th>
          <th scope="col" className="number">
            {say({ vi: 'Đã đóng / phải đóng (lượt)', en: 'Paid / owe (months)' })}
          </th>
          <th scope="col" className="number">
            {say({ vi: 'Tỷ lệ đóng', en: 'Share' })}
          </th>
          <th scope="col">{say({ vi: 'So với 80\u00A0%', en: 'Against 80%' })}</th>
        </tr>
      </thead>
      <tbody>
        {areas.map(({ area, bases, dues: { payers, owing, payingPercent, isPayingTargetMet } }) => (
          <tr key={area}>
            <th scope="row">{isTag(area) ? say(tagWords[area]) : area}</th>
            <td className="number">{many(bases)}</td>
            <td className="number">
              {many(payers)} / {many(owing)}
            </td>
            <td className="number">{payingPercent == null ? '—' : formatTenths(payingPercent, language)}</td>
            <td>
              <Verdict goal={{ target: 80, isMet: isPayingTargetMet }} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
