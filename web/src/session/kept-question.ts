import type { Person } from './open-id.ts';

/** What somebody has typed into the workbench. */
export interface TypedQuestion {
  readonly query: string;
  /** JSON, as it is typed: perhaps not whole yet. */
  readonly variables: string;
}

interface KeptQuestion extends TypedQuestion {
  /** Who typed it: somebody else who signs in in the same tab does not find it. */
  readonly by: string;
}

// of this tab only, as the grant is, and gone with it: it may speak of people
const key = 'workbench';

const nameOf = ({ name, unitId }: Person) => `${name} ${unitId}`;

/** What the person typed in this tab since she signed in, her session renewed or not; null for nothing. */
export function keptQuestion(person: Person): TypedQuestion | null {
  const kept = JSON.parse(sessionStorage.getItem(key) ?? 'null') as KeptQuestion | null;
  return kept?.by === nameOf(person) ? { query: kept.query, variables: kept.variables } : null;
}

export function keepQuestion(person: Person, { query, variables }: TypedQuestion): void {
  const kept: KeptQuestion = { query, variables, by: nameOf(person) };
  try {
    sessionStorage.setItem(key, JSON.stringify(kept));
  } catch {
    // larger than the browser keeps: it then lasts as long as the page
  }
}

/** Signing out ends it. */
export const forgetQuestion = (): void => sessionStorage.removeItem(key);
