import { formatDate } from '../../../language/dates.ts';
import { useLanguage, useSay } from '../../../language/language.ts';
import { formatCount } from '../../../language/numbers.ts';
import type { LockedFigures } from './counted.ts';

/** Each correction since the lock: by which decision, from how many members to how many, and why. */
export function AdjustmentList({ adjustments }: Pick<LockedFigures, 'adjustments'>) {
  const say = useSay();
  const language = useLanguage();
  if (adjustments.length === 0) return null;
  return (
    <ol className="adjustments" aria-label={say({ vi: 'Các lần điều chỉnh', en: 'Adjustments' })}>
      {adjustments.map(({ id, adjustedOn, membersBefore, membersAfter, decisionNumber, decidedOn, reason }) => (
        <li key={id}>
          <time dateTime={adjustedOn}>{formatDate(adjustedOn, language)}</time>
          <span>
            <span className="figures">
              {formatCount(membersBefore, language)} → {formatCount(membersAfter, language)}
            </span>{' '}
            {say({ vi: 'hội viên, theo quyết định', en: 'members, by decision' })} {decisionNumber} {say({ vi: 'ngày', en: 'of' })}{' '}
            {formatDate(decidedOn, language)}
            {reason && <span className="quiet">. {reason}</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}
