import { useLanguage, useSay } from '../../language/language.ts';
import { formatCount } from '../../language/numbers.ts';
import { type FaultKind, type FaultPlace, groupFaults } from './group-faults.ts';
import type { OfList } from './list-kind.ts';

/** What is wrong with a list, by kind: why, how to mend it, and in which rows and columns. What is written there it never says. */
export function FaultTable({ list }: OfList) {
  const say = useSay();
  const language = useLanguage();
  return (
    <table className="plain-table fault-table">
      <caption className="visually-hidden">{say({ vi: 'Lỗi theo từng loại', en: 'Faults by kind' })}</caption>
      <thead>
        <tr>
          <th scope="col">{say({ vi: 'Lỗi', en: 'What is wrong' })}</th>
          <th scope="col">{say({ vi: 'Cách sửa', en: 'How to mend it' })}</th>
          <th scope="col" className="number">
            {say({ vi: 'Số dòng', en: 'Rows' })}
          </th>
          <th scope="col">{say({ vi: 'Cột: dòng', en: 'Column: rows' })}</th>
        </tr>
      </thead>
      <tbody>
        {groupFaults(list, language).map((kind) => (
          <tr key={kind.code} data-code={kind.code}>
            <th scope="row">{kind.wrong}</th>
            <td>{kind.hint}</td>
            <td className="number">
              {formatCount(kind.rows, language)}
              <span className="phone-only"> {say({ vi: 'dòng', en: 'rows' })}</span>
            </td>
            <td>
              <Places kind={kind} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Places({ kind: { places, untold } }: { readonly kind: FaultKind }) {
  const say = useSay();
  const language = useLanguage();
  const rowsOf = ({ rows }: FaultPlace) => rows.map((row) => formatCount(row, language)).join(', ');
  return (
    <ul className="fault-places">
      {places.map((place) => (
        <li key={`${place.column} ${place.wrong}`}>
          <span className="quiet">{place.column ?? say({ vi: 'Cả dòng', en: 'The whole row' })}:</span>{' '}
          <span className="figures">{rowsOf(place)}</span>
          {place.wrong && <span className="quiet"> ({place.wrong})</span>}
        </li>
      ))}
      {untold > 0 && (
        <li className="quiet">
          {say({ vi: `và ${formatCount(untold, language)} dòng khác`, en: `and ${formatCount(untold, language)} other rows` })}
        </li>
      )}
    </ul>
  );
}
