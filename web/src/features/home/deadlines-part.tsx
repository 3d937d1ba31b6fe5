import { formatDate, todayInVietnam } from '../../language/dates.ts';
import { useLanguage, useSay } from '../../language/language.ts';
import { PanelSection } from '../../ui/panel-section.tsx';
import { leftUntil, nextDeadlines } from './deadlines.ts';

/** Fewer days than this are near. */
const nearDays = 14;

/** What is due next, by the calendar of the Union. */
export function DeadlinesPart() {
  const say = useSay();
  const language = useLanguage();
  return (
    <PanelSection title={say({ vi: 'Thời hạn', en: 'Deadlines' })}>
      <ul className="deadlines">
        {nextDeadlines(todayInVietnam()).map((deadline) => (
          <li key={deadline.day} data-near={deadline.daysLeft < nearDays}>
            <strong className="figures">{say(leftUntil(deadline))}</strong>
            <span>
              {say(deadline.name)}, {say({ vi: 'trước ngày', en: 'before' })} {formatDate(deadline.day, language)}
            </span>
          </li>
        ))}
      </ul>
    </PanelSection>
  );
}
