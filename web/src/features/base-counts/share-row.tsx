import { type Sentence, useLanguage, useSay } from '../../language/language.ts';
import { formatTenths } from '../../language/numbers.ts';
import { StatusMark } from '../../ui/status-mark.tsx';

interface ShareRowProps {
  readonly name: Sentence;
  readonly note: Sentence | null;
  readonly figures: string;
  /** What it is to be at least; none of a count that is no share. */
  readonly goal: Goal | null;
}

/** A share against what the documents ask for, as the graph says from integers: what is not reached never reads as if it were. */
export interface Goal {
  /** Null of a share for which no document sets one. */
  readonly target: number | null;
  readonly percent: number | null | undefined;
  readonly isMet: boolean | null | undefined;
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
          <td>{goal.target !== null && <Verdict target={goal.target} isMet={goal.isMet} />}</td>
        </>
      ) : (
        <td colSpan={2} />
      )}
    </tr>
  );
}

/** Whether what is asked for is reached, in shape and words. */
function Verdict({ target, isMet }: { readonly target: number; readonly isMet: Goal['isMet'] }) {
  const say = useSay();
  const words = {
    MET: { vi: `đạt từ ${target}\u00A0% trở lên`, en: `${target}% or more` },
    BELOW: { vi: `chưa đạt ${target}\u00A0%`, en: `below ${target}%` },
    NO_DATA: { vi: `chưa có số liệu (mục tiêu ${target}\u00A0%)`, en: `no figures yet (target ${target}%)` },
  };
  const status = isMet == null ? 'NO_DATA' : isMet ? 'MET' : 'BELOW';
  return (
    <span className="status" data-status={status}>
      <StatusMark status={status} /> {say(words[status])}
    </span>
  );
}
