import { type FormEvent, useId, useState } from 'react';
import { useMutation } from 'urql';
import { useMoment } from '../../address/moment.tsx';
import { EndMentorAssignmentDocument, type MentorLineFragment } from '../../gql/graphql.ts';
import { failureOf } from '../../graph/failure.ts';
import { formatDate, todayInVietnam } from '../../language/dates.ts';
import { useLanguage, useSay } from '../../language/language.ts';
import { DateField } from '../../ui/date-field.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';

interface EndDialogProps {
  readonly assignment: MentorLineFragment;
  readonly unitName: string;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Ends an assignment with a last day and a reason; it stays in the history of the base. */
export function EndDialog({ assignment: { id, version, from, cadre }, unitName, onClose, onDone }: EndDialogProps) {
  const say = useSay();
  const language = useLanguage();
  const reasonId = useId();
  const { asOf } = useMoment();
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const [on, setOn] = useState(todayInVietnam());
  const [reason, setReason] = useState('');
  const [{ error, fetching }, end] = useMutation(EndMentorAssignmentDocument);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await end({ id, version, on, reason: reason.trim(), idempotencyKey, asOf });
    if (answer.error) return;
    onDone();
    onClose();
  };
  const preview = {
    vi: `${cadre?.fullName ?? ''} kèm cặp ${unitName} từ ${formatDate(from, language)} đến hết ngày ${formatDate(on, language)}. Phân công vẫn được lưu trong lịch sử.`,
    en: `${cadre?.fullName ?? ''} mentors ${unitName} from ${formatDate(from, language)} to the end of ${formatDate(on, language)}. The assignment stays in the history.`,
  };
  return (
    <Dialog title={say({ vi: 'Kết thúc phân công kèm cặp', en: 'End the assignment' })} onClose={onClose}>
      <form onSubmit={(event) => void send(event)}>
        <DateField label={say({ vi: 'Ngày cuối cùng', en: 'Last day' })} day={on} onChange={setOn} />
        <label className="field" htmlFor={reasonId}>
          {say({ vi: 'Lý do', en: 'Reason' })}
          <textarea id={reasonId} required rows={2} value={reason} onChange={({ target }) => setReason(target.value)} />
        </label>
        <p>{say(preview)}</p>
        {error && <Notice kind="error">{say(failureOf(error))}</Notice>}
        <div className="dialog-actions">
          <button type="button" className="button" onClick={onClose}>
            {say({ vi: 'Hủy', en: 'Cancel' })}
          </button>
          <button type="submit" className="button button-primary" disabled={fetching || reason.trim() === ''}>
            {fetching ? say({ vi: 'Đang gửi…', en: 'Sending…' }) : say({ vi: 'Kết thúc', en: 'End' })}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
