import { ReportCardLostDocument, ReturnCardDocument } from '../../../gql/graphql.ts';
import { todayInVietnam } from '../../../language/dates.ts';
import { type Sentence, useSay } from '../../../language/language.ts';
import { DayField, TextField } from '../../command/fields.tsx';
import { useDraft } from '../../command/use-draft.ts';
import { MemberForm } from '../member-form.tsx';
import type { MemberDialogProps } from '../record/shown-member.ts';

interface CardGoneProps extends MemberDialogProps {
  readonly document: typeof ReportCardLostDocument | typeof ReturnCardDocument;
  readonly name: string;
  readonly title: Sentence;
}

/** A card is no more in her hands (MEM-020). */
function CardGoneDialog({ member, document, name, title, onDone, onClose }: CardGoneProps) {
  const say = useSay();
  const kept = useDraft(`${name} ${member.id}`, () => ({ on: todayInVietnam(), reason: '' }));
  const { draft, field } = kept;
  return (
    <MemberForm
      title={`${say(title)}: ${member.fullName ?? ''}`}
      document={document}
      kept={kept}
      lacks={{}}
      ask={() => ({ id: member.id, version: member.version, on: draft.on, reason: draft.reason.trim() || null })}
      verb={title}
      onDone={onDone}
      onReload={onDone}
      onClose={onClose}
    >
      <DayField {...field('on')} label={{ vi: 'Ngày', en: 'Day' }} />
      <TextField {...field('reason')} label={{ vi: 'Lý do', en: 'Why' }} rows={2} />
    </MemberForm>
  );
}

export const LostCardDialog = (props: MemberDialogProps) => (
  <CardGoneDialog {...props} document={ReportCardLostDocument} name="card lost" title={{ vi: 'Báo mất thẻ', en: 'Card lost' }} />
);

export const ReturnCardDialog = (props: MemberDialogProps) => (
  <CardGoneDialog {...props} document={ReturnCardDocument} name="card returned" title={{ vi: 'Nộp lại thẻ', en: 'Card returned' }} />
);
