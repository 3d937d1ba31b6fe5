import { type Sentence, useLanguage, useSay } from '../../language/language.ts';
import { formatCount } from '../../language/numbers.ts';

interface NumberRowProps {
  readonly name: Sentence;
  readonly count: number | null | undefined;
  /** A difference is told with its sign. */
  readonly isSigned?: boolean;
}

/** One count on a line; a dash where it is left out. */
export function NumberRow({ name, count, isSigned = false }: NumberRowProps) {
  const say = useSay();
  const language = useLanguage();
  const sign = !isSigned || count == null || count === 0 ? '' : count > 0 ? '+' : '−';
  return (
    <tr>
      <th scope="row">{say(name)}</th>
      <td className="number">{count == null ? '—' : sign + formatCount(Math.abs(count), language)}</td>
    </tr>
  );
}
