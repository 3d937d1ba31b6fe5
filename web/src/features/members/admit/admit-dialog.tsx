import { AdmitMemberDocument, type AdmitMemberMutation } from '../../../gql/graphql.ts';
import { useSay } from '../../../language/language.ts';
import { DayField } from '../../command/fields.tsx';
import { useDraft } from '../../command/use-draft.ts';
import { MemberForm } from '../member-form.tsx';
import { beginBelonging, belongingOf, lacksOfBelonging } from './belonging.ts';
import { BelongingFields } from './belonging-fields.tsx';
import { lacksOfPerson, noPerson, personOf } from './person-draft.ts';
import { PersonFields } from './person-fields.tsx';

interface AdmitDialogProps {
  readonly onDone: (memberId: string) => void;
  readonly onClose: () => void;
}

/** Admits a woman to the Union: who she is, and how she belongs (MEM-001…004). */
export function AdmitDialog({ onDone, onClose }: AdmitDialogProps) {
  const say = useSay();
  const kept = useDraft('admit', () => ({ ...noPerson, ...beginBelonging() }));
  const { draft, field } = kept;
  return (
    <MemberForm
      title={say({ vi: 'Kết nạp hội viên', en: 'Admit a member' })}
      document={AdmitMemberDocument}
      kept={kept}
      isWide
      lacks={{ ...lacksOfPerson(draft), ...lacksOfBelonging(draft) }}
      ask={() => ({ person: personOf(draft), admission: { ...belongingOf(draft), on: draft.on } })}
      verb={{ vi: 'Kết nạp', en: 'Admit her' }}
      onDone={({ admitMember }: AdmitMemberMutation) => onDone(admitMember.id)}
      onClose={onClose}
    >
      <PersonFields kept={kept} />
      <DayField {...field('on')} label={{ vi: 'Ngày kết nạp', en: 'Admitted on' }} />
      <BelongingFields kept={kept} />
    </MemberForm>
  );
}
