import { IssueCardDocument } from '../../../gql/graphql.ts';
import { todayInVietnam } from '../../../language/dates.ts';
import { useSay } from '../../../language/language.ts';
import { DayField, TextField } from '../../command/fields.tsx';
import { lacksText } from '../../command/lacking.ts';
import { useDraft } from '../../command/use-draft.ts';
import { MemberForm } from '../member-form.tsx';
import type { MemberDialogProps } from '../record/shown-member.ts';

/** Issues a card to a member (MEM-020). */
export function CardDialog({ member, onDone, onClose }: MemberDialogProps) {
  const say = useSay();
  const kept = useDraft(`card ${member.id}`, () => ({ cardNumber: '', on: todayInVietnam() }));
  const { draft, field } = kept;
  return (
    <MemberForm
      title={`${say({ vi: 'Cấp thẻ', en: 'Issue a card' })}: ${member.fullName ?? ''}`}
      document={IssueCardDocument}
      kept={kept}
      lacks={{ cardNumber: lacksText(draft.cardNumber) }}
      ask={() => ({ id: member.id, version: member.version, cardNumber: draft.cardNumber.trim(), on: draft.on })}
      verb={{ vi: 'Cấp thẻ', en: 'Issue it' }}
      onDone={onDone}
      onReload={onDone}
      onClose={onClose}
    >
      <TextField {...field('cardNumber')} label={{ vi: 'Số thẻ', en: 'Number on the card' }} />
      <DayField {...field('on')} label={{ vi: 'Ngày cấp', en: 'Issued on' }} />
    </MemberForm>
  );
}
