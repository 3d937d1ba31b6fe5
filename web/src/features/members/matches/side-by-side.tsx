import type { MatchedMemberFragment } from '../../../gql/graphql.ts';
import { useLanguage, useSay } from '../../../language/language.ts';
import { comparedIn } from './shown-match.ts';

interface SideBySideProps {
  readonly first: MatchedMemberFragment;
  readonly second: MatchedMemberFragment;
  /** Whose values count where both have one. */
  readonly keepId: string;
  readonly onKeep: (id: string) => void;
}

/** Two records beside each other; where they differ is marked, and what would count is set off. */
export function SideBySide({ first, second, keepId, onKeep }: SideBySideProps) {
  const say = useSay();
  const language = useLanguage();
  const sides = [first, second] as const;
  /** Its own value counts; where the main record has none, the other's. */
  const counts = (side: 0 | 1, values: readonly [string, string]) => {
    const isMain = sides[side].id === keepId;
    return values[side] !== '' && (isMain || values[side === 0 ? 1 : 0] === '');
  };
  return (
    <table className="plain-table side-by-side">
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">{say({ vi: 'Thông tin', en: 'What' })}</span>
          </th>
          {sides.map(({ id }, index) => (
            <th key={id} scope="col">
              <label className="choice">
                <input type="radio" name="keep" checked={id === keepId} onChange={() => onKeep(id)} />
                <span>
                  {say({ vi: 'Hồ sơ', en: 'Record' })} {index + 1}
                  {id === keepId && `: ${say({ vi: 'chính', en: 'main' })}`}
                </span>
              </label>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {comparedIn(first, second, language).map(({ name, values }) => (
          <tr key={name.en} data-differs={values[0] !== values[1]}>
            <th scope="row">{say(name)}</th>
            <td data-counts={counts(0, values)}>{values[0] || '—'}</td>
            <td data-counts={counts(1, values)}>{values[1] || '—'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
