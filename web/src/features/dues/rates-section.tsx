import type { RateLineFragment } from '../../gql/graphql.ts';
import { useLanguage, useSay } from '../../language/language.ts';
import { formatDong } from '../../language/numbers.ts';
import { Opener } from '../command/opener.tsx';
import { formatMonth } from './dues-words.ts';
import { RateDialog } from './rate-dialog.tsx';

interface RatesSectionProps {
  readonly rates: readonly RateLineFragment[];
  readonly maySet: boolean;
  readonly onSet: () => void;
}

/** What a member pays a month, by the document that says so (FEE-001); a rate that is made up is marked (F-37). */
export function RatesSection({ rates, maySet, onSet }: RatesSectionProps) {
  const say = useSay();
  const point = useLanguage() === 'vi' ? '.' : ',';
  return (
    <details className="difficulties dues-rates">
      <summary>{say({ vi: 'Mức hội phí', en: 'Rates of dues' })}</summary>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{say({ vi: 'Áp dụng', en: 'Holds' })}</th>
            <th scope="col" className="number">
              {say({ vi: 'Đồng một tháng', en: 'Đồng a month' })}
            </th>
            <th scope="col">{say({ vi: 'Căn cứ', en: 'Document' })}</th>
          </tr>
        </thead>
        <tbody>
          {rates.map(({ from, until, monthlyVnd, document, isDemonstration }) => (
            <tr key={from}>
              <th scope="row">
                {say({ vi: 'từ', en: 'from' })} {formatMonth(from)}
                {until != null && ` ${say({ vi: 'đến', en: 'to' })} ${formatMonth(until)}`}
              </th>
              <td className="number">{formatDong(monthlyVnd, point)}</td>
              <td>
                {document} {isDemonstration && <strong>({say({ vi: 'minh họa', en: 'demonstration' })})</strong>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {maySet && (
        <Opener label={{ vi: 'Đặt mức hội phí', en: 'Set a rate' }}>
          {(close) => <RateDialog rates={rates} onDone={onSet} onClose={close} />}
        </Opener>
      )}
    </details>
  );
}
