import { AcceptTransferDocument } from '../../../gql/graphql.ts';
import { formatDate } from '../../../language/dates.ts';
import { useLanguage, useSay } from '../../../language/language.ts';
import { useDraft } from '../../command/use-draft.ts';
import { beginBelonging, belongingOf, lacksOfBelonging } from '../admit/belonging.ts';
import { BelongingFields } from '../admit/belonging-fields.tsx';
import { MemberForm } from '../member-form.tsx';
import type { TransferDialogProps } from './shown-transfer.ts';

/** Takes a member in who was sent here: into which branch, in which group, and how she is registered now (MEM-018). */
export function AcceptDialog({ transfer, onDone, onClose }: TransferDialogProps) {
  const say = useSay();
  const language = useLanguage();
  const { id, version, memberName, movesOn, fromBase } = transfer;
  const kept = useDraft(`accept ${id}`, () => ({ ...beginBelonging(), on: movesOn }));
  return (
    <MemberForm
      title={`${say({ vi: 'Tiếp nhận', en: 'Accept' })}: ${memberName ?? ''}`}
      document={AcceptTransferDocument}
      kept={kept}
      lacks={lacksOfBelonging(kept.draft)}
      ask={() => ({ id, version, ...belongingOf(kept.draft) })}
      verb={{ vi: 'Tiếp nhận', en: 'Accept her' }}
      onDone={onDone}
      onReload={onDone}
      onClose={onClose}
    >
      <p className="quiet">
        {say({ vi: 'Từ', en: 'From' })} {fromBase?.fullName} {fromBase?.provinceName},{' '}
        {say({ vi: 'sinh hoạt tại đây từ', en: 'here from' })} {formatDate(movesOn, language)}.
      </p>
      <BelongingFields kept={kept} />
    </MemberForm>
  );
}
