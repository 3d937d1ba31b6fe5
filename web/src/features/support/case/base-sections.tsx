import { periodName } from '../../../language/dates.ts';
import { useLanguage, useSay } from '../../../language/language.ts';
import { formatCount } from '../../../language/numbers.ts';
import { roleWords } from '../../../language/words.ts';
import { PanelSection } from '../../../ui/panel-section.tsx';
import { Rate } from '../../../ui/rate.tsx';
import { MentorLabel, StatusLabel } from '../../../ui/status-mark.tsx';
import { mentorStatusOf } from '../mentor-status.ts';
import type { ShownCase } from './shown-case.ts';

interface BaseSectionProps {
  readonly shown: ShownCase;
  readonly outage: string | null;
}

/** How far the base of the case is in the period. */
export function RateSection({ shown: { unit }, period, outage }: BaseSectionProps & { readonly period: string }) {
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

/** Who mentors the base of the case. */
export function MentorSection({ shown: { unit }, outage }: BaseSectionProps) {
  const say = useSay();
  const mentors = unit?.mentors;
  return (
    <PanelSection title={say({ vi: 'Người kèm cặp', en: 'Mentors' })} isMissing={!mentors} outage={outage}>
      {unit && mentors?.length === 0 && (
        <p>
          <MentorLabel status={mentorStatusOf(unit)} />
        </p>
      )}
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
