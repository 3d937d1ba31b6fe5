import { useSay } from '../../language/language.ts';
import { freeKey, newPart, type Part } from './draft.ts';
import { NewUnitsFields, UnderField } from './new-units-fields.tsx';
import type { VerbFieldsProps } from './verb-props.ts';

/** What a unit is split into: two parts or more, or what is split off one that goes on; shares where they are known. */
export function PartsFields(props: VerbFieldsProps) {
  const say = useSay();
  const { draft, onChange } = props;
  const { parts, subject, goesOn } = draft;
  const goOn = (isOn: boolean) => onChange({ goesOn: isOn, parts: isOn ? withoutEmpty(parts) : withTwo(parts) });
  return (
    <>
      <label className="choice">
        <input type="checkbox" checked={goesOn} onChange={({ target }) => goOn(target.checked)} />
        <span>
          {subject.fullName} {say({ vi: 'tiếp tục với phần còn lại', en: 'goes on with what remains' })}
        </span>
      </label>
      <NewUnitsFields {...props} heading={say({ vi: 'Phần', en: 'Part' })} least={goesOn ? 1 : 2} hasShares />
      <UnderField {...props} />
    </>
  );
}

/** A unit that goes on needs one part only; what has a name already stays. */
const withoutEmpty = (parts: readonly Part[]): readonly Part[] => {
  const named = parts.filter(({ name }) => name.trim() !== '');
  return named.length > 0 ? named : parts.slice(0, 1);
};

const withTwo = (parts: readonly Part[]): readonly Part[] =>
  parts.length >= 2 ? parts : [...parts, newPart(parts[0]?.adminType ?? null, freeKey(parts))];
