import { createContext, useContext, useId } from 'react';

/** What is wrong with the field of a name, in the reader's language; nothing outside a form. */
export const Told = createContext<(name: string) => readonly string[]>(() => []);

/** What is wrong with one field, and the attributes by which a reader who does not see hears it. */
export function useTold(name: string) {
  const messages = useContext(Told)(name);
  const id = useId();
  const marks = messages.length > 0 ? ({ 'aria-invalid': true, 'aria-describedby': id } as const) : {};
  return { id, messages, marks };
}
