import { RefuseTransferDocument } from '../../../gql/graphql.ts';
import { useSay } from '../../../language/language.ts';
import { TextField } from '../../command/fields.tsx';
import { lacksText } from '../../command/lacking.ts';
import { useDraft } from '../../command/use-draft.ts';
import { MemberForm } from '../member-form.tsx';
import type { TransferDialogProps } from './shown-transfer.ts';

/** Does not take in a member who was sent here, and says why; she belongs where she did. */
export function DeclineDialog({ transfer, onDone, onClose }: TransferDialogProps) {
  const say = useSay();
  const kept = useDraft(`decline ${transfer.id}`, () => ({ reason: '' }));
  return (
    <MemberForm
      title={`${say({ vi: 'Không tiếp nhận', en: 'Refuse' })}: ${transfer.memberName ?? ''}`}
      document={RefuseTransferDocument}
      kept={kept}
      lacks={{ reason: lacksText(kept.draft.reason) }}
      ask={() => ({ id: transfer.id, version: transfer.version, reason: kept.draft.reason })}
      verb={{ vi: 'Không tiếp nhận', en: 'Refuse her' }}
      onDone={onDone}
      onReload={onDone}
      onClose={onClose}
    >
      <TextField {...kept.field('reason')} label={{ vi: 'Vì sao', en: 'Why not' }} rows={3} />
    </MemberForm>
  );
}
