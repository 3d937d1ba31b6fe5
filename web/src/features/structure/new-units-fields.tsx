import { useId } from 'react';
import { useSay } from '../../language/language.ts';
import { FieldRefusal } from '../command/field-refusal.tsx';
import { UnitPicker } from '../command/unit-picker.tsx';
import { freeKey, newPart, type Part, typesOf } from './draft.ts';
import { NamingFields } from './naming-fields.tsx';
import type { VerbFieldsProps } from './verb-props.ts';

interface NewUnitsFieldsProps extends VerbFieldsProps {
  readonly heading: string;
  /** Fewer are of no use. */
  readonly least: number;
  /** Whether each says here what share of the old unit it is. */
  readonly hasShares: boolean;
}

/** The new units of a split or a redrawing: their names, and where they know it their shares. */
export function NewUnitsFields({ draft, told, onChange, heading, least, hasShares }: NewUnitsFieldsProps) {
  const say = useSay();
  const id = useId();
  const { parts, subject } = draft;
  const put = (key: string, change: Partial<Part>) =>
    onChange({ parts: parts.map((part) => (part.key === key ? { ...part, ...change } : part)) });
  return (
    <>
      {parts.map((part, index) => (
        <div key={part.key} className="split-part">
          <NamingFields
            label={`${heading} ${index + 1}`}
            naming={part}
            types={typesOf(subject.level)}
            refusals={[]}
            onChange={(change) => put(part.key, change)}
          />
          {hasShares && (
            <label className="field">
              {say({ vi: 'Tỷ lệ, % (nếu rõ)', en: 'Share, % (if known)' })}
              <input
                className="figures"
                inputMode="decimal"
                size={6}
                value={part.share}
                aria-describedby={told('parts').length > 0 ? id : undefined}
                onChange={({ target }) => put(part.key, { share: target.value })}
              />
            </label>
          )}
          {part.under && (
            <UnitPicker
              label={`${say({ vi: 'Trực thuộc', en: 'Below' })}: ${heading} ${index + 1}`}
              day={draft.effectiveOn}
              level={null}
              chosen={[part.under]}
              isSingle
              except={[subject.id]}
              refusals={[]}
              onChange={([under]) => put(part.key, { under })}
            />
          )}
          {parts.length > least && (
            <button type="button" className="button button-plain" onClick={() => onChange({ parts: parts.filter((one) => one !== part) })}>
              {say({ vi: 'Bỏ', en: 'Take back' })} {heading.toLocaleLowerCase('vi')} {index + 1}
            </button>
          )}
        </div>
      ))}
      <FieldRefusal id={id} messages={told('parts')} />
      <button
        type="button"
        className="button button-add"
        onClick={() => onChange({ parts: [...parts, newPart(parts[0]?.adminType ?? typesOf(subject.level)[0] ?? null, freeKey(parts))] })}
      >
        {say({ vi: 'Thêm', en: 'Add' })} {heading.toLocaleLowerCase('vi')}
      </button>
    </>
  );
}

/** The superior of what is new, where it is another than that of the units it comes from. */
export function UnderField({ draft, told, onChange }: VerbFieldsProps) {
  const say = useSay();
  const { under, subject } = draft;
  if (subject.level === 'PROVINCE' || subject.level === 'CENTRAL') return null;
  const isOpen = under !== null || told('under').length > 0;
  return (
    <details className="table-twin" open={isOpen || undefined}>
      <summary>{say({ vi: 'Trực thuộc cấp trên khác', en: 'Below another superior' })}</summary>
      <UnitPicker
        label={say({ vi: 'Cấp trên của đơn vị mới (để trống: như cũ)', en: 'Superior of what is new (empty: as before)' })}
        day={draft.effectiveOn}
        level={null}
        chosen={under ? [under] : []}
        isSingle
        except={[subject.id]}
        refusals={told('under')}
        onChange={([next = null]) => onChange({ under: next })}
      />
    </details>
  );
}
