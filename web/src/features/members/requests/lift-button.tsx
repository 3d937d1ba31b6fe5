import { LiftRestrictionDocument } from '../../../gql/graphql.ts';
import { type Sentence, useSay } from '../../../language/language.ts';
import { Opener } from '../../command/opener.tsx';
import { useDraft } from '../../command/use-draft.ts';
import { MemberForm } from '../member-form.tsx';

interface LiftButtonProps {
  readonly member: { readonly id: string; readonly version: number; readonly fullName?: string | null };
  readonly onDone: () => void;
}

/** Where a record is restricted: the way to lift it, once she agrees (SEC-010). */
export const LiftButton = ({ member, onDone }: LiftButtonProps) => (
  <Opener label={lift} about={member.fullName ?? ''}>
    {(close) => <LiftDialog member={member} onDone={onDone} onClose={close} />}
  </Opener>
);

function LiftDialog({ member, onDone, onClose }: LiftButtonProps & { readonly onClose: () => void }) {
  const say = useSay();
  const kept = useDraft(`lift ${member.id}`, () => ({}));
  return (
    <MemberForm
      title={`${say(lift)}: ${member.fullName ?? ''}`}
      document={LiftRestrictionDocument}
      kept={kept}
      lacks={{}}
      ask={() => ({ id: member.id, version: member.version })}
      verb={lift}
      onDone={onDone}
      onReload={onDone}
      onClose={onClose}
    >
      <p>{say(what)}</p>
    </MemberForm>
  );
}

const lift: Sentence = { vi: 'Gỡ hạn chế xử lý', en: 'Lift the restriction' };

const what: Sentence = {
  vi: 'Chỉ gỡ khi chị đã đồng ý cho xử lý dữ liệu trở lại. Hồ sơ lại xem và sửa được như trước; việc gỡ được ghi vào nhật ký.',
  en: 'Only once she agrees that her data are processed again. Her record can be opened and corrected as before; that it was lifted is recorded.',
};
