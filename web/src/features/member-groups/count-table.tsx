import { type Sentence, useLanguage, useSay } from '../../language/language.ts';
import { formatCount, formatShare } from '../../language/numbers.ts';
import type { CountedRows } from './counted-rows.ts';

interface CountTableProps<Code extends string> {
  readonly title: Sentence;
  readonly counts: CountedRows<Code>;
  readonly words: Readonly<Record<Code, Sentence>>;
  /** All members: what shares are of. */
  readonly of: number;
}

/** How many members there are of each, the most first, with bars to compare them by; of a count that is cut a share would say too much. */
export function CountTable<Code extends string>({ title, counts, words, of }: CountTableProps<Code>) {
  const say = useSay();
  const language = useLanguage();
  const { rows, hidden } = counts;
  const most = rows[0]?.count ?? 1;
  return (
    <table className="plain-table count-table">
      <caption>{say(title)}</caption>
      <tbody>
        {rows.map(({ code, count, isCoarse }) => (
          <tr key={code}>
            <th scope="row">{say(words[code])}</th>
            <td className="number">{formatCount(count, language)}</td>
            <td className="number">{isCoarse ? '—' : (formatShare(count, of, language) ?? '—')}</td>
            <td className="count-bar">
              <span style={{ inlineSize: `${(100 * count) / most}%` }} />
            </td>
          </tr>
        ))}
        {(hidden > 0 || rows.length === 0) && (
          <tr>
            <td colSpan={4} className="quiet">
              {hidden > 0 ? say(tooSmall(hidden)) : say(nobody)}
            </td>
          </tr>
        )}
      </tbody>
    </table>
  );
}

const nobody = { vi: 'Chưa ghi nhận hội viên nào.', en: 'None recorded.' };

const tooSmall = (rows: number): Sentence => ({ vi: `${rows} dòng dưới 5 không hiện.`, en: `${rows} below five are not shown.` });
