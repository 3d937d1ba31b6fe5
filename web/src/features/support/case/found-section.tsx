import type { ReactNode } from 'react';
import { type Sentence, useLanguage, useSay } from '../../../language/language.ts';
import { formatCount } from '../../../language/numbers.ts';
import { PanelSection } from '../../../ui/panel-section.tsx';
import { Opener } from '../../command/opener.tsx';

/** Women or members beside what they are of. */
interface Counted {
  readonly key: string;
  readonly name: ReactNode;
  readonly count: number;
}

interface FoundSectionProps {
  readonly title: Sentence;
  /** What the button records or mends. */
  readonly about: Sentence;
  /** Said where nothing is found yet. */
  readonly none: Sentence;
  readonly mayRecord: boolean;
  /** The dialogue of the button. */
  readonly dialog: (close: () => void) => ReactNode;
  /** What was found, a line each. */
  readonly lines: readonly { readonly key: string; readonly line: ReactNode }[];
  readonly heads: readonly [of: Sentence, count: Sentence];
  readonly rows: readonly Counted[];
}

/** What was found of a case: in words, then in counts, with the way to record it or to mend what is there. */
export function FoundSection({ title, about, none, mayRecord, dialog, lines, heads: [of, counts], rows }: FoundSectionProps) {
  const say = useSay();
  const language = useLanguage();
  const action = mayRecord && (
    <Opener label={lines.length > 0 ? mend : record} about={say(about)}>
      {dialog}
    </Opener>
  );
  return (
    <PanelSection title={say(title)} action={action}>
      {lines.length === 0 && <p className="quiet">{say(none)}</p>}
      <ul className="case-list">
        {lines.map(({ key, line }) => (
          <li key={key}>{line}</li>
        ))}
      </ul>
      {rows.length > 0 && (
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{say(of)}</th>
              <th scope="col" className="number">
                {say(counts)}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, name, count }) => (
              <tr key={key}>
                <th scope="row">{name}</th>
                <td className="number">{formatCount(count, language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </PanelSection>
  );
}

const record = { vi: 'Ghi nhận', en: 'Record' };
const mend = { vi: 'Sửa', en: 'Mend' };
