import { useState } from 'react';
import { useMoment } from '../../address/moment.tsx';
import type { MentorLineFragment, MentorStatus, UnitPartsFragment } from '../../gql/graphql.ts';
import { formatDate } from '../../language/dates.ts';
import { useLanguage, useSay } from '../../language/language.ts';
import { roleWords } from '../../language/words.ts';
import { PanelSection } from '../../ui/panel-section.tsx';
import { MentorLabel } from '../../ui/status-mark.tsx';
import { AssignDialog } from './assign-dialog.tsx';
import { EndDialog } from './end-dialog.tsx';
import { PersonName } from './person-name.tsx';

interface MentorsSectionProps {
  readonly unit: UnitPartsFragment;
  /** Of the base, for the dialogues. */
  readonly name: string;
  readonly status: MentorStatus | null;
  readonly rights: readonly string[];
  readonly outage: string | null;
  readonly onChanged: () => void;
}

type Shown = { readonly kind: 'assign' } | { readonly kind: 'end'; readonly assignment: MentorLineFragment } | null;

/** Who mentors the base on the day, with assigning and ending for those who may. */
export function MentorsSection({ unit, name, status, rights, outage, onChanged }: MentorsSectionProps) {
  const say = useSay();
  const language = useLanguage();
  const { asOf } = useMoment();
  const [shown, show] = useState<Shown>(null);
  const { mentors } = unit;
  const mayChange = rights.includes('mentors:write');
  const mayAssign = mayChange && rights.includes('persons') && !unit.validTo;
  return (
    <PanelSection
      title={`${say({ vi: 'Người kèm cặp ngày', en: 'Mentors on' })} ${formatDate(asOf, language)}`}
      isMissing={!mentors}
      outage={outage}
      action={
        mayAssign && (
          <button type="button" className="button button-primary" onClick={() => show({ kind: 'assign' })}>
            {say({ vi: 'Phân công', en: 'Assign' })}
          </button>
        )
      }
    >
      {mentors?.length === 0 && (
        <p>{status && status !== 'ASSIGNED' ? <MentorLabel status={status} /> : say({ vi: 'Chưa có người kèm cặp.', en: 'No mentor.' })}</p>
      )}
      <ul className="people">
        {mentors?.map((assignment) => (
          <MentorItem
            key={assignment.id}
            assignment={assignment}
            onEnd={mayChange && !assignment.to ? () => show({ kind: 'end', assignment }) : null}
          />
        ))}
      </ul>
      {shown?.kind === 'assign' && <AssignDialog unitId={unit.id} unitName={name} onClose={() => show(null)} onDone={onChanged} />}
      {shown?.kind === 'end' && <EndDialog assignment={shown.assignment} unitName={name} onClose={() => show(null)} onDone={onChanged} />}
    </PanelSection>
  );
}

interface MentorItemProps {
  readonly assignment: MentorLineFragment;
  readonly onEnd: (() => void) | null;
}

function MentorItem({ assignment: { role, from, to, cadre }, onEnd }: MentorItemProps) {
  const say = useSay();
  const language = useLanguage();
  const until = to ? ` ${say({ vi: 'đến hết', en: 'until the end of' })} ${formatDate(to, language)}` : '';
  return (
    <li>
      <PersonName name={cadre?.fullName} />
      <span className="quiet">
        {say(roleWords[role])}, {say({ vi: 'từ', en: 'since' })} {formatDate(from, language)}
        {until}
      </span>
      {onEnd && (
        <button
          type="button"
          className="button"
          onClick={onEnd}
          aria-label={`${say({ vi: 'Kết thúc', en: 'End' })}: ${cadre?.fullName ?? ''}`}
        >
          {say({ vi: 'Kết thúc', en: 'End' })}
        </button>
      )}
    </li>
  );
}
