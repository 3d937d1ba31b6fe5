import { formatDate } from '../../../language/dates.ts';
import { useLanguage, useSay } from '../../../language/language.ts';
import { categoryWords, mobilityWords, movementWords, participationWords, residenceWords } from '../../../language/member-words.ts';
import { PanelSection } from '../../../ui/panel-section.tsx';
import { ActsMenu } from '../acts/acts-menu.tsx';
import type { RecordPartProps, ShownMember } from './shown-member.ts';

type Line = NonNullable<ShownMember['movements']>[number];

/** Her ledger as a time line, the latest first: what happened, on what day, and why (D9). */
export function LedgerSection({ member, actor, onChanged }: RecordPartProps) {
  const say = useSay();
  const language = useLanguage();
  const lines = [...(member.movements ?? [])].reverse();
  const isClosed = member.mergedInto != null || member.isUnmerged || member.erasedOn != null;
  return (
    <PanelSection
      title={say({ vi: 'Sổ biến động', en: 'Ledger' })}
      isMissing={!member.movements}
      action={actor.mayWrite && !isClosed && <ActsMenu member={member} onDone={onChanged} />}
    >
      <ol className="time-line">
        {lines.map((line) => (
          <li key={line.id} data-kind={line.kind}>
            <time dateTime={line.on}>{formatDate(line.on, language)}</time>
            <span>
              <strong>{say(movementWords[line.kind])}</strong>
              <LineFacts line={line} />
            </span>
          </li>
        ))}
      </ol>
    </PanelSection>
  );
}

/** What of her changed with it. */
function LineFacts({ line }: { readonly line: Line }) {
  const say = useSay();
  const language = useLanguage();
  const { home, category, residence, residenceSince, awayMobility, awayParticipation, cardNumber, reason } = line;
  const facts = [
    home?.fullName,
    category && say(categoryWords[category]),
    residence && say(residenceWords[residence]),
    residenceSince && `${say({ vi: 'từ', en: 'since' })} ${formatDate(residenceSince, language)}`,
    awayMobility && say(mobilityWords[awayMobility]),
    awayParticipation && say(participationWords[awayParticipation]),
    cardNumber,
  ].filter(Boolean);
  return (
    <>
      {facts.length > 0 && <span className="quiet">{facts.join('; ')}</span>}
      {reason && <span className="quiet">«{reason}»</span>}
    </>
  );
}
