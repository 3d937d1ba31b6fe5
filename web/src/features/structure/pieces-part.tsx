import type { OutcomePartsFragment } from '../../gql/graphql.ts';
import { type Sentence, useLanguage, useSay } from '../../language/language.ts';
import { extentOf } from '../units/lineage-words.ts';

interface PiecesPartProps {
  readonly title: Sentence;
  readonly pieces: OutcomePartsFragment['pieces'];
}

/** What goes into what, whole or in part. */
export function PiecesPart({ title, pieces }: PiecesPartProps) {
  const say = useSay();
  const language = useLanguage();
  if (pieces.length === 0) return null;
  return (
    <section>
      <h3>{say(title)}</h3>
      <ul className="pieces">
        {pieces.map(({ fromName, toName, extent, share }) => (
          <li key={`${fromName} ${toName}`}>
            {fromName} <span aria-hidden="true">→</span>
            <span className="visually-hidden">{say({ vi: 'vào', en: 'into' })}</span> {toName}{' '}
            <span className="quiet">{say(extentOf({ kind: extent, share: share ?? null }, language))}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
