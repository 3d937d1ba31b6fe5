import type { MemberCategory, Residence } from '../../../gql/graphql.ts';
import { useSay } from '../../../language/language.ts';
import { categoryWords, residenceWords } from '../../../language/member-words.ts';
import { DateField } from '../../../ui/date-field.tsx';
import { FieldRefusal } from '../../command/field-refusal.tsx';
import { ChoiceField } from '../../command/fields.tsx';
import { useTold } from '../../command/told.ts';
import { UnitsField } from '../../command/units-field.tsx';
import type { Kept } from '../../command/use-draft.ts';
import type { BelongingDraft } from './belonging.ts';

/** Those of whom there are records, and those that are counts only: chosen, the service says what to do instead (MEM-007). */
const individual: readonly MemberCategory[] = ['RESIDENTIAL', 'CLUB', 'SPECIAL_BASE'];
const categories = Object.keys(categoryWords) as readonly MemberCategory[];
const residences = Object.keys(residenceWords) as readonly Residence[];

/** Which branch or group she joins, in which group of the rate, and how she is registered where she lives. */
export function BelongingFields({ kept }: { readonly kept: Kept<BelongingDraft> }) {
  const { draft, field } = kept;
  return (
    <>
      <UnitsField {...field('home')} label={{ vi: 'Chi hội, tổ hoặc cơ sở', en: 'Branch, group or base' }} day={draft.on} isSingle />
      <CategoryField {...field('category')} />
      <ResidenceFields {...field('residence')} since={draft.residenceSince} onSince={field('residenceSince').onChange} />
      {draft.category === 'SPECIAL_BASE' && (
        <UnitsField
          {...field('commune')}
          label={{ vi: 'Cơ sở xã, phường nơi chị cư trú', en: 'Commune base she lives in' }}
          day={draft.on}
          level="BASE"
          isSingle
        />
      )}
    </>
  );
}

interface CategoryFieldProps {
  readonly name: string;
  readonly value: MemberCategory;
  readonly onChange: (category: MemberCategory) => void;
}

export const CategoryField = (props: CategoryFieldProps) => (
  <ChoiceField
    {...props}
    label={{ vi: 'Nhóm hội viên', en: 'Group of members' }}
    codes={categories}
    words={categoryWords}
    first={{ codes: individual, heading: { vi: 'Có hồ sơ từng người', en: 'With records' } }}
  />
);

interface ResidenceFieldsProps {
  readonly name: string;
  readonly value: Residence;
  readonly onChange: (residence: Residence) => void;
  readonly since: string;
  readonly onSince: (day: string) => void;
}

/** MEM-011: a temporary resident counts from six months on, so the day is asked for. */
export function ResidenceFields({ since, onSince, ...choice }: ResidenceFieldsProps) {
  const say = useSay();
  const { id, messages } = useTold('residenceSince');
  return (
    <div className="beside">
      <ChoiceField {...choice} label={{ vi: 'Cư trú', en: 'Residence' }} codes={residences} words={residenceWords} />
      {choice.value !== 'PERMANENT' && (
        <div className="command-field">
          <DateField label={say({ vi: 'Từ ngày', en: 'Since' })} day={since} isOptional onChange={onSince} />
          <FieldRefusal id={id} messages={messages} />
        </div>
      )}
    </div>
  );
}
