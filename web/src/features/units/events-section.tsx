import { formatDate } from '../../language/dates.ts';
import { useLanguage, useSay } from '../../language/language.ts';
import { eventStatusWords, eventTypeWords } from '../../language/structure-words.ts';
import { PanelSection } from '../../ui/panel-section.tsx';
import type { ShownUnit } from './unit-panel.tsx';

type Event = NonNullable<ShownUnit['events']>[number];

/** The decisions that changed the unit, latest first: planned ones and corrected ones are there, and say so. */
export function EventsSection({ events }: { readonly events: ShownUnit['events'] }) {
  const say = useSay();
  return (
    <PanelSection title={say({ vi: 'Sự kiện', en: 'Events' })} isMissing={!events}>
      <ol className="events">
        {events?.toReversed().map((event) => (
          <EventLine key={event.id} event={event} />
        ))}
      </ol>
    </PanelSection>
  );
}

function EventLine({ event: { type, status, effectiveOn, decision, reason } }: { readonly event: Event }) {
  const say = useSay();
  const language = useLanguage();
  const issued = decision?.decidedOn && `${say({ vi: 'ngày', en: 'of' })} ${formatDate(decision.decidedOn, language)}`;
  return (
    <li data-status={status}>
      <strong>{say(eventTypeWords[type])}</strong> {effectiveOn && <span className="figures">{formatDate(effectiveOn, language)}</span>}{' '}
      {status !== 'EFFECTIVE' && <span className="tree-note">{say(eventStatusWords[status])}</span>}
      {decision && (
        <span className="event-decision">
          {[decision.number, issued, decision.issuer].filter(Boolean).join(', ')}
          {isWebAddress(decision.link) && (
            <>
              {' '}
              <a href={decision.link} rel="noreferrer" target="_blank">
                {say({ vi: 'xem văn bản', en: 'read it' })}
              </a>
            </>
          )}
        </span>
      )}
      {decision?.text && <span className="quiet">{decision.text}</span>}
      {reason && (
        <span className="quiet">
          {say({ vi: 'Lý do', en: 'Reason' })}: {reason}
        </span>
      )}
    </li>
  );
}

/** Anything else that somebody wrote there is no link to follow. */
const isWebAddress = (link: string | null | undefined): link is string => /^https?:\/\//.test(link ?? '');
