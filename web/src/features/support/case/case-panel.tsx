import { useQuery } from 'urql';
import { Link } from '../../../address/link.tsx';
import { useMoment } from '../../../address/moment.tsx';
import { useView } from '../../../address/use-view.ts';
import { nothingOpen } from '../../../address/view.ts';
import { SupportCasePageDocument } from '../../../gql/graphql.ts';
import { failureOf, outageOf } from '../../../graph/failure.ts';
import { useSay } from '../../../language/language.ts';
import type { Person } from '../../../session/open-id.ts';
import { DemonstrationMark, isDemonstration } from '../../../ui/marks.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Panel } from '../../../ui/panel.tsx';
import { ActivitiesSection } from './activities-section.tsx';
import { MentorSection, RateSection } from './base-sections.tsx';
import { CaseHead } from './case-head.tsx';
import { DeliveriesSection } from './deliveries-section.tsx';
import { DiagnosisSection } from './diagnosis-section.tsx';
import { EscalationsSection } from './escalations-section.tsx';
import { MeetingsSection } from './meetings-section.tsx';
import { NextStepSection } from './next-step-section.tsx';
import { ResourcesSection } from './resources-section.tsx';
import { rightsIn } from './shown-case.ts';
import { SolutionSection } from './solution-section.tsx';
import { StepsSection } from './steps-section.tsx';

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
  const part = shown && { shown, may: rightsIn(shown, person.rights), onChanged: changed };
  return (
    <Panel name={unit?.fullName ?? say({ vi: 'Hồ sơ hỗ trợ', en: 'Support case' })} isBusy={fetching && !shown} onClose={onClose}>
      {!shown && !fetching && (
        <Notice kind="error" onRetry={again}>
          {say(error ? failureOf(error) : nothingThere)}
        </Notice>
      )}
      {part && (
        <>
          {isDemonstration(part.shown.origin) && <DemonstrationMark isShort />}
          <CaseHead shown={part.shown} rights={person.rights} onChanged={changed} />
          {unit && (
            <div className="panel-actions">
              <Link className="button" href={hrefOf({ ...nothingOpen, baseId: unit.id }, '/bases')}>
                {say({ vi: 'Số liệu của cơ sở', en: 'Figures of the base' })}
              </Link>
            </div>
          )}
          <NextStepSection {...part} />
          <RateSection shown={part.shown} period={period} outage={outageOf(error, 'membership')} />
          <MentorSection shown={part.shown} outage={outageOf(error, 'cadre')} />
          <DiagnosisSection {...part} />
          <SolutionSection {...part} />
          <MeetingsSection {...part} />
          <ActivitiesSection {...part} />
          <DeliveriesSection {...part} />
          <ResourcesSection {...part} />
          <EscalationsSection {...part} />
          <StepsSection shown={part.shown} />
        </>
      )}
    </Panel>
  );
}

const nothingThere = {
  vi: 'Không có hồ sơ này trong phạm vi của bạn.',
  en: 'There is no such case in your part of the Union.',
};
