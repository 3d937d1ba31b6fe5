import { useEffect, useRef } from 'react';
import { Link } from '../../../address/link.tsx';
import { useView } from '../../../address/use-view.ts';
import type { CaseCardFragment } from '../../../gql/graphql.ts';
import { useLanguage, useSay } from '../../../language/language.ts';
import { formatCount } from '../../../language/numbers.ts';
import { causeWords, stateWords } from '../../../language/support-words.ts';
import { Rate } from '../../../ui/rate.tsx';
import { MentorLabel, StatusMark } from '../../../ui/status-mark.tsx';
import { isSpeciallyDifficult, mentorStatusOf } from '../mentor-status.ts';
import type { BoardColumn } from './board.ts';

interface BoardViewProps {
  readonly columns: readonly BoardColumn[];
  /** Of the cases raised above 60 % only some are shown. */
  readonly closedTotal: number;
  readonly isBusy: boolean;
  readonly openId: string | null;
}

/** The states of D6 side by side; on a phone below each other. */
export function BoardView({ columns, closedTotal, isBusy, openId }: BoardViewProps) {
  const say = useSay();
  const language = useLanguage();
  return (
    <div className="board" aria-busy={isBusy}>
      {columns.map(({ state, cards }) => {
        const total = state === 'CLOSED_MET' ? closedTotal : cards.length;
        return (
          <section key={state} className="board-column" data-empty={total === 0} aria-labelledby={`column-${state}`}>
            <h2 id={`column-${state}`}>
              {say(stateWords[state])} <span className="figures">{formatCount(total, language)}</span>
            </h2>
            <ul>
              {cards.map((card) => (
                <Card key={card.id} card={card} isOpen={card.id === openId} />
              ))}
            </ul>
            {total > cards.length && (
              <p className="quiet">
                {say({ vi: 'và', en: 'and' })} {formatCount(total - cards.length, language)} {say({ vi: 'hồ sơ nữa', en: 'more' })}
              </p>
            )}
          </section>
        );
      })}
    </div>
  );
}

interface CardProps {
  readonly card: CaseCardFragment;
  readonly isOpen: boolean;
}

/** A base: how far it is, why, who mentors it, and what waits. */
function Card({ card: { id, unit, causes, activitiesToEvaluate, awaitsPlacement }, isOpen }: CardProps) {
  const say = useSay();
  const language = useLanguage();
  const { hrefOf } = useView();
  const [cause, ...otherCauses] = causes;
  const rate = unit?.gatheringRate;
  const own = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isOpen) own.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [isOpen]);
  return (
    <li ref={own} className="board-card" data-open={isOpen}>
      <Link href={hrefOf({ caseId: id })}>{unit?.fullName ?? say({ vi: 'ngoài phạm vi của bạn', en: 'outside your part' })}</Link>
      <span className="card-rate">
        {rate && <StatusMark status={rate.status} />} <Rate ratio={rate ?? {}} />
        {rate?.membersNeeded ? (
          <span className="quiet">
            {say({ vi: 'thiếu', en: 'short of' })} {formatCount(rate.membersNeeded, language)}
          </span>
        ) : null}
      </span>
      {unit && isSpeciallyDifficult(unit) && <span className="quiet">{say({ vi: 'đặc biệt khó khăn', en: 'special difficulty' })}</span>}
      <span className="quiet">
        {cause ? say(causeWords[cause.cause]) : say({ vi: 'chưa xác định nguyên nhân', en: 'no cause found yet' })}
        {otherCauses.length > 0 && ` +${otherCauses.length}`}
      </span>
      {unit?.mentors && <MentorLabel status={mentorStatusOf(unit)} count={unit.mentors.length} />}
      {activitiesToEvaluate > 0 && (
        <span className="card-due">
          {activitiesToEvaluate} {say({ vi: 'hoạt động chờ đánh giá', en: 'to evaluate' })}
        </span>
      )}
      {awaitsPlacement && <span className="card-due">{say({ vi: 'chờ bố trí', en: 'to be placed' })}</span>}
    </li>
  );
}
