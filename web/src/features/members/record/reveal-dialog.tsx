import { type MemberDetailField, RevealMemberDocument, type RevealMemberMutation, type RevealPurpose } from '../../../gql/graphql.ts';
import { useSay } from '../../../language/language.ts';
import { detailWords, purposeWords } from '../../../language/member-words.ts';
import { CheckList, ChoiceField } from '../../command/fields.tsx';
import { lacksAny, lacksText } from '../../command/lacking.ts';
import { useDraft } from '../../command/use-draft.ts';
import { MemberForm } from '../member-form.tsx';
import type { OpenedDetails } from './identity-section.tsx';
import type { ShownMember } from './shown-member.ts';

interface RevealDialogProps {
  readonly member: ShownMember;
  readonly onOpened: (details: OpenedDetails) => void;
  readonly onClose: () => void;
}

export const purposes = { '': { vi: 'chọn mục đích', en: 'choose what for' }, ...purposeWords } as const;
export const purposeCodes = Object.keys(purposes) as (keyof typeof purposes)[];

/** Only what was asked for: the rest of the answer is empty, and would hide what was opened before. */
const openedOf = (details: OpenedDetails | null | undefined): OpenedDetails =>
  Object.fromEntries(Object.entries(details ?? {}).filter(([, value]) => value != null));

/** Asks what for before anything sealed is opened; who, when and why stands in her file from then on (SEC-006). */
export function RevealDialog({ member, onOpened, onClose }: RevealDialogProps) {
  const say = useSay();
  const kept = useDraft(`reveal ${member.id}`, () => ({
    fields: (member.recordedDetails ?? []).filter((field) => field === 'citizenId' || field === 'phone') as readonly MemberDetailField[],
    purpose: '' as RevealPurpose | '',
  }));
  const { draft, change, field } = kept;
  return (
    <MemberForm
      title={`${say({ vi: 'Xem dữ liệu niêm phong', en: 'Open what is sealed' })}: ${member.fullName ?? ''}`}
      document={RevealMemberDocument}
      kept={kept}
      lacks={{ fields: lacksAny(draft.fields), purpose: lacksText(draft.purpose) }}
      ask={() => ({ id: member.id, fields: [...draft.fields], purpose: draft.purpose || 'IDENTITY_CHECK' })}
      verb={{ vi: 'Xem', en: 'Open' }}
      onDone={({ revealMember }: RevealMemberMutation) => onOpened(openedOf(revealMember))}
      onClose={onClose}
    >
      <p className="quiet">
        {say({
          vi: 'Mỗi lần xem được ghi lại: ai, lúc nào, để làm gì. Hội viên có quyền biết.',
          en: 'Each time is recorded: who, when and what for. She has the right to know.',
        })}
      </p>
      <CheckList
        name="fields"
        legend={{ vi: 'Xem những gì', en: 'What' }}
        codes={member.recordedDetails ?? []}
        words={detailWords}
        chosen={draft.fields}
        onChange={(fields) => change({ fields })}
      />
      <ChoiceField {...field('purpose')} label={{ vi: 'Mục đích', en: 'What for' }} codes={purposeCodes} words={purposes} />
    </MemberForm>
  );
}
