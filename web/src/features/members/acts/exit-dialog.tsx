import { type ExitKind, RecordExitDocument } from '../../../gql/graphql.ts';
import { todayInVietnam } from '../../../language/dates.ts';
import { useSay } from '../../../language/language.ts';
import { exitWords } from '../../../language/member-words.ts';
import { ChoiceField, DayField, TextField } from '../../command/fields.tsx';
import { useDraft } from '../../command/use-draft.ts';
import { MemberForm } from '../member-form.tsx';
import type { MemberDialogProps } from '../record/shown-member.ts';

const kinds = Object.keys(exitWords) as readonly ExitKind[];

/** Records that a member left the Union, died, or moved her permanent residence away (MEM-010). */
export function ExitDialog({ member, onDone, onClose }: MemberDialogProps) {
  const say = useSay();
  const kept = useDraft(`exit ${member.id}`, () => ({ kind: 'LEFT' as ExitKind, on: todayInVietnam(), reason: '' }));
  const { draft, field } = kept;
  return (
    <MemberForm
      title={`${say({ vi: 'Ghi giảm', en: 'She no longer belongs' })}: ${member.fullName ?? ''}`}
      document={RecordExitDocument}
      kept={kept}
      // the base was not there yet on the day
      places={{ HOME_NOT_VALID: 'on' }}
      lacks={{}}
      ask={() => ({ id: member.id, version: member.version, ...draft, reason: draft.reason.trim() || null })}
      verb={{ vi: 'Ghi giảm', en: 'Record it' }}
      onDone={onDone}
      onReload={onDone}
      onClose={onClose}
    >
      <ChoiceField {...field('kind')} label={{ vi: 'Vì sao', en: 'How' }} codes={kinds} words={exitWords} />
      <DayField {...field('on')} label={{ vi: 'Từ ngày', en: 'From' }} />
      <TextField {...field('reason')} label={{ vi: 'Lý do', en: 'Why' }} rows={2} />
    </MemberForm>
  );
}
