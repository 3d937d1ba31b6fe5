import { CorrectMemberDocument } from '../../../gql/graphql.ts';
import { useSay } from '../../../language/language.ts';
import { useDraft } from '../../command/use-draft.ts';
import { MemberForm } from '../member-form.tsx';
import type { ShownMember } from '../record/shown-member.ts';
import { writeBirth } from './birth.ts';
import { lacksOfPerson, noPerson, type PersonDraft, personOf } from './person-draft.ts';
import { PersonFields } from './person-fields.tsx';

const draftOf = (member: ShownMember): PersonDraft => ({
  ...noPerson,
  fullName: member.fullName ?? '',
  born: writeBirth({ bornOn: member.bornOn ?? null, birthYear: member.birthYear ?? null }),
  consentOn: member.consentOn ?? '',
  consentPurpose: member.consentPurpose ?? noPerson.consentPurpose,
  occupation: member.occupation ?? '',
  otherOrganisations: (member.otherOrganisations ?? []).join(', '),
  inTradeUnion: member.inTradeUnion ? ['YES'] : [],
});

interface CorrectDialogProps {
  readonly member: ShownMember;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Corrects or completes what is recorded of a person; what is sealed stays unless something is typed (MEM-001, MEM-002). */
export function CorrectDialog({ member, onDone, onClose }: CorrectDialogProps) {
  const say = useSay();
  const kept = useDraft(`correct ${member.id} ${member.version}`, () => draftOf(member));
  return (
    <MemberForm
      title={`${say({ vi: 'Sửa thông tin', en: 'Correct' })}: ${member.fullName ?? ''}`}
      document={CorrectMemberDocument}
      kept={kept}
      isWide
      lacks={lacksOfPerson(kept.draft)}
      ask={() => ({ id: member.id, version: member.version, person: personOf(kept.draft) })}
      onDone={onDone}
      onReload={onDone}
      onClose={onClose}
    >
      <PersonFields
        kept={kept}
        memberId={member.id}
        recorded={{ citizenId: member.citizenIdMasked ?? null, phone: member.phoneMasked ?? null }}
      />
    </MemberForm>
  );
}
