import { AdvancePilotDocument, type PilotPartsFragment, type PilotState } from '../../../gql/graphql.ts';
import { todayInVietnam } from '../../../language/dates.ts';
import { useSay } from '../../../language/language.ts';
import { pilotWords } from '../../../language/model-words.ts';
import { DayField, TextField } from '../../command/fields.tsx';
import { useDraft } from '../../command/use-draft.ts';
import { ModelForm } from '../model-form.tsx';

interface AdvancePilotDialogProps {
  readonly pilot: PilotPartsFragment;
  readonly next: PilotState;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

const places = { MODEL_DAY_IN_FUTURE: 'on', MODEL_DAY_TOO_EARLY: 'on' };

/** Records the next step of a pilot, with what is to be remembered of it (D7). */
export function AdvancePilotDialog({ pilot, next, onDone, onClose }: AdvancePilotDialogProps) {
  const say = useSay();
  const kept = useDraft(`pilot ${pilot.id} ${next}`, () => ({ on: todayInVietnam(), note: '' }));
  const { draft, field } = kept;
  return (
    <ModelForm
      title={`${pilot.base?.fullName ?? say({ vi: 'Thí điểm', en: 'Pilot' })}: ${say(pilotWords[next])}`}
      document={AdvancePilotDocument}
      kept={kept}
      places={places}
      lacks={{}}
      ask={() => ({ id: pilot.id, state: next, on: draft.on, note: draft.note.trim() || null, version: pilot.version })}
      onDone={onDone}
      onClose={onClose}
    >
      <DayField {...field('on')} label={{ vi: 'Ngày', en: 'Day' }} />
      <TextField {...field('note')} label={{ vi: 'Kết quả, vấn đề đặt ra (nếu có)', en: 'Results and issues (if any)' }} rows={4} />
    </ModelForm>
  );
}
