import type { ReactNode } from 'react';
import { DropDown } from './drop-down.tsx';

interface ChoiceListProps<T extends string> {
  readonly title: string;
  readonly choices: readonly T[];
  readonly chosen: readonly T[];
  readonly label: (choice: T) => ReactNode;
  readonly onChange: (chosen: readonly T[]) => void;
}

/** Several of a short list, as checkboxes behind a button that says how many are chosen. */
export function ChoiceList<T extends string>({ title, choices, chosen, label, onChange }: ChoiceListProps<T>) {
  const toggle = (choice: T) => onChange(choices.filter((one) => (one === choice) !== chosen.includes(one)));
  return (
    <DropDown summary={chosen.length > 0 ? `${title} (${chosen.length})` : title} isActive={chosen.length > 0}>
      <fieldset className="choice-list">
        <legend>{title}</legend>
        {choices.map((choice) => (
          <label key={choice} className="choice">
            <input type="checkbox" checked={chosen.includes(choice)} onChange={() => toggle(choice)} />
            <span>{label(choice)}</span>
          </label>
        ))}
      </fieldset>
    </DropDown>
  );
}
