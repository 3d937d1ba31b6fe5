import type { MatchedMemberFragment } from '../../../gql/graphql.ts';
import { type Sentence, useLanguage, useSay } from '../../../language/language.ts';
import { type Chosen, type Compared, compareRecords } from './compare-records.ts';

interface SideBySideProps {
  readonly pair: readonly [MatchedMemberFragment, MatchedMemberFragment];
  readonly chosen: Chosen;
  readonly onChoose: (chosen: Chosen) => void;
}

const sides = [0, 1] as const;
const recordName = (side: 0 | 1): Sentence => ({ vi: `Hồ sơ ${side + 1}`, en: `Record ${side + 1}` });

/** Two records beside each other; of what both say, differently, one is chosen; and what the joined record will say. */
export function SideBySide({ pair, chosen, onChoose }: SideBySideProps) {
  const say = useSay();
  const language = useLanguage();
  return (
    <table className="plain-table side-by-side">
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">{say({ vi: 'Thông tin', en: 'What' })}</span>
          </th>
          {sides.map((side) => (
            <th key={side} scope="col">
              <label className="choice">
                <input
                  type="radio"
                  name="main"
                  checked={chosen.main === side}
                  // what was picked before was picked against the former main record
                  onChange={() => onChoose({ main: side, picks: {} })}
                />
                <span>
                  {say(recordName(side))}
                  {chosen.main === side && `: ${say({ vi: 'chính', en: 'main' })}`}
                </span>
              </label>
            </th>
          ))}
          <th scope="col">{say({ vi: 'Sau khi gộp', en: 'Joined' })}</th>
        </tr>
      </thead>
      <tbody>
        {compareRecords(pair, chosen, language).map((line) => (
          <Line key={line.name.en} line={line} chosen={chosen} onChoose={onChoose} />
        ))}
      </tbody>
    </table>
  );
}

interface LineProps extends Pick<SideBySideProps, 'chosen' | 'onChoose'> {
  readonly line: Compared;
}

function Line({ line: { name, field, values, differs, isChoice, joined }, chosen, onChoose }: LineProps) {
  const say = useSay();
  const believed = field === null ? null : (chosen.picks[field] ?? chosen.main);
  const isUsed = (side: 0 | 1) => values[side] !== '' && (field === null || !isChoice || believed === side);
  return (
    <tr data-differs={differs} data-field={field}>
      <th scope="row">{say(name)}</th>
      {sides.map((side) => (
        <td key={side} data-counts={isUsed(side)}>
          {isChoice && field !== null ? (
            <label className="choice">
              <input
                type="radio"
                name={`pick ${field}`}
                checked={believed === side}
                aria-label={`${say(name)}, ${say(recordName(side))}: ${values[side]}`}
                onChange={() => onChoose({ ...chosen, picks: { ...chosen.picks, [field]: side } })}
              />
              <span>{values[side]}</span>
            </label>
          ) : (
            values[side] || '—'
          )}
        </td>
      ))}
      <td className="joined">
        <span className="phone-only quiet">{say({ vi: 'Sau khi gộp:', en: 'Joined:' })} </span>
        {joined}
      </td>
    </tr>
  );
}
