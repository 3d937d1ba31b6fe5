import type { CombinedError } from 'urql';
import type { ChosenUnit, Field, Verb } from './draft.ts';

/** One reason against a reorganisation, in the reader's language already. */
export interface Refusal {
  readonly code: string;
  readonly message: string;
  readonly unitIds: readonly string[];
}

const fields: Readonly<Record<string, Field | Partial<Record<Verb, Field>>>> = {
  UNIT_NAME_MISSING: { rename: 'naming', establish: 'naming', merge: 'naming', split: 'parts' },
  UNIT_CODE_IN_USE: { establish: 'naming', merge: 'naming', split: 'parts' },
  UNIT_TYPE_OF_LEVEL: { establish: 'naming', merge: 'naming', split: 'parts' },
  UNIT_NOTHING_CHANGES: { rename: 'naming', reparent: 'under' },
  UNIT_SHARES_NOT_ONE: 'parts',
  UNIT_TOO_FEW: { merge: 'others', split: 'parts' },
  UNIT_LEVELS_DIFFER: { merge: 'others' },
  UNIT_PIECE_TWICE: { merge: 'others' },
  UNIT_PARENT_MISSING: { reparent: 'under' },
  UNIT_PARENT_NOT_VALID: { reparent: 'under' },
  UNIT_PARENT_CYCLE: { reparent: 'under' },
  UNIT_LEVEL_ORDER: { reparent: 'under' },
  DECISION_MISSING: 'number',
  DECISION_DATE_MISSING: 'decidedOn',
  DECISION_TEXT_MISSING: 'link',
  DECISION_AFTER_EFFECT: 'reason',
  EFFECT_BEFORE_UNIT: 'effectiveOn',
  UNIT_NOT_VALID: 'effectiveOn',
  UNIT_HAS_LATER_EVENT: 'effectiveOn',
  UNIT_DISTRICT_ENDED: 'effectiveOn',
};

/** The field a refusal is about; null for one about the whole. */
export function fieldOf({ code }: Refusal, verb: Verb): Field | null {
  const field = fields[code];
  return typeof field === 'object' ? (field[verb] ?? null) : (field ?? null);
}

/** What a reason says, with the units it is about where they are known here; the same is said once. */
export function tell(refusals: readonly Refusal[], units: readonly ChosenUnit[]): readonly string[] {
  const told = refusals.map(({ message, unitIds }) => {
    const names = units.filter(({ id }) => unitIds.includes(id)).map(({ fullName }) => fullName);
    return names.length > 0 ? `${names.join(', ')}: ${message}` : message;
  });
  return [...new Set(told)];
}

/** The reasons an error names: the act refuses with all of them, as the preview lists them. */
export function refusalsIn(error: CombinedError | undefined): readonly Refusal[] {
  return (error?.graphQLErrors ?? []).flatMap(({ extensions, message }) => {
    const told = extensions.refusals as readonly Refusal[] | undefined;
    const { code } = extensions;
    return told ?? (typeof code === 'string' ? [{ code, message, unitIds: [] }] : []);
  });
}
