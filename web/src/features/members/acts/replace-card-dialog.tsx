import { ReplaceCardDocument } from '../../../gql/graphql.ts';
import { todayInVietnam } from '../../../language/dates.ts';
import { useSay } from '../../../language/language.ts';
import { DayField, TextField } from '../../command/fields.tsx';
import { lacksText } from '../../command/lacking.ts';
import { useDraft } from '../../command/use-draft.ts';
import { MemberForm } from '../member-form.tsx';
import type { MemberDialogProps } from '../record/shown-member.ts';

/** Gives a member another card for one that was lost or is worn (MEM-020). */
export function ReplaceCardDialog({ member, onDone, onClose }: MemberDialogProps) {
  const say = useSay();
  const kept = useDraft(`card again ${member.id}`, () => ({ cardNumber: '', on: todayInVietnam(), reason: '' }));
  const { draft, field } = kept;
  return (
    <MemberForm
      title={`${say({ vi: 'Cấp lại thẻ', en: 'Replace the card' })}: ${member.fullName ?? ''}`}
      document={ReplaceCardDocument}
      kept={kept}
      lacks={{ cardNumber: lacksText(draft.cardNumber) }}
      ask={() => ({ id: member.id, version: member.version, ...draft, reason: draft.reason.trim() || null })}
      verb={{ vi: 'Cấp lại thẻ', en: 'Replace it' }}
      onDone={onDone}
      onReload={onDone}
      onClose={onClose}
    >
      <TextField {...field('cardNumber')} label={{ vi: 'Số thẻ mới', en: 'Number on the new card' }} />
      <DayField {...field('on')} label={{ vi: 'Ngày cấp lại', en: 'Replaced on' }} />
      <TextField {...field('reason')} label={{ vi: 'Lý do', en: 'Why' }} rows={2} />
    </MemberForm>
  );
}
