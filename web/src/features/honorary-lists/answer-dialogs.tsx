import { AcknowledgeHonoraryListDocument, ReturnHonoraryListDocument, type SentListFragment } from '../../gql/graphql.ts';
import { useSay } from '../../language/language.ts';
import { CommandForm } from '../command/command-form.tsx';
import { TextField } from '../command/fields.tsx';
import { lacksText } from '../command/lacking.ts';
import { useDraft } from '../command/use-draft.ts';
import { ListPeople } from './list-people.tsx';

interface AnswerProps {
  readonly list: SentListFragment;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** The level above takes a list in, having seen who is on it. */
export function AcknowledgeDialog({ list: { id, version, number, unit }, onDone, onClose }: AnswerProps) {
  const say = useSay();
  const kept = useDraft(`acknowledge honorary list ${id}`, () => ({}));
  return (
    <CommandForm
      title={`${say({ vi: 'Tiếp nhận danh sách số', en: 'Acknowledge list no.' })} ${number}: ${unit?.fullName ?? ''}`}
      isWide
      document={AcknowledgeHonoraryListDocument}
      kept={kept}
      lacks={{}}
      ask={() => ({ id, version })}
      verb={{ vi: 'Tiếp nhận', en: 'Acknowledge' }}
      onDone={onDone}
      onReload={onDone}
      onClose={onClose}
    >
      <ListPeople listId={id} />
    </CommandForm>
  );
}

const places = { HONORARY_LIST_REASON_MISSING: 'reason' };

/** Sends a list back to its unit, with what is to be mended. */
export function ReturnDialog({ list: { id, version, number, unit }, onDone, onClose }: AnswerProps) {
  const say = useSay();
  const kept = useDraft(`return honorary list ${id}`, () => ({ reason: '' }));
  const { draft, field } = kept;
  return (
    <CommandForm
      title={`${say({ vi: 'Trả lại danh sách số', en: 'Return list no.' })} ${number}: ${unit?.fullName ?? ''}`}
      document={ReturnHonoraryListDocument}
      kept={kept}
      places={places}
      lacks={{ reason: lacksText(draft.reason) }}
      ask={() => ({ id, version, reason: draft.reason })}
      verb={{ vi: 'Trả lại', en: 'Return' }}
      onDone={onDone}
      onReload={onDone}
      onClose={onClose}
    >
      <TextField {...field('reason')} rows={3} label={{ vi: 'Điều cần sửa', en: 'What is to be mended' }} />
    </CommandForm>
  );
}
