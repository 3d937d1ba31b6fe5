import type { UnitLevel } from '../../gql/graphql.ts';
import { type Sentence, useSay } from '../../language/language.ts';
import type { ChosenUnit } from './chosen-unit.ts';
import { useTold } from './told.ts';
import { UnitPicker } from './unit-picker.tsx';

interface UnitsFieldProps {
  readonly name: string;
  readonly label: Sentence;
  /** The day the units must be there. */
  readonly day: string;
  readonly level?: UnitLevel | null;
  readonly isSingle?: boolean;
  /** Units that cannot be chosen here. */
  readonly except?: readonly ChosenUnit[];
  readonly value: readonly ChosenUnit[];
  readonly onChange: (units: readonly ChosenUnit[]) => void;
}

/** Units of the reader's part of the Union, found by name. */
export function UnitsField({ name, label, day, level = null, isSingle = false, except = [], value, onChange }: UnitsFieldProps) {
  const say = useSay();
  const { messages } = useTold(name);
  return (
    <UnitPicker
      label={say(label)}
      day={day}
      level={level}
      chosen={value}
      isSingle={isSingle}
      except={except.map(({ id }) => id)}
      refusals={messages}
      onChange={onChange}
    />
  );
}
