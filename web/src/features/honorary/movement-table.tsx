import { useQuery } from 'urql';
import { useMoment } from '../../address/moment.tsx';
import { HonoraryMovementsDocument } from '../../gql/graphql.ts';
import { formatDate } from '../../language/dates.ts';
import { useLanguage, useSay } from '../../language/language.ts';
import { formatCount } from '../../language/numbers.ts';
import { groundWords } from './honorary-words.ts';

/** The report of the period (HON-025): at the start, more, fewer and why, at the end; beside what the bases reported. */
export function MovementTable({ unitId }: { readonly unitId: string }) {
  const say = useSay();
  const language = useLanguage();
  const { period } = useMoment();
  const [{ data }] = useQuery({ query: HonoraryMovementsDocument, variables: { unitId, period } });
  const movement = data?.unit?.honoraryMovement;
  if (!movement) return null;
  const count = (value: number | null | undefined) => (value == null ? '—' : formatCount(value, language));
  const reasons = movement.endedBy
    .filter((one) => (one.count ?? 0) > 0)
    .map((one) => `${say(groundWords[one.ground])}: ${count(one.count)}`);
  return (
    <>
      <table className="plain-table honorary-movement">
        <caption>
          {say({ vi: 'Biến động', en: 'Movement' })} {formatDate(movement.from, language)} – {formatDate(movement.to, language)}
        </caption>
        <thead>
          <tr>
            <th scope="col" className="number">
              {say({ vi: 'Đầu kỳ', en: 'At the start' })}
            </th>
            <th scope="col" className="number">
              {say({ vi: 'Tăng', en: 'More' })}
            </th>
            <th scope="col" className="number">
              {say({ vi: 'Giảm', en: 'Fewer' })}
            </th>
            <th scope="col" className="number">
              {say({ vi: 'Cuối kỳ', en: 'At the end' })}
            </th>
            <th scope="col">{say({ vi: 'Lý do giảm', en: 'Why fewer' })}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <td className="number">{count(movement.atStart)}</td>
            <td className="number">{count(movement.recognised)}</td>
            <td className="number">{count(movement.ended)}</td>
            <td className="number">{count(movement.atEnd)}</td>
            <td>{reasons.join('; ') || '—'}</td>
          </tr>
        </tbody>
      </table>
      {movement.differs && (
        <p className="quiet">
          {say({ vi: 'Cơ sở báo cáo', en: 'Bases reported' })} {count(movement.reported)};{' '}
          {say({ vi: 'trong sổ của cơ sở có', en: 'in the books of bases there are' })} {count(movement.atEndOfBases)}.
        </p>
      )}
    </>
  );
}
