import type { ReactNode } from 'react';
import { gatheringStatuses } from '../../address/choices.ts';
import type { GatheringStatus } from '../../gql/graphql.ts';
import { useLanguage, useSay } from '../../language/language.ts';
import { formatCount, formatRate, formatShare } from '../../language/numbers.ts';
import { statusWords } from '../../language/words.ts';
import { StatusMark } from '../../ui/status-mark.tsx';
import { answerOf, basesWith, type StatusGroup, totalsOf } from './totals.ts';

interface BaseTotalsProps {
  /** By status, over everything the filter lets through apart from the status itself. */
  readonly groups: readonly StatusGroup[];
  /** The groups answer the question before this one, until this one's are there. */
  readonly isBusy: boolean;
  readonly ruleSet: string | undefined;
  readonly chosen: readonly GatheringStatus[];
  readonly onChoose: (statuses: readonly GatheringStatus[]) => void;
}

/** The answer of the page, then the figures behind it, then how the bases divide. */
export function BaseTotals({ groups, isBusy, ruleSet, chosen, onChoose }: BaseTotalsProps) {
  const say = useSay();
  return (
    <section className="totals" aria-busy={isBusy}>
      <Answer groups={groups} />
      <StatusBar groups={groups} chosen={chosen} onChoose={onChoose} />
      <Figures groups={groups} chosen={chosen} />
      <p className="source">
        {say({
          vi: 'Nguồn: số liệu từng cơ sở (mở cơ sở để xem nguồn); phụ nữ từ 18 tuổi theo thống kê 2019',
          en: 'Source: the figures of each base (open one for its source); women 18+ by the statistics of 2019',
        })}
        {ruleSet && `; ${say({ vi: 'quy tắc', en: 'rule' })} ${ruleSet}`}.
      </p>
    </section>
  );
}

/** Keeps the place of the totals, so that the list below does not jump when they come. */
export const WaitingTotals = () => (
  <div className="totals totals-waiting" aria-hidden="true">
    <span className="skeleton" />
    <span className="skeleton" />
    <span className="skeleton" />
  </div>
);

function Answer({ groups }: Pick<BaseTotalsProps, 'groups'>) {
  const say = useSay();
  const language = useLanguage();
  const { notAbove, counted, all } = answerOf(groups);
  const count = (value: number) => formatCount(value, language);
  if (counted === 0)
    return <p className="answer">{say({ vi: 'Chưa có cơ sở nào có số liệu kỳ này.', en: 'No base has figures for this period.' })}</p>;
  return (
    <p className="answer">
      <strong>{count(notAbove)}</strong>{' '}
      {say({ vi: 'cơ sở chưa trên 60\u00A0%,', en: `${notAbove === 1 ? 'base is' : 'bases are'} not above 60%:` })}{' '}
      <strong>{formatShare(notAbove, counted, language)}</strong>{' '}
      <span className="answer-of">
        {say({
          vi: `của ${count(counted)} cơ sở có số liệu (trên tổng số ${count(all)})`,
          en: `of the ${count(counted)} with figures (${count(all)} in all)`,
        })}
      </span>
    </p>
  );
}

function StatusBar({ groups, chosen, onChoose }: Omit<BaseTotalsProps, 'isBusy' | 'ruleSet'>) {
  const say = useSay();
  const language = useLanguage();
  const { all } = answerOf(groups);
  const counted = gatheringStatuses.filter((status) => basesWith(groups, status) > 0);
  const offered = gatheringStatuses.filter((status) => counted.includes(status) || chosen.includes(status));
  const toggle = (status: GatheringStatus) => onChoose(gatheringStatuses.filter((one) => (one === status) !== chosen.includes(one)));
  const isDimmed = (status: GatheringStatus) => chosen.length > 0 && !chosen.includes(status);
  return (
    <div className="status-bar">
      <div className="status-bar-parts" aria-hidden="true">
        {counted.map((status) => (
          <span key={status} data-mark={status} data-dimmed={isDimmed(status)} style={{ flexGrow: basesWith(groups, status) }} />
        ))}
      </div>
      <fieldset className="status-bar-keys">
        <legend className="visually-hidden">{say({ vi: 'Lọc theo trạng thái', en: 'Filter by status' })}</legend>
        {offered.map((status) => (
          <button
            key={status}
            type="button"
            aria-pressed={chosen.includes(status)}
            data-dimmed={isDimmed(status)}
            onClick={() => toggle(status)}
          >
            <StatusMark status={status} />
            {say(statusWords[status])}
            <span className="figures">
              <strong>{formatCount(basesWith(groups, status), language)}</strong> {formatShare(basesWith(groups, status), all, language)}
            </span>
          </button>
        ))}
      </fieldset>
    </div>
  );
}

function Figures({ groups, chosen }: Pick<BaseTotalsProps, 'groups' | 'chosen'>) {
  const say = useSay();
  const language = useLanguage();
  const totals = totalsOf(groups, chosen);
  const { notAbove } = answerOf(groups.filter(({ key }) => chosen.length === 0 || chosen.some((status) => status === key)));
  const count = (value: number) => formatCount(value, language);
  return (
    <dl className="key-figures">
      <Figure name={say({ vi: 'Hội viên / phụ nữ từ 18 tuổi', en: 'Members / women 18+' })}>
        {count(totals.members)} <span className="of">/ {count(totals.women18Plus)}</span>
      </Figure>
      <Figure name={say({ vi: 'Tỷ lệ chung (vận dụng)', en: 'Overall rate (indicative)' })} isEstimate={totals.hasEstimates}>
        {formatRate({ numerator: totals.members, denominator: totals.women18Plus }, language) ?? '—'}
      </Figure>
      <Figure name={say({ vi: 'Hội viên còn thiếu', en: 'Members still needed' })}>{count(totals.membersNeeded)}</Figure>
      <Figure name={say({ vi: 'Có kèm cặp / chưa trên 60\u00A0%', en: 'Mentored / not above 60%' })}>
        {count(totals.mentored)} <span className="of">/ {count(notAbove)}</span>
      </Figure>
      <Figure name={say({ vi: 'Cần kèm cặp mà chưa có', en: 'Mentor required, missing' })}>{count(totals.mentorRequiredMissing)}</Figure>
    </dl>
  );
}

interface FigureProps {
  readonly name: string;
  readonly isEstimate?: boolean;
  readonly children: ReactNode;
}

function Figure({ name, isEstimate = false, children }: FigureProps) {
  const say = useSay();
  return (
    <div>
      <dt>{name}</dt>
      <dd className="figures">
        {children}
        {isEstimate && <span className="estimate">{say({ vi: 'có phần ước tính', en: 'partly estimated' })}</span>}
      </dd>
    </div>
  );
}
