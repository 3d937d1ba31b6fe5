import { EndPairDocument, type PairLineFragment } from '../../../gql/graphql.ts';
import { todayInVietnam } from '../../../language/dates.ts';
import { useSay } from '../../../language/language.ts';
import { DayField, TextField } from '../../command/fields.tsx';
import { lacksText } from '../../command/lacking.ts';
import { useDraft } from '../../command/use-draft.ts';
import { ModelForm } from '../model-form.tsx';

interface EndDialogProps {
  readonly pair: PairLineFragment;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

const places = { MODEL_DAY_IN_FUTURE: 'on', MODEL_DAY_TOO_EARLY: 'on', MODEL_REASON_MISSING: 'reason' };

/** Ends a pair; it stays in the history of both. */
export function EndDialog({ pair, onDone, onClose }: EndDialogProps) {
  const say = useSay();
  const kept = useDraft(`end pair ${pair.id}`, () => ({ on: todayInVietnam(), reason: '' }));
  const { draft, field } = kept;
  return (
    <ModelForm
      title={say({ vi: 'Kết thúc cặp', en: 'End the pair' })}
      document={EndPairDocument}
      kept={kept}
      places={places}
      lacks={{ reason: lacksText(draft.reason) }}
      ask={() => ({ id: pair.id, ...draft, version: pair.version })}
      verb={{ vi: 'Kết thúc', en: 'End it' }}
      onDone={onDone}
      onClose={onClose}
    >
      <DayField {...field('on')} label={{ vi: 'Ngày cuối', en: 'Last day' }} />
      <TextField {...field('reason')} label={{ vi: 'Lý do', en: 'Why' }} rows={3} />
    </ModelForm>
  );
}
