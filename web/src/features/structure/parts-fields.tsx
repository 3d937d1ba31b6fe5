import { useSay } from '../../language/language.ts';
import { newPart, type Part, typesOf } from './draft.ts';
import { FieldRefusal } from './field-refusal.tsx';
import { NamingFields } from './naming-fields.tsx';
import type { VerbFieldsProps } from './verb-fields.tsx';

const fieldId = 'split-parts-refusal';

/** What a unit is split into: two parts or more, or what is split off one that goes on; shares where they are known. */
export function PartsFields({ draft, told, onChange }: VerbFieldsProps) {
  const say = useSay();
  const { parts, subject, goesOn } = draft;
  const put = (key: string, change: Partial<Part>) =>
    onChange({ parts: parts.map((part) => (part.key === key ? { ...part, ...change } : part)) });
  const goOn = (isOn: boolean) => onChange({ goesOn: isOn, parts: isOn ? parts.slice(0, 1) : withTwo(parts) });
  const least = goesOn ? 1 : 2;
  return (
    <>
      <label className="choice">
        <input type="checkbox" checked={goesOn} onChange={({ target }) => goOn(target.checked)} />
        <span>
          {subject.fullName} {say({ vi: 'tiếp tục với phần còn lại', en: 'goes on with what remains' })}
        </span>
      </label>
      {parts.map((part, index) => (
        <div key={part.key} className="split-part">
          <NamingFields
            label={`${say({ vi: 'Phần', en: 'Part' })} ${index + 1}`}
            naming={part}
            types={typesOf(subject.level)}
            refusals={[]}
            onChange={(change) => put(part.key, change)}
          />
          <label className="field">
            {say({ vi: 'Tỷ lệ, % (nếu rõ)', en: 'Share, % (if known)' })}
            <input
              className="figures"
              inputMode="decimal"
              size={6}
              value={part.share}
              aria-describedby={told('parts').length > 0 ? fieldId : undefined}
              onChange={({ target }) => put(part.key, { share: target.value })}
            />
          </label>
          {parts.length > least && (
            <button type="button" className="button button-plain" onClick={() => onChange({ parts: parts.filter((one) => one !== part) })}>
              {say({ vi: 'Bỏ phần', en: 'Take back part' })} {index + 1}
            </button>
          )}
        </div>
      ))}
      <FieldRefusal id={fieldId} messages={told('parts')} />
      <button
        type="button"
        className="button button-add"
        onClick={() => onChange({ parts: [...parts, newPart(parts[0]?.adminType ?? null, freeKey(parts))] })}
      >
        {say({ vi: 'Thêm một phần', en: 'Add a part' })}
      </button>
    </>
  );
}

const withTwo = (parts: readonly Part[]): readonly Part[] =>
  parts.length >= 2 ? parts : [...parts, newPart(parts[0]?.adminType ?? null, freeKey(parts))];

/** A letter no other part goes by. */
const freeKey = (parts: readonly Part[]): string =>
  [...'abcdefghijklmnopqrstuvwxyz'].find((letter) => parts.every(({ key }) => key !== letter)) ?? crypto.randomUUID();
