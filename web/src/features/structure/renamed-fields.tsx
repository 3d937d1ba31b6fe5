import { useSay } from '../../language/language.ts';
import type { ChosenUnit } from '../command/chosen-unit.ts';
import { typesOf } from './draft.ts';
import { NamingFields } from './naming-fields.tsx';
import type { VerbFieldsProps } from './verb-props.ts';

/** What a unit that goes on is called from the day on, where the event that is corrected said so. */
export function RenamedFields({ unit, draft, onChange }: Pick<VerbFieldsProps, 'draft' | 'onChange'> & { readonly unit: ChosenUnit }) {
  const say = useSay();
  const naming = draft.renamed[unit.id];
  if (!naming) return null;
  return (
    <NamingFields
      label={say({ vi: `${unit.fullName}, từ ngày đó`, en: `${unit.fullName}, from the day on` })}
      naming={naming}
      types={typesOf(unit.level)}
      codeLabel={{ vi: 'Mã mới (nếu đổi)', en: 'New code (if it changes)' }}
      refusals={[]}
      onChange={(change) => onChange({ renamed: { ...draft.renamed, [unit.id]: { ...naming, ...change } } })}
    />
  );
}
