import { useQuery } from 'urql';
import { Link } from '../../address/link.tsx';
import { useMoment } from '../../address/moment.tsx';
import { useView } from '../../address/use-view.ts';
import { nothingOpen } from '../../address/view.ts';
import { SupportCasePageDocument, type SupportCasePageQuery } from '../../gql/graphql.ts';
import { failureOf, outageOf } from '../../graph/failure.ts';
import { formatDate, periodName } from '../../language/dates.ts';
import { useLanguage, useSay } from '../../language/language.ts';
import { formatCount } from '../../language/numbers.ts';
import { states, stateWords } from '../../language/support-words.ts';
import { roleWords } from '../../language/words.ts';
import type { Person } from '../../session/open-id.ts';
import { DemonstrationMark, isDemonstration } from '../../ui/marks.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Panel } from '../../ui/panel.tsx';
import { PanelSection } from '../../ui/panel-section.tsx';
import { Rate } from '../../ui/rate.tsx';
import { StatusLabel } from '../../ui/status-mark.tsx';
import { ActivitiesSection } from './activities-section.tsx';
import { DiagnosisSection } from './diagnosis-section.tsx';
import { EscalationsSection } from './escalations-section.tsx';
import { SolutionSection } from './solution-section.tsx';
import { StepsSection } from './steps-section.tsx';

export type ShownCase = NonNullable<SupportCasePageQuery['supportCase']>;

interface CasePanelProps {
  readonly caseId: string;
  readonly person: Person;
  readonly onClose: () => void;
  /** Something was recorded that the board shows too. */
  readonly onChanged: () => void;
}

/** One case whole: where it stands, why, what is planned, what was done, and what it cost. */
export function CasePanel({ caseId, person, onClose, onChanged }: CasePanelProps) {
  const say = useSay();
  const { period, asOf } = useMoment();
  const { hrefOf } = useView();
  const [{ data, error, fetching }, ask] = useQuery({
    query: SupportCasePageDocument,
    variables: { id: caseId, period, asOf },
    requestPolicy: 'cache-and-network',
  });
  const shown = data?.supportCase?.id === caseId ? data.supportCase : null;
  const again = () => ask({ requestPolicy: 'network-only' });
  const changed = () => {
    again();
    onChanged();
  };
  const unit = shown?.unit;
  return (
    <Panel name={unit?.fullName ?? say({ vi: 'Hồ sơ hỗ trợ', en: 'Support case' })} isBusy={fetching && !shown} onClose={onClose}>
      {!shown && !fetching && (
        <Notice kind="error" onRetry={again}>
          {say(error ? failureOf(error) : nothingThere)}
        </Notice>
      )}
      {shown && (
        <>
          {isDemonstration(shown.origin) && <DemonstrationMark isShort />}
          <CaseHead shown={shown} />
          {unit && (
            <div className="panel-actions">
              <Link className="button" href={hrefOf({ ...nothingOpen, baseId: unit.id }, '/bases')}>
                {say({ vi: 'Số liệu của cơ sở', en: 'Figures of the base' })}
              </Link>
            </div>
          )}
          <RatePart shown={shown} period={period} outage={outageOf(error, 'membership')} />
          <MentorPart shown={shown} outage={outageOf(error, 'cadre')} />
          <DiagnosisSection shown={shown} />
          <SolutionSection shown={shown} />
          <ActivitiesSection shown={shown} rights={person.rights} onChanged={changed} />
          <EscalationsSection shown={shown} rights={person.rights} onChanged={changed} />
          <StepsSection shown={shown} />
        </>
      )}
    </Panel>
  );
}

const nothingThere = {
  vi: 'Không có hồ sơ này trong phạm vi của bạn.',
  en: 'There is no such case in your part of the Union.',
};

/** Where the case stands among the states of D6, and since when it is open. */
function CaseHead({ shown: { state, openedOn, endedOn, awaitsPlacement } }: { readonly shown: ShownCase }) {
  const say = useSay();
  const language = useLanguage();
  return (
    <>
      <ol className="case-steps" aria-label={say({ vi: 'Các bước hỗ trợ', en: 'Steps of support' })}>
        {states.map((one) => (
          <li key={one} aria-current={one === state ? 'step' : undefined}>
            {say(stateWords[one])}
          </li>
        ))}
      </ol>
      <p className="quiet">
        {say({ vi: 'Mở từ', en: 'Open since' })} {formatDate(openedOn, language)}
        {endedOn && `; ${say({ vi: 'cơ sở kết thúc ngày', en: 'the base ended on' })} ${formatDate(endedOn, language)}`}
        {awaitsPlacement && `; ${say({ vi: 'chờ bố trí về cơ sở kế thừa', en: 'to be placed in a successor' })}`}.
      </p>
    </>
  );
}

interface PartProps {
  readonly shown: ShownCase;
  readonly outage: string | null;
}

function RatePart({ shown: { unit }, period, outage }: PartProps & { readonly period: string }) {
  const say = useSay();
  const language = useLanguage();
  const rate = unit?.gatheringRate;
  return (
    <PanelSection
      title={`${say({ vi: 'Tỷ lệ tập hợp', en: 'Gathering rate' })}, ${say(periodName(period)).toLocaleLowerCase(language)}`}
      isMissing={!rate}
      outage={outage}
    >
      {rate && (
        <p className="rate-headline">
          <span className="rate-figure">
            <Rate ratio={rate} />
          </span>
          <StatusLabel status={rate.status} />
          {rate.membersNeeded ? (
            <span className="quiet">
              {say({ vi: 'còn thiếu', en: 'short of' })} {formatCount(rate.membersNeeded, language)}{' '}
              {say({ vi: 'hội viên', en: 'members' })}
            </span>
          ) : null}
        </p>
      )}
    </PanelSection>
  );
}

function MentorPart({ shown: { unit }, outage }: PartProps) {
  const say = useSay();
  const mentors = unit?.mentors;
  return (
    <PanelSection title={say({ vi: 'Người kèm cặp', en: 'Mentors' })} isMissing={!mentors} outage={outage}>
      {mentors?.length === 0 && <p>{say({ vi: 'Cần mà chưa có.', en: 'Required, and there is none.' })}</p>}
      <ul className="people">
        {mentors?.map(({ id, role, cadre }) => (
          <li key={id}>
            <strong>{cadre?.fullName ?? '—'}</strong>
            <span className="quiet">{say(roleWords[role])}</span>
          </li>
        ))}
      </ul>
    </PanelSection>
  );
}
