import { useState } from 'react';

/** What was typed and not sent, by what it is for, as long as the page is open. It ends with the page: it may speak of people. */
const kept = new Map<string, object>();

interface Bound<Name extends string, Value> {
  readonly name: Name;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

export interface Kept<Draft extends object> {
  readonly draft: Draft;
  /** It was begun before, and left. */
  readonly isKept: boolean;
  change(part: Partial<Draft>): void;
  /** What a field of the form needs to show one part of the draft and change it. */
  field<Name extends keyof Draft & string>(name: Name): Bound<Name, Draft[Name]>;
  startOver(): void;
  forget(): void;
}

/** What is typed into a form: closed and opened again, also by mistake, the form has it still. */
export function useDraft<Draft extends object>(what: string, begin: () => Draft): Kept<Draft> {
  const [isKept, setKept] = useState(() => kept.has(what));
  const [draft, put] = useState(() => (kept.get(what) as Draft | undefined) ?? begin());
  const change = (part: Partial<Draft>) =>
    put((known) => {
      const next = { ...known, ...part };
      kept.set(what, next);
      return next;
    });
  const field = <Name extends keyof Draft & string>(name: Name): Bound<Name, Draft[Name]> => ({
    name,
    value: draft[name],
    onChange: (value) => change({ [name]: value } as unknown as Partial<Draft>),
  });
  const forget = () => {
    kept.delete(what);
  };
  const startOver = () => {
    forget();
    setKept(false);
    put(begin());
  };
  return { draft, isKept, change, field, startOver, forget };
}
