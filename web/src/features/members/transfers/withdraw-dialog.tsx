import { WithdrawTransferDocument } from '../../../gql/graphql.ts';
import { useSay } from '../../../language/language.ts';
import { useDraft } from '../../command/use-draft.ts';
import { MemberForm } from '../member-form.tsx';
import type { TransferDialogProps } from './shown-transfer.ts';

/** Takes a transfer back before it is answered. */
export function WithdrawDialog({ transfer, onDone, onClose }: TransferDialogProps) {
  const say = useSay();
  const kept = useDraft(`withdraw ${transfer.id}`, () => ({}));
  return (
    <MemberForm
      title={`${say({ vi: 'Rút lại', en: 'Withdraw' })}: ${transfer.memberName ?? ''}`}
      document={WithdrawTransferDocument}
      kept={kept}
      lacks={{}}
      ask={() => ({ id: transfer.id, version: transfer.version })}
      verb={{ vi: 'Rút lại', en: 'Withdraw it' }}
      onDone={onDone}
      onReload={onDone}
      onClose={onClose}
    >
      <p>
        {say({ vi: 'Đề nghị gửi tới', en: 'Sent to' })} {transfer.toBase?.fullName} {transfer.toBase?.provinceName}.{' '}
        {say({ vi: 'Chị vẫn sinh hoạt nơi hiện tại.', en: 'She belongs where she does.' })}
      </p>
    </MemberForm>
  );
}
