import { type AwayMobility, type AwayParticipation, RecordAbsenceDocument } from '../../../gql/graphql.ts';
import { todayInVietnam } from '../../../language/dates.ts';
import { useSay } from '../../../language/language.ts';
import { mobilityWords, participationWords } from '../../../language/member-words.ts';
import { ChoiceField, DayField, TextField } from '../../command/fields.tsx';
import { useDraft } from '../../command/use-draft.ts';
import { MemberForm } from '../member-form.tsx';
import type { MemberDialogProps } from '../record/shown-member.ts';

const mobilities = Object.keys(mobilityWords) as readonly AwayMobility[];
export const participations = Object.keys(participationWords) as readonly AwayParticipation[];

/** Records that a member is away for a time: how far, and how she takes part meanwhile (MEM-019). */
export function AwayDialog({ member, onDone, onClose }: MemberDialogProps) {
  const say = useSay();
  const kept = useDraft(`away ${member.id}`, () => ({
    on: todayInVietnam(),
    mobility: 'NEAR_RETURNS' as AwayMobility,
    participation: 'PAYS_NOT_ATTENDING' as AwayParticipation,
    reason: '',
  }));
  const { draft, field } = kept;
  return (
    <MemberForm
      title={`${say({ vi: 'Vắng mặt', en: 'Away' })}: ${member.fullName ?? ''}`}
      document={RecordAbsenceDocument}
      kept={kept}
      lacks={{}}
      ask={() => ({ id: member.id, version: member.version, ...draft, reason: draft.reason.trim() || null })}
      onDone={onDone}
      onReload={onDone}
      onClose={onClose}
    >
      <DayField {...field('on')} label={{ vi: 'Từ ngày', en: 'Since' }} />
      <ChoiceField {...field('mobility')} label={{ vi: 'Đi đâu', en: 'How far' }} codes={mobilities} words={mobilityWords} />
      <ChoiceField
        {...field('participation')}
        label={{ vi: 'Hội phí, sinh hoạt', en: 'How she takes part' }}
        codes={participations}
        words={participationWords}
      />
      <TextField {...field('reason')} label={{ vi: 'Lý do', en: 'Why' }} rows={2} />
    </MemberForm>
  );
}
