import type { CombinedError } from 'urql';
import { formatDate } from '../../language/dates.ts';
import type { Language, Sentence } from '../../language/language.ts';

/** Why a command was refused: its code, the server's sentence in the reader's language, and what the code says it is about. */
export interface Refusal {
  readonly code: string;
  readonly message: string;
  readonly details: Readonly<Record<string, unknown>>;
}

/** Which field of a form a refusal stands beside: by its code, or by what the server calls the field. */
export type Places = Readonly<Record<string, string>>;

/** Says in the words of the page what the server says by codes; null where its own sentence stands. */
export type Reword = (refusal: Refusal) => Sentence | null;

export const refusalsIn = (error: CombinedError | undefined): readonly Refusal[] =>
  (error?.graphQLErrors ?? []).flatMap(({ message, extensions }) => {
    const { code, ...details } = extensions;
    return typeof code === 'string' ? [{ code, message, details }] : [];
  });

/** The fields a refusal is about, as the server names them, one or several, else by its code; none for one about the whole. */
export function placesOf({ code, details: { field, fields } }: Refusal, places: Places): readonly string[] {
  const named = (Array.isArray(fields) ? fields : [field]).flatMap((one) => (typeof one === 'string' ? (places[one] ?? []) : []));
  return named.length > 0 ? named : [places[code] ?? []].flat();
}

/** A sentence of the server names days as machines write them. */
export const withDays = (message: string, language: Language) =>
  message.replaceAll(/\b\d{4}-\d{2}-\d{2}\b/g, (day) => formatDate(day, language));

export const tell = (refusal: Refusal, reword: Reword, language: Language): string =>
  withDays(reword(refusal)?.[language] ?? refusal.message, language);

/** Whether somebody changed the thing meanwhile: what is shown must be read again before the command is given again. */
export const isOutOfDate = ({ code }: Refusal): boolean => /_(CHANGED|ENDED|EVALUATED|ANSWERED|ISSUED|SUBMITTED)$/.test(code);
