import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { Link } from '../../address/link.tsx';
import { useMoment } from '../../address/moment.tsx';
import { useView } from '../../address/use-view.ts';
import { nothingOpen } from '../../address/view.ts';
import { BaseLeadershipDocument, type BaseLeadershipQuery, WaitingCountDocument } from '../../gql/graphql.ts';
import { failureOf } from '../../graph/failure.ts';
import { useLanguage, useSay } from '../../language/language.ts';
import { formatCount, formatShare } from '../../language/numbers.ts';
import { DemonstrationMark } from '../../ui/marks.tsx';
import { Notice } from '../../ui/notice.tsx';
import { MentorFigures } from './mentor-figures.tsx';
import type { Scope } from './use-scope.ts';

type Counted = NonNullable<BaseLeadershipQuery['leadership']>;

/** The answer of the page in figures: how many bases have a president, how many a mentor, and where somebody is missing. */
export function LeadershipPart({ scope }: { readonly scope: Scope }) {
  const say = useSay();
  const { asOf } = useMoment();
  const [{ data, error, fetching }, ask] = useQuery({
    query: BaseLeadershipDocument,
    variables: { unitId: scope.chosenId, asOf },
    requestPolicy: 'cache-and-network',
  });
  const counted = data?.leadership;
  return (
    <section className="totals" aria-label={say({ vi: 'Tóm tắt', en: 'In short' })} aria-busy={fetching && counted != null}>
      {counted && (
        <div className="cadre-answer">
          <Answer counted={counted} />
          {counted.demonstration && <DemonstrationMark isShort />}
        </div>
      )}
      {!counted && error && (
        <Notice kind="missing" onRetry={() => ask({ requestPolicy: 'network-only' })}>
          {say(failureOf(error))}
        </Notice>
      )}
      {!counted && !error && <span className="skeleton" aria-hidden="true" />}
      <dl className="key-figures">
        {counted && (
          <Figure
            name={say({ vi: 'Cơ sở khuyết Chủ tịch', en: 'Without a president' })}
            part="vacancies"
            value={counted.withoutPresident}
          />
        )}
        <MentorFigures scope={scope} />
        <Waiting />
      </dl>
    </section>
  );
}

function Answer({ counted: { bases, withPresident } }: { readonly counted: Counted }) {
  const say = useSay();
  const language = useLanguage();
  if (bases === 0)
    return <p className="answer">{say({ vi: 'Không có cơ sở xã, phường nào ngày này.', en: 'There is no commune base on this day.' })}</p>;
  if (bases === 1)
    return (
      <p className="answer">
        {withPresident === 1
          ? say({ vi: 'Cơ sở có Chủ tịch.', en: 'The base has a president.' })
          : say({ vi: 'Cơ sở khuyết Chủ tịch.', en: 'The base is without a president.' })}
      </p>
    );
  const count = (value: number) => formatCount(value, language);
  return (
    <p className="answer">
      <strong>{count(withPresident)}</strong>{' '}
      {say({ vi: 'cơ sở có Chủ tịch,', en: `${withPresident === 1 ? 'base has' : 'bases have'} a president:` })}{' '}
      <strong>{formatShare(withPresident, bases, language)}</strong>{' '}
      <span className="answer-of">
        {say({
          vi: `của ${count(bases)} cơ sở xã, phường, đặc khu`,
          en: `of ${count(bases)} commune ${bases === 1 ? 'base' : 'bases'}`,
        })}
      </span>
    </p>
  );
}

/** How many wait to be placed, in all the reader sees. */
function Waiting() {
  const say = useSay();
  const [{ data }] = useQuery({ query: WaitingCountDocument, requestPolicy: 'cache-and-network' });
  const waiting = data?.placements?.totalCount;
  return <Figure name={say({ vi: 'Cán bộ chờ bố trí', en: 'Cadres to place' })} part="waiting" value={waiting ?? null} />;
}

interface FigureProps {
  readonly name: string;
  /** The part of the place that lists what is counted. */
  readonly part: string;
  readonly value: number | null;
}

function Figure({ name, part, value }: FigureProps) {
  const language = useLanguage();
  const { view, hrefOf } = useView();
  const told: ReactNode = value === null ? '—' : formatCount(value, language);
  return (
    <div>
      <dt>{name}</dt>
      <dd className="figures">{value ? <Link href={hrefOf({ ...nothingOpen, unitId: view.unitId, part })}>{told}</Link> : told}</dd>
    </div>
  );
}
