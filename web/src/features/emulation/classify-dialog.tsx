import { type Sentence, useSay } from '../../language/language.ts';
import { CommandForm } from '../command/command-form.tsx';
import { ChoiceField } from '../command/fields.tsx';
import type { CommandDocument } from '../command/use-command.ts';
import { useDraft } from '../command/use-draft.ts';

interface Asked<Grade> {
  readonly unitId: string;
  readonly year: number;
  readonly grade: Grade;
  readonly version: number;
}

export interface ClassifyDialogProps<Grade extends string> {
  readonly document: CommandDocument<Asked<Grade>>;
  readonly unit: { readonly id: string; readonly name: string };
  readonly year: number;
  /** The class it has; null where it was given none for the year. */
  readonly known: { readonly class: Grade; readonly version: number } | null;
  /** The classes of the scheme of the year, best first. */
  readonly grades: readonly Grade[];
  readonly words: Readonly<Record<Grade, Sentence>>;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Gives a base or a branch its class for a year, or changes it; changed by somebody else meanwhile it is refused. */
export function ClassifyDialog<Grade extends string>(props: ClassifyDialogProps<Grade>) {
  const { document, unit, year, known, grades, words, onDone, onClose } = props;
  const say = useSay();
  const kept = useDraft(`classify ${unit.id} ${year}`, () => ({ grade: known?.class ?? ('' as Grade) }));
  const { grade } = kept.draft;
  const choose: Sentence = { vi: 'chọn một mức', en: 'choose a class' };
  return (
    <CommandForm
      title={`${say({ vi: `Xếp loại năm ${year}`, en: `Class for ${year}` })}: ${unit.name}`}
      document={document}
      kept={kept}
      lacks={{ grade: grade === ('' as Grade) ? { vi: 'Hãy chọn một mức xếp loại.', en: 'Choose a class.' } : null }}
      ask={() => ({ unitId: unit.id, year, grade, version: known?.version ?? 0 })}
      places={{ CLASS_NOT_IN_SCHEME: 'grade' }}
      verb={{ vi: 'Ghi xếp loại', en: 'Record the class' }}
      onReload={onDone}
      onDone={onDone}
      onClose={onClose}
    >
      <ChoiceField
        {...kept.field('grade')}
        label={{ vi: 'Mức xếp loại', en: 'Class' }}
        codes={known ? grades : ['' as Grade, ...grades]}
        words={{ ...words, '': choose }}
      />
    </CommandForm>
  );
}
