import { type FormEvent, useId, useState } from 'react';
import { useMutation } from 'urql';
import { useMoment } from '../../address/moment.tsx';
import { AssignMentorDocument, type MentorRole } from '../../gql/graphql.ts';
import { failureOf } from '../../graph/failure.ts';
import { todayInVietnam } from '../../language/dates.ts';
import { useSay } from '../../language/language.ts';
import { roleWords } from '../../language/words.ts';
import { DateField } from '../../ui/date-field.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { CadreChoice } from './cadre-choice.tsx';
import { LaterNotice } from './later-notice.tsx';

interface AssignDialogProps {
  readonly unitId: string;
  readonly unitName: string;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

const roles = Object.keys(roleWords) as MentorRole[];

/** Assigns a mentor: who, in what capacity, from which day. A refusal stands beside the button and nothing typed is lost. */
export function AssignDialog({ unitId, unitName, onClose, onDone }: AssignDialogProps) {
  const say = useSay();
  const id = useId();
  const { asOf } = useMoment();
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const [cadreId, setCadreId] = useState<string | null>(null);
  const [role, setRole] = useState<MentorRole>('FULL_TIME_CADRE');
  const [from, setFrom] = useState(todayInVietnam());
  const [{ error, fetching, data }, assign] = useMutation(AssignMentorDocument);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (!cadreId) return;
    const answer = await assign({ unitId, cadreId, role, from, idempotencyKey, asOf });
    if (answer.error) return;
    onDone();
    if (from <= asOf) onClose();
  };
  const title = `${say({ vi: 'Phân công kèm cặp', en: 'Assign a mentor' })}: ${unitName}`;
  if (data && from > asOf) return <LaterNotice title={title} from={from} onClose={onClose} />;
  return (
    <Dialog title={title} onClose={onClose}>
      <form onSubmit={(event) => void send(event)}>
        <CadreChoice chosen={cadreId} onChoose={setCadreId} />
        <label className="field" htmlFor={`${id}-role`}>
          {say({ vi: 'Vai trò', en: 'Capacity' })}
          <select id={`${id}-role`} value={role} onChange={({ target }) => setRole(target.value as MentorRole)}>
            {roles.map((one) => (
              <option key={one} value={one}>
                {say(roleWords[one])}
              </option>
            ))}
          </select>
        </label>
        <DateField label={say({ vi: 'Từ ngày', en: 'From' })} day={from} onChange={setFrom} />
        {error && <Notice kind="error">{say(failureOf(error))}</Notice>}
        <div className="dialog-actions">
          <button type="button" className="button" onClick={onClose}>
            {say({ vi: 'Hủy', en: 'Cancel' })}
          </button>
          <button type="submit" className="button button-primary" disabled={!cadreId || fetching}>
            {fetching ? say({ vi: 'Đang gửi…', en: 'Sending…' }) : say({ vi: 'Phân công', en: 'Assign' })}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
