import { type ReactNode, useId } from 'react';
import { type Sentence, useLanguage, useSay } from '../../language/language.ts';
import { formatCount, parseCount } from '../../language/numbers.ts';
import { DateField } from '../../ui/date-field.tsx';
import { FieldRefusal } from './field-refusal.tsx';
import { useTold } from './told.ts';

interface FieldProps<Value> {
  /** By which a refusal finds it. */
  readonly name: string;
  readonly label: Sentence;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

interface TextFieldProps extends FieldProps<string> {
  /** More than one for a text of several lines. */
  readonly rows?: number;
  readonly hint?: Sentence;
  /** What is to be done once the field is left. */
  readonly onLeave?: () => void;
}

export function TextField({ name, label, value, rows = 1, hint, onChange, onLeave }: TextFieldProps) {
  const say = useSay();
  const { id, messages, marks } = useTold(name);
  const own = useId();
  return (
    <div className="command-field">
      <div className="field">
        <label htmlFor={own}>{say(label)}</label>
        {rows > 1 ? (
          <textarea id={own} rows={rows} value={value} {...marks} onChange={({ target }) => onChange(target.value)} />
        ) : (
          <input id={own} value={value} {...marks} onChange={({ target }) => onChange(target.value)} onBlur={onLeave} />
        )}
      </div>
      {hint && <p className="field-hint">{say(hint)}</p>}
      <FieldRefusal id={id} messages={messages} />
    </div>
  );
}

interface CountFieldProps extends FieldProps<string> {
  /** A year is written without points. */
  readonly isYear?: boolean;
}

/** A whole number, grouped as readers write it once it is left. What is no number stays as it was typed. */
export function CountField({ name, label, value, isYear = false, onChange }: CountFieldProps) {
  const say = useSay();
  const language = useLanguage();
  const { id, messages, marks } = useTold(name);
  const group = () => {
    const count = parseCount(value);
    if (count !== null) onChange(isYear ? String(count) : formatCount(count, language));
  };
  return (
    <div className="command-field">
      <label className="field">
        {say(label)}
        <input
          className="figures"
          inputMode="numeric"
          value={value}
          {...marks}
          onChange={({ target }) => onChange(target.value)}
          onBlur={group}
        />
      </label>
      <FieldRefusal id={id} messages={messages} />
    </div>
  );
}

interface DayFieldProps extends FieldProps<string> {
  /** It may stay empty. */
  readonly isOptional?: boolean;
}

export function DayField({ name, label, value, isOptional = false, onChange }: DayFieldProps) {
  const say = useSay();
  const { id, messages } = useTold(name);
  return (
    <div className="command-field">
      <DateField label={say(label)} day={value} isOptional={isOptional} onChange={onChange} />
      <FieldRefusal id={id} messages={messages} />
    </div>
  );
}

interface ChoiceFieldProps<Code extends string> extends FieldProps<Code> {
  readonly codes: readonly Code[];
  readonly words: Readonly<Record<Code, Sentence>>;
  /** Those to stand first, under this heading. */
  readonly first?: { readonly codes: readonly Code[]; readonly heading: Sentence };
}

export function ChoiceField<Code extends string>({ name, label, value, codes, words, first, onChange }: ChoiceFieldProps<Code>) {
  const say = useSay();
  const { id, messages, marks } = useTold(name);
  const options = (listed: readonly Code[]) =>
    listed.map((code) => (
      <option key={code} value={code}>
        {say(words[code])}
      </option>
    ));
  const others = codes.filter((code) => !first?.codes.includes(code));
  return (
    <div className="command-field">
      <label className="field">
        {say(label)}
        <select
          value={value}
          {...marks}
          onChange={({ target }) => {
            const chosen = codes.find((code) => code === target.value);
            if (chosen !== undefined) onChange(chosen);
          }}
        >
          {first && first.codes.length > 0 ? (
            <>
              <optgroup label={say(first.heading)}>{options(first.codes)}</optgroup>
              <optgroup label={say({ vi: 'Khác', en: 'Others' })}>{options(others)}</optgroup>
            </>
          ) : (
            options(codes)
          )}
        </select>
      </label>
      <FieldRefusal id={id} messages={messages} />
    </div>
  );
}

interface CheckListProps<Code extends string> {
  readonly name: string;
  readonly legend: Sentence;
  readonly codes: readonly Code[];
  readonly words: Readonly<Record<Code, Sentence>>;
  readonly chosen: readonly Code[];
  readonly onChange: (chosen: readonly Code[]) => void;
  /** What belongs to a chosen one, below it. */
  readonly below?: (code: Code) => ReactNode;
}

/** Several of a list, each with what belongs to it. */
export function CheckList<Code extends string>({ name, legend, codes, words, chosen, onChange, below }: CheckListProps<Code>) {
  const say = useSay();
  const { id, messages } = useTold(name);
  const toggle = (code: Code) => onChange(chosen.includes(code) ? chosen.filter((one) => one !== code) : [...chosen, code]);
  return (
    <fieldset className="check-list" aria-describedby={messages.length > 0 ? id : undefined}>
      <legend>{say(legend)}</legend>
      {codes.map((code) => (
        <div key={code} className="check-line" data-chosen={chosen.includes(code)}>
          <label className="choice">
            <input type="checkbox" checked={chosen.includes(code)} onChange={() => toggle(code)} />
            <span>{say(words[code])}</span>
          </label>
          {chosen.includes(code) && below?.(code)}
        </div>
      ))}
      <FieldRefusal id={id} messages={messages} />
    </fieldset>
  );
}
