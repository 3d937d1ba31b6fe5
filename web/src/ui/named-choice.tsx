import { useSay } from '../language/language.ts';

interface NamedChoiceProps {
  readonly title: string;
  /** The words for not choosing. */
  readonly all: string;
  readonly choices: readonly { readonly id: string; readonly name: string }[];
  readonly chosen: string | null;
  readonly onChange: (id: string | null) => void;
}

/** One of a list of names; not shown to a reader who has no choice. */
export function NamedChoice({ title, all, choices, chosen, onChange }: NamedChoiceProps) {
  const say = useSay();
  if (choices.length < 2 && chosen === null) return null;
  const isUnknown = chosen !== null && choices.every(({ id }) => id !== chosen);
  return (
    <select aria-label={title} data-active={chosen !== null} value={chosen ?? ''} onChange={({ target }) => onChange(target.value || null)}>
      <option value="">{all}</option>
      {isUnknown && <option value={chosen}>{say({ vi: 'không có trên bản đồ ngày này', en: 'not on the map of this day' })}</option>}
      {choices.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  );
}
