import { Link } from '../../../address/link.tsx';
import { useView } from '../../../address/use-view.ts';
import type { DeadlineBoardQuery, ProgressCountsFragment } from '../../../gql/graphql.ts';
import { type Sentence, useLanguage, useSay } from '../../../language/language.ts';
import { formatCount } from '../../../language/numbers.ts';

type Part = NonNullable<DeadlineBoardQuery['reportBoard']>['parts'][number];

const columns: readonly { readonly name: Sentence; readonly count: (of: ProgressCountsFragment) => number }[] = [
  { name: { vi: 'Phải báo cáo', en: 'Expected' }, count: ({ expected }) => expected },
  { name: { vi: 'Đã chốt', en: 'Closed' }, count: ({ reported }) => reported },
  { name: { vi: 'Trễ', en: 'Late' }, count: ({ late, deadlineDay }) => late + deadlineDay },
  { name: { vi: 'Trả lại', en: 'Returned' }, count: ({ returned }) => returned },
  { name: { vi: 'Thiếu', en: 'Missing' }, count: ({ missing }) => missing },
  { name: { vi: 'Chấp nhận', en: 'Accepted' }, count: ({ accepted }) => accepted },
  { name: { vi: 'Khóa', en: 'Locked' }, count: ({ locked }) => locked },
];

/** The units directly below, each leading down to its own. */
export function UnitsTable({ parts }: { readonly parts: readonly Part[] }) {
  const say = useSay();
  const language = useLanguage();
  const { hrefOf } = useView();
  return (
    <div className="wide-table">
      <table className="plain-table">
        <caption className="visually-hidden">{say({ vi: 'Tiến độ báo cáo theo đơn vị', en: 'Progress of reports by unit' })}</caption>
        <thead>
          <tr>
            <th scope="col">{say({ vi: 'Đơn vị', en: 'Unit' })}</th>
            {columns.map(({ name }) => (
              <th key={name.vi} scope="col" className="number">
                {say(name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {parts.map((part) => (
            <tr key={part.unit.id}>
              <th scope="row">
                <Link href={hrefOf({ unitId: part.unit.id })}>{part.unit.fullName ?? '—'}</Link>
              </th>
              {columns.map(({ name, count }) => (
                <td key={name.vi} className="number">
                  {formatCount(count(part), language)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
