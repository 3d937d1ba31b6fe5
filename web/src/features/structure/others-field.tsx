import { type Sentence, useSay } from '../../language/language.ts';
import { UnitPicker } from '../command/unit-picker.tsx';
import type { VerbFieldsProps } from './verb-props.ts';

/** Units that are reorganised together with the subject. */
export function OthersField({ draft, dayBefore, told, onChange, label }: VerbFieldsProps & { readonly label: Sentence }) {
  const say = useSay();
  const { subject, others, continuesId } = draft;
  return (
    <UnitPicker
      label={say(label)}
      day={dayBefore}
      level={subject.level}
      chosen={others}
      except={[subject.id]}
      refusals={told('others')}
      onChange={(chosen) =>
        onChange({ others: chosen, continuesId: [subject, ...chosen].some(({ id }) => id === continuesId) ? continuesId : null })
      }
    />
  );
}
