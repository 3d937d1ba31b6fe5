import { type AwayParticipation, RecordMigrationDocument } from '../../../gql/graphql.ts';
import { todayInVietnam } from '../../../language/dates.ts';
import { useSay } from '../../../language/language.ts';
import { participationWords } from '../../../language/member-words.ts';
import { ChoiceField, DayField, TextField } from '../../command/fields.tsx';
import { useDraft } from '../../command/use-draft.ts';
import { MemberForm } from '../member-form.tsx';
import type { MemberDialogProps } from '../record/shown-member.ts';
import { participations } from './away-dialog.tsx';

/** Records that a member has migrated; she counts where she is registered until she is transferred (MEM-016, MEM-018). */
export function MigrationDialog({ member, onDone, onClose }: MemberDialogProps) {
  const say = useSay();
  const kept = useDraft(`migration ${member.id}`, () => ({
    on: todayInVietnam(),
    participation: 'PAYS_NOT_ATTENDING' as AwayParticipation,
    reason: '',
  }));
  const { draft, field } = kept;
  return (
    <MemberForm
      title={`${say({ vi: 'Di cư, đi làm ăn xa', en: 'Migrated' })}: ${member.fullName ?? ''}`}
      document={RecordMigrationDocument}
      kept={kept}
      lacks={{}}
      ask={() => ({ id: member.id, version: member.version, ...draft, reason: draft.reason.trim() || null })}
      onDone={onDone}
      onReload={onDone}
      onClose={onClose}
    >
      <DayField {...field('on')} label={{ vi: 'Từ ngày', en: 'Since' }} />
      <ChoiceField
        {...field('participation')}
        label={{ vi: 'Hội phí, sinh hoạt', en: 'How she takes part' }}
        codes={participations}
        words={participationWords}
      />
      <TextField {...field('reason')} label={{ vi: 'Đi đâu, vì sao', en: 'Where to, and why' }} rows={2} />
    </MemberForm>
  );
}
