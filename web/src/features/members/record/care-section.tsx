import { type CareKind, RecordCareVisitDocument } from '../../../gql/graphql.ts';
import { formatDate, todayInVietnam } from '../../../language/dates.ts';
import { useLanguage, useSay } from '../../../language/language.ts';
import { careWords } from '../../../language/member-words.ts';
import { PanelSection } from '../../../ui/panel-section.tsx';
import { ChoiceField, DayField, TextField } from '../../command/fields.tsx';
import { Opener } from '../../command/opener.tsx';
import { useDraft } from '../../command/use-draft.ts';
import { MemberForm } from '../member-form.tsx';
import type { MemberDialogProps, RecordPartProps } from './shown-member.ts';

/** When the Union visited her or her family, on what occasion (MEM-044). */
export function CareSection({ member, actor, onChanged }: RecordPartProps) {
  const say = useSay();
  const language = useLanguage();
  return (
    <PanelSection
      title={say({ vi: 'Thăm hỏi', en: 'Visits' })}
      isMissing={!member.careVisits}
      action={
        actor.mayWrite &&
        member.isActive && (
          <Opener label={{ vi: 'Ghi thăm hỏi', en: 'Record a visit' }}>
            {(close) => <CareDialog member={member} onDone={onChanged} onClose={close} />}
          </Opener>
        )
      }
    >
      {member.careVisits?.length === 0 && <p className="quiet">{say({ vi: 'Chưa ghi lần nào.', en: 'None yet.' })}</p>}
      <ul className="case-list">
        {member.careVisits?.map(({ id, kind, on, note }) => (
          <li key={id}>
            <strong>{formatDate(on, language)}</strong> {kind && say(careWords[kind])}
            {note && <span className="quiet">{note}</span>}
          </li>
        ))}
      </ul>
    </PanelSection>
  );
}

const kinds = Object.keys(careWords) as readonly CareKind[];
const places = { CARE_VISIT_IN_FUTURE: 'on', CARE_VISIT_RECORDED: 'on' };

function CareDialog({ member, onDone, onClose }: MemberDialogProps) {
  const say = useSay();
  const kept = useDraft(`care ${member.id}`, () => ({ kind: 'SORROW' as CareKind, on: todayInVietnam(), note: '' }));
  const { draft, field } = kept;
  return (
    <MemberForm
      title={`${say({ vi: 'Ghi thăm hỏi', en: 'Record a visit' })}: ${member.fullName ?? ''}`}
      document={RecordCareVisitDocument}
      kept={kept}
      places={places}
      lacks={{}}
      ask={() => ({ memberId: member.id, kind: draft.kind, on: draft.on, note: draft.note.trim() || null })}
      onDone={onDone}
      onReload={onDone}
      onClose={onClose}
    >
      <DayField {...field('on')} label={{ vi: 'Ngày thăm', en: 'Day' }} />
      <ChoiceField {...field('kind')} label={{ vi: 'Dịp', en: 'Occasion' }} codes={kinds} words={careWords} />
      <TextField {...field('note')} label={{ vi: 'Ghi chú', en: 'Note' }} rows={3} />
    </MemberForm>
  );
}
