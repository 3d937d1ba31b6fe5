import { useQuery } from 'urql';
import { Link } from '../../address/link.tsx';
import { useMoment } from '../../address/moment.tsx';
import { useView } from '../../address/use-view.ts';
import { noFilter, nothingOpen, toBaseFilter } from '../../address/view.ts';
import { type GatheringStatus, HomeBasesDocument, type HomeBasesQuery } from '../../gql/graphql.ts';
import { failureOf } from '../../graph/failure.ts';
import { periodName } from '../../language/dates.ts';
import { useLanguage, useSay } from '../../language/language.ts';
import { formatCount, formatShare } from '../../language/numbers.ts';
import { DemonstrationMark } from '../../ui/marks.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PanelSection } from '../../ui/panel-section.tsx';
import { StatusLabel } from '../../ui/status-mark.tsx';
import { answerOf, basesWith, totalsOf } from '../bases/totals.ts';

const notAboveStatuses: readonly GatheringStatus[] = ['BELOW', 'AT_THRESHOLD'];
const shown: readonly GatheringStatus[] = ['BELOW', 'AT_THRESHOLD', 'MET', 'NO_DATA'];

/** How many bases are not above 60 %, and the way to them. */
export function BasesPart({ provinceId }: { readonly provinceId: string | null }) {
  const say = useSay();
  const { period, asOf } = useMoment();
  const [{ data, error }, ask] = useQuery({
    query: HomeBasesDocument,
    variables: { period, asOf, filter: toBaseFilter({ ...noFilter, provinceId }) },
    requestPolicy: 'cache-and-network',
  });
  const groups = data?.basesSummary;
  const title = `${say({ vi: 'Cơ sở chưa trên 60\u00A0%', en: 'Bases not above 60%' })}, ${say(periodName(period)).toLowerCase()}`;
  return (
    <PanelSection title={title}>
      {groups && <Groups groups={groups} provinceId={provinceId} />}
      {!groups && error && (
        <Notice kind="missing" onRetry={() => ask({ requestPolicy: 'network-only' })}>
          {say(failureOf(error))}
        </Notice>
      )}
      {!groups && !error && <span className="skeleton skeleton-tall" aria-hidden="true" />}
    </PanelSection>
  );
}

interface GroupsProps {
  readonly groups: HomeBasesQuery['basesSummary'];
  readonly provinceId: string | null;
}

function Groups({ groups, provinceId }: GroupsProps) {
  const say = useSay();
  const language = useLanguage();
  const { hrefOf } = useView();
  const { notAbove, counted, all } = answerOf(groups);
  const { mentorRequiredMissing } = totalsOf(groups, []);
  const listOf = (statuses: readonly GatheringStatus[]) =>
    hrefOf({ ...nothingOpen, filter: { ...noFilter, provinceId, statuses } }, '/bases');
  const withoutMentor = hrefOf({ ...nothingOpen, filter: { ...noFilter, provinceId, mentorStatuses: ['REQUIRED_MISSING'] } }, '/bases');
  return (
    <>
      <p className="answer">
        <Link href={listOf(notAboveStatuses)}>
          <strong>{formatCount(notAbove, language)}</strong> {say({ vi: 'cơ sở', en: notAbove === 1 ? 'base' : 'bases' })}
        </Link>{' '}
        <span className="answer-of">
          {formatShare(notAbove, counted, language) ?? '—'} {say({ vi: 'của', en: 'of' })} {formatCount(counted, language)} /{' '}
          {formatCount(all, language)} {say({ vi: 'cơ sở có số liệu', en: 'bases with figures' })}
        </span>
      </p>
      {groups.some(({ demonstration }) => demonstration) && <DemonstrationMark isShort />}
      <ul className="home-statuses">
        {shown.map((status) => (
          <li key={status}>
            <Link href={listOf([status])}>
              <StatusLabel status={status} />
            </Link>
            <span className="figures">{formatCount(basesWith(groups, status), language)}</span>
          </li>
        ))}
        <li>
          <Link href={withoutMentor}>{say({ vi: 'cần người kèm cặp mà chưa có', en: 'mentor required and missing' })}</Link>
          <span className="figures">{formatCount(mentorRequiredMissing, language)}</span>
        </li>
      </ul>
    </>
  );
}
