import { useMoment } from '../../address/moment.tsx';
import { useSay } from '../../language/language.ts';
import type { Person } from '../../session/open-id.ts';
import { DemonstrationMark, isDemonstration } from '../../ui/marks.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Panel } from '../../ui/panel.tsx';
import { ClassesSection } from './classes-section.tsx';
import { FiguresSection } from './figures-section.tsx';
import { LineageSection } from './lineage-section.tsx';
import { MentorsSection } from './mentors-section.tsx';
import { OfficersSection } from './officers-section.tsx';
import { PlaceTrail } from './place-trail.tsx';
import { RateHistorySection } from './rate-history-section.tsx';
import { RateSection } from './rate-section.tsx';
import { useBase } from './use-base.ts';

interface BasePanelProps {
  readonly unitId: string;
  readonly person: Person;
  readonly onClose: () => void;
  /** Something was changed that the list shows too. */
  readonly onChanged: (unitId: string) => void;
}

/** One base from all five services; what one of them does not give is said in its place. */
export function BasePanel({ unitId, person, onClose, onChanged }: BasePanelProps) {
  const say = useSay();
  const { period } = useMoment();
  const base = useBase(unitId);
  const { unit, outage } = base;
  const changed = () => {
    base.reload();
    onChanged(unitId);
  };
  return (
    <Panel name={base.name ?? say({ vi: 'Cơ sở', en: 'Base' })} isBusy={base.isLoading} onClose={onClose}>
      {base.failure && (
        <Notice kind="error" onRetry={base.reload}>
          {say(base.failure)}
        </Notice>
      )}
      {outage('insights') && !base.failure && <Notice kind="missing">{outage('insights')}</Notice>}
      {unit && (
        <>
          {isDemonstration(base.rate?.provenance.origin) && <DemonstrationMark isShort />}
          <PlaceTrail unit={unit} clusterName={base.clusterName} areaTags={base.areaTags} outage={outage('organisation')} />
          <RateSection rate={base.rate} verdicts={unit.localVerdicts ?? []} period={period} outage={outage('membership')} />
          <MentorsSection
            unit={unit}
            name={base.name ?? ''}
            status={base.mentorStatus}
            rights={person.rights}
            outage={outage('cadre')}
            onChanged={changed}
          />
          <RateHistorySection history={unit.rateHistory} reviews={unit.statisticsReviews} outage={outage('membership')} />
          <FiguresSection figures={unit.figures} period={period} outage={outage('membership')} />
          <OfficersSection officers={unit.officers} outage={outage('cadre')} />
          <ClassesSection classifications={unit.classifications} outage={outage('emulation')} />
          <LineageSection unit={unit} outage={outage('organisation')} />
        </>
      )}
    </Panel>
  );
}
