import { ReadmitMemberDocument } from '../../../gql/graphql.ts';
import { useSay } from '../../../language/language.ts';
import { DayField } from '../../command/fields.tsx';
import { useDraft } from '../../command/use-draft.ts';
import { MemberForm } from '../member-form.tsx';
import type { MemberDialogProps } from '../record/shown-member.ts';
import { beginBelonging, belongingOf, lacksOfBelonging } from './belonging.ts';
import { BelongingFields } from './belonging-fields.tsx';

/** Admits somebody again who had left or moved away: the same record, the same ledger. */
export function ReadmitDialog({ member, onDone, onClose }: MemberDialogProps) {
  const say = useSay();
  const kept = useDraft(`readmit ${member.id}`, beginBelonging);
  const { draft, field } = kept;
  return (
    <MemberForm
      title={`${say({ vi: 'Kết nạp lại', en: 'Admit again' })}: ${member.fullName ?? ''}`}
      document={ReadmitMemberDocument}
      kept={kept}
      places={{ DUPLICATE_ID: 'home' }}
      lacks={lacksOfBelonging(draft)}
      ask={() => ({ id: member.id, version: member.version, admission: { ...belongingOf(draft), on: draft.on } })}
      verb={{ vi: 'Kết nạp lại', en: 'Admit her again' }}
      onDone={onDone}
      onReload={onDone}
      onClose={onClose}
    >
      <DayField {...field('on')} label={{ vi: 'Ngày kết nạp lại', en: 'Admitted again on' }} />
      <BelongingFields kept={kept} />
    </MemberForm>
  );
}
