import { useQuery } from 'urql';
import { Link } from '../../address/link.tsx';
import { useMoment } from '../../address/moment.tsx';
import { useView } from '../../address/use-view.ts';
import { noFilter, nothingOpen, toBaseFilter, type ViewFilter } from '../../address/view.ts';
import { BaseLineAgainDocument, HomeBasesDocument } from '../../gql/graphql.ts';
import { periodName } from '../../language/dates.ts';
import { useLanguage, useSay } from '../../language/language.ts';
import { formatCount } from '../../language/numbers.ts';
import { MentorLabel } from '../../ui/status-mark.tsx';
import { answerOf, totalsOf } from '../bases/totals.ts';
import type { Scope } from './use-scope.ts';

/** How many bases are mentored, and how many must be and are not, as the list of bases has it; of one base, whether it is. */
export function MentorFigures({ scope: { unit } }: { readonly scope: Scope }) {
  if (unit?.level === 'CENTRAL') return <OfBases key={unit.id} provinceId={null} />;
  if (unit?.level === 'PROVINCE') return <OfBases key={unit.id} provinceId={unit.id} />;
  return unit?.level === 'BASE' ? <OfBase unitId={unit.id} /> : null;
}

function OfBases({ provinceId }: { readonly provinceId: string | null }) {
  const say = useSay();
  const language = useLanguage();
  const { hrefOf } = useView();
  const { period, asOf } = useMoment();
  const [{ data }] = useQuery({
    query: HomeBasesDocument,
    variables: { period, asOf, filter: toBaseFilter({ ...noFilter, provinceId }) },
    requestPolicy: 'cache-and-network',
  });
  const groups = data?.basesSummary;
  const { mentored, mentorRequiredMissing } = totalsOf(groups ?? [], []);
  const count = (value: number) => (groups ? formatCount(value, language) : '—');
  const listOf = (filter: Partial<ViewFilter>) => hrefOf({ ...nothingOpen, filter: { ...noFilter, provinceId, ...filter } }, '/bases');
  const ofPeriod = say(periodName(period)).toLocaleLowerCase(language);
  return (
    <>
      <div>
        <dt>
          {say({ vi: 'Có kèm cặp / chưa trên 60\u00A0%', en: 'Mentored / not above 60%' })}, {ofPeriod}
        </dt>
        <dd className="figures">
          <Link href={listOf({ statuses: ['BELOW', 'AT_THRESHOLD'], mentorStatuses: ['ASSIGNED'] })}>
            {count(mentored)} <span className="of">/ {count(answerOf(groups ?? []).notAbove)}</span>
          </Link>
        </dd>
      </div>
      <div>
        <dt>{say({ vi: 'Cần kèm cặp mà chưa có', en: 'Mentor required, missing' })}</dt>
        <dd className="figures">
          <Link href={listOf({ mentorStatuses: ['REQUIRED_MISSING'] })}>{count(mentorRequiredMissing)}</Link>
        </dd>
      </div>
    </>
  );
}

function OfBase({ unitId }: { readonly unitId: string }) {
  const say = useSay();
  const { period, asOf } = useMoment();
  const [{ data }] = useQuery({ query: BaseLineAgainDocument, variables: { unitId, period, asOf }, requestPolicy: 'cache-and-network' });
  const base = data?.base;
  return (
    <div>
      <dt>{say({ vi: 'Người kèm cặp', en: 'Mentors' })}</dt>
      <dd>{base?.unit.id === unitId ? <MentorLabel status={base.mentorStatus} count={base.mentorCount} /> : '—'}</dd>
    </div>
  );
}
