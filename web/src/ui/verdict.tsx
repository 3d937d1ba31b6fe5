import { useSay } from '../language/language.ts';
import { StatusMark } from './status-mark.tsx';

/** A share against what the documents ask for, as the graph says from integers: what is not reached never reads as if it were. */
export interface Goal {
  /** Null of a share for which no document sets one. */
  readonly target: number | null;
  readonly percent: number | null | undefined;
  readonly isMet: boolean | null | undefined;
}

/** Whether what is asked for is reached, in shape and words. */
export function Verdict({ goal: { target, isMet } }: { readonly goal: { readonly target: number; readonly isMet: Goal['isMet'] } }) {
  const say = useSay();
  const words = {
    MET:
      target === 100
        ? { vi: 'đạt 100\u00A0%', en: '100%, as asked for' }
        : { vi: `đạt từ ${target}\u00A0% trở lên`, en: `${target}% or more` },
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
