import { SendTransferDocument } from '../../../gql/graphql.ts';
import { todayInVietnam } from '../../../language/dates.ts';
import { type Sentence, useSay } from '../../../language/language.ts';
import { DayField, TextField } from '../../command/fields.tsx';
import { useDraft } from '../../command/use-draft.ts';
import { MemberForm } from '../member-form.tsx';
import type { MemberDialogProps } from '../record/shown-member.ts';
import { type Receiver, ReceiverField } from './receiver-field.tsx';

const places = {
  UNIT_NOT_FOUND: 'receiver',
  TRANSFER_UNIT_NOT_BASE: 'receiver',
  TRANSFER_TO_CLOSED_UNIT: 'receiver',
  TRANSFER_WITHIN_BASE: 'receiver',
  TRANSFER_BEFORE_MOVEMENT: 'movesOn',
  MOVEMENT_IN_FUTURE: 'movesOn',
  MEMBER_NOT_ACTIVE: 'movesOn',
  HOME_NOT_VALID: 'movesOn',
};

const choose: Sentence = { vi: 'Hãy chọn cơ sở nhận.', en: 'Choose the base she is sent to.' };

/** Sends a member to another base, anywhere; nothing of hers changes until it accepts (MEM-018). */
export function SendDialog({ member, onDone, onClose }: MemberDialogProps) {
  const say = useSay();
  const kept = useDraft(`send ${member.id}`, () => ({ receiver: null as Receiver | null, movesOn: todayInVietnam(), reason: '' }));
  const { draft, field } = kept;
  return (
    <MemberForm
      title={`${say({ vi: 'Chuyển sinh hoạt', en: 'Transfer' })}: ${member.fullName ?? ''}`}
      document={SendTransferDocument}
      kept={kept}
      places={places}
      lacks={{ receiver: draft.receiver ? null : choose }}
      ask={() => ({
        memberId: member.id,
        receiverId: draft.receiver?.id ?? '',
        movesOn: draft.movesOn,
        reason: draft.reason.trim() || null,
      })}
      verb={{ vi: 'Gửi', en: 'Send' }}
      onDone={onDone}
      onReload={onDone}
      onClose={onClose}
    >
      <DayField {...field('movesOn')} label={{ vi: 'Sinh hoạt nơi mới từ ngày', en: 'First day there' }} />
      <ReceiverField {...field('receiver')} day={draft.movesOn} />
      <TextField {...field('reason')} label={{ vi: 'Lý do', en: 'Why' }} rows={2} />
    </MemberForm>
  );
}
