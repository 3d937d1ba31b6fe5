import { type Sentence, useLanguage, useSay } from '../../language/language.ts';
import { formatTenths } from '../../language/numbers.ts';
import { type Goal, Verdict } from '../../ui/verdict.tsx';

interface ShareRowProps {
  readonly name: Sentence;
  readonly note: Sentence | null;
  readonly figures: string;
  /** What it is to be at least; none of a count that is no share. */
  readonly goal: Goal | null;
}

/** One line: what is counted, how many, the share, and whether that is enough. */
export function ShareRow({ name, note, figures, goal }: ShareRowProps) {
  const say = useSay();
  const language = useLanguage();
  return (
    <tr>
      <th scope="row">
        {say(name)}
        {note && <span className="quiet">{say(note)}</span>}
      </th>
      <td className="number">{figures}</td>
      {goal ? (
        <>
          <td className="number">{goal.percent == null ? '—' : formatTenths(goal.percent, language)}</td>
          <td>{goal.target !== null && <Verdict goal={{ target: goal.target, isMet: goal.isMet }} />}</td>
        </>
      ) : (
        <td colSpan={2} />
      )}
    </tr>
  );
}
