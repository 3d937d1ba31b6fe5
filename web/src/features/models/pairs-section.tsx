import type { ModelPageQuery, PairLineFragment } from '../../gql/graphql.ts';
import { formatDate } from '../../language/dates.ts';
import { type Sentence, useLanguage, useSay } from '../../language/language.ts';
import { findingWords, isSound, pairKindWords } from '../../language/model-words.ts';
import { formatCount } from '../../language/numbers.ts';
import { classWords } from '../../language/words.ts';
import { PanelSection } from '../../ui/panel-section.tsx';

/** The pairs of a model: who helps whom, what their classes say of it, and why where they do not say it. */
export function PairsSection({ pairs }: { readonly pairs: ModelPageQuery['modelPairs'] }) {
  const say = useSay();
  const language = useLanguage();
  if (pairs?.totalCount === 0) return null;
  return (
    <PanelSection
      title={`${say({ vi: 'Các cặp', en: 'Pairs' })}${pairs ? ` (${formatCount(pairs.totalCount, language)})` : ''}`}
      isMissing={!pairs}
    >
      <ul className="case-list">
        {pairs?.edges.map(({ node }) => (
          <PairItem key={node.id} pair={node} />
        ))}
      </ul>
      {pairs && pairs.edges.length < pairs.totalCount && (
        <p className="quiet">
          {say({ vi: 'và', en: 'and' })} {formatCount(pairs.totalCount - pairs.edges.length, language)} {say({ vi: 'cặp nữa', en: 'more' })}
        </p>
      )}
    </PanelSection>
  );
}

const waiting: Sentence = { vi: 'chờ bố trí hoặc ngoài phạm vi', en: 'to be placed, or outside your part' };

function PairItem({ pair }: { readonly pair: PairLineFragment }) {
  const say = useSay();
  const language = useLanguage();
  const { kind, finding, from, to, reason, helper, helped, helperClass, helpedClass } = pair;
  const classOf = (one: PairLineFragment['helperClass']) => (one ? ` (${say(className(one.code))}, ${one.year})` : '');
  return (
    <li data-sound={isSound(finding)}>
      <span>
        {helper?.fullName ?? say(waiting)}
        {classOf(helperClass)} <span aria-hidden="true">→</span>
        <span className="visually-hidden">{say({ vi: 'giúp', en: 'helps' })}</span> {helped?.fullName ?? say(waiting)}
        {classOf(helpedClass)}
      </span>
      <span className="quiet">
        {say(pairKindWords[kind])}; {say({ vi: 'từ', en: 'since' })} {formatDate(from, language)}
        {to && ` ${say({ vi: 'đến', en: 'until' })} ${formatDate(to, language)}`}
      </span>
      <span className={isSound(finding) ? 'quiet' : 'card-due'}>
        {say(findingWords[finding])}
        {reason && `: ${reason}`}
      </span>
    </li>
  );
}

const known: Readonly<Record<string, Sentence>> = classWords;

/** A class of a scale this page does not know is shown by its code. */
const className = (code: string): Sentence => known[code] ?? { vi: code, en: code };
