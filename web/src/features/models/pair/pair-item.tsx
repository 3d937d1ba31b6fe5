import { Link } from '../../../address/link.tsx';
import { useView } from '../../../address/use-view.ts';
import type { PairLineFragment } from '../../../gql/graphql.ts';
import { formatDate } from '../../../language/dates.ts';
import { useLanguage, useSay } from '../../../language/language.ts';
import { findingWords, isSound, pairKindWords } from '../../../language/model-words.ts';
import { className, hiddenSide, standsAt } from './pair-words.ts';

/** One pair in a list: who helps whom, what their classes say of it, and why where they do not say it. */
export function PairItem({ pair }: { readonly pair: PairLineFragment }) {
  const say = useSay();
  const language = useLanguage();
  const { hrefOf } = useView();
  const { id, kind, finding, from, to, reason, helper, helped, helperClass, helpedClass } = pair;
  const unitId = standsAt(pair);
  const classOf = (one: PairLineFragment['helperClass']) => (one ? ` (${say(className(one.code))}, ${one.year})` : '');
  const names = (
    <>
      {helper?.fullName ?? say(hiddenSide)}
      {classOf(helperClass)} <span aria-hidden="true">→</span>
      <span className="visually-hidden">{say({ vi: 'giúp', en: 'helps' })}</span> {helped?.fullName ?? say(hiddenSide)}
      {classOf(helpedClass)}
    </>
  );
  return (
    <li data-sound={isSound(finding)}>
      {unitId ? <Link href={hrefOf({ pairId: id, unitId })}>{names}</Link> : <span>{names}</span>}
      {(helper?.parent ?? helped?.parent) && (
        <span className="quiet">{[...new Set([helper?.parent?.fullName, helped?.parent?.fullName])].filter(Boolean).join(' → ')}</span>
      )}
      <span className="quiet">
        {say(pairKindWords[kind])}; {say({ vi: 'từ', en: 'since' })} {formatDate(from, language)}
        {to && ` ${say({ vi: 'đến', en: 'until' })} ${formatDate(to, language)}`}
        {isSound(finding) && `; ${say(findingWords[finding])}`}
      </span>
      {!isSound(finding) && (
        <span className="card-due">
          {say(findingWords[finding])}
          {reason && `: ${reason}`}
        </span>
      )}
    </li>
  );
}
