import { type Sentence, useSay } from '../language/language.ts';

interface CodeChoiceProps<T extends string> {
  readonly label: Sentence;
  /** What no choice means. */
  readonly all: Sentence;
  readonly codes: readonly T[];
  readonly words: Readonly<Record<T, Sentence>>;
  readonly value: T | null;
  readonly onChange: (value: T | null) => void;
}

/** One code of a list, or all of them. */
export function CodeChoice<T extends string>({ label, all, codes, words, value, onChange }: CodeChoiceProps<T>) {
  const say = useSay();
  return (
    <select
      aria-label={say(label)}
      value={value ?? ''}
      data-active={value !== null}
      onChange={({ target }) => onChange(codes.find((code) => code === target.value) ?? null)}
    >
      <option value="">{say(all)}</option>
      {codes.map((code) => (
        <option key={code} value={code}>
          {say(words[code])}
        </option>
      ))}
    </select>
  );
}
