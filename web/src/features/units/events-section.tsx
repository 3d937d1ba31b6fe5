import type { ReactNode } from 'react';
import { formatDate } from '../../language/dates.ts';
import { useLanguage, useSay } from '../../language/language.ts';
import { eventStatusWords, eventTypeWords } from '../../language/structure-words.ts';
import { PanelSection } from '../../ui/panel-section.tsx';
import { CorrectButton } from '../structure/correct-button.tsx';
import { verbOfEvent } from '../structure/draft-of-event.ts';
import type { ShownUnit } from './unit-panel.tsx';

type Event = NonNullable<ShownUnit['events']>[number];

interface EventsSectionProps {
  readonly unit: ShownUnit;
  readonly name: string;
  /** Whether the reader may correct what was recorded. */
  readonly canCorrect: boolean;
}

/** The decisions that changed the unit, latest first: planned ones and corrected ones are there, and say so. */
export function EventsSection({ unit: { id, events }, name, canCorrect }: EventsSectionProps) {
  const say = useSay();
  return (
    <PanelSection title={say({ vi: 'Sự kiện', en: 'Events' })} isMissing={!events}>
      <ol className="events">
        {events?.toReversed().map((event) => (
          <EventLine key={event.id} event={event}>
            {canCorrect && isCorrectable(event) && <CorrectButton event={event} unitId={id} name={name} />}
          </EventLine>
        ))}
      </ol>
    </PanelSection>
  );
}

/** An original event with a day: what was there from the beginning has none, and a correction is mended by its original. */
const isCorrectable = (event: Event): event is Event & { readonly effectiveOn: string } =>
  event.effectiveOn != null && event.correctsId == null && verbOfEvent(event.type) !== null;

interface EventLineProps {
  readonly event: Event;
  readonly children: ReactNode;
}

function EventLine({ event: { type, status, effectiveOn, decision, reason, correctedBy }, children }: EventLineProps) {
  const say = useSay();
  const language = useLanguage();
  const issued = decision?.decidedOn && `${say({ vi: 'ngày', en: 'of' })} ${formatDate(decision.decidedOn, language)}`;
  return (
    <li data-status={status}>
      {children}
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
      {correctedBy && (
        <span className="quiet">
          {say({ vi: 'Đính chính theo', en: 'Corrected by' })}{' '}
          {[correctedBy.decision?.number, correctedBy.decision?.issuer].filter(Boolean).join(', ')}
          {correctedBy.reason && `: ${correctedBy.reason}`}
        </span>
      )}
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
