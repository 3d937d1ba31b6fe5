import './home.css';
import { useQuery } from 'urql';
import { useMoment } from '../../address/moment.tsx';
import { useView } from '../../address/use-view.ts';
import { HomeCountsDocument } from '../../gql/graphql.ts';
import { failureOf } from '../../graph/failure.ts';
import { formatDate } from '../../language/dates.ts';
import { useLanguage, useSay } from '../../language/language.ts';
import type { Person } from '../../session/open-id.ts';
import { Notice } from '../../ui/notice.tsx';
import { usePageTitle } from '../../ui/page-title.ts';
import { BasesPart } from './bases-part.tsx';
import { CasesPart } from './cases-part.tsx';
import { CountersPart } from './counters-part.tsx';
import { DeadlinesPart } from './deadlines-part.tsx';
import { WorkPart } from './work-part.tsx';

/** The home of a unit: what there is below it, what is due, where it falls short, and what waits for somebody. */
export function HomePage({ person }: { readonly person: Person }) {
  const say = useSay();
  const language = useLanguage();
  const { asOf } = useMoment();
  const { view } = useView();
  const unitId = view.unitId ?? person.unitId;
  const yearStart = `${asOf.slice(0, 4)}-01-01`;
  const [{ data, error, fetching }, ask] = useQuery({
    query: HomeCountsDocument,
    variables: { unitId, asOf, yearStart },
    requestPolicy: 'cache-and-network',
  });
  const unit = data?.unit?.id === unitId ? data.unit : null;
  const provinceId = unit?.level === 'PROVINCE' ? unitId : null;
  usePageTitle(say({ vi: 'Tổng quan', en: 'Home' }));
  return (
    <main id="content" className="page home-page">
      <header className="page-head">
        <h1>{unit?.fullName ?? say({ vi: 'Tổng quan', en: 'Home' })}</h1>
        <p className="list-count">
          {say({ vi: 'ngày', en: 'on' })} {formatDate(asOf, language)}
        </p>
      </header>
      {error && !unit && (
        <Notice kind="error" onRetry={() => ask({ requestPolicy: 'network-only' })}>
          {say(failureOf(error))}
        </Notice>
      )}
      <CountersPart unit={unit} isWaiting={fetching && !unit} yearStart={yearStart} />
      <div className="home-parts">
        <BasesPart provinceId={provinceId} />
        <CasesPart unitId={unitId} provinceId={provinceId} />
        <DeadlinesPart unitId={unitId} provinceId={provinceId} />
        <WorkPart person={person} />
      </div>
    </main>
  );
}
