import type { CombinedError } from 'urql';
import type { ChosenUnit } from '../command/chosen-unit.ts';
import type { Verb } from './draft.ts';
import type { Field } from './missing.ts';

/** One reason against a reorganisation, in the reader's language already. */
export interface Refusal {
  readonly code: string;
  readonly message: string;
  readonly unitIds: readonly string[];
}

/** A field whatever the verb, or the field of each verb. */
type FieldByVerb = Field | Partial<Record<Verb, Field>>;

const ofNewUnits: FieldByVerb = { establish: 'naming', changeType: 'naming', merge: 'naming', split: 'parts', redraw: 'parts' };
const ofSuperiors: FieldByVerb = { reparent: 'under', merge: 'under', split: 'under', redraw: 'under' };
const ofPieces: FieldByVerb = { merge: 'others', split: 'parts', redraw: 'pieces' };

const fields: Readonly<Record<string, FieldByVerb>> = {
  UNIT_NAME_MISSING: { rename: 'naming', ...ofNewUnits },
  UNIT_CODE_IN_USE: ofNewUnits,
  UNIT_TYPE_OF_LEVEL: ofNewUnits,
  UNIT_MODEL_HAS_GROUPS: { changeModel: 'model', changeType: 'model' },
  UNIT_NOTHING_CHANGES: { rename: 'naming', changeType: 'naming', changeModel: 'model', reparent: 'under' },
  UNIT_SHARES_NOT_ONE: ofPieces,
  UNIT_PIECES_INCOMPLETE: ofPieces,
  UNIT_OUTCOME_EMPTY: { redraw: 'pieces' },
  UNIT_TOO_FEW: { merge: 'others', split: 'parts' },
  UNIT_LEVELS_DIFFER: { merge: 'others', redraw: 'others' },
  UNIT_KINDS_DIFFER: { merge: 'others', redraw: 'others' },
  UNIT_PIECE_TWICE: { merge: 'others', redraw: 'pieces' },
  UNIT_PARENT_MISSING: ofSuperiors,
  UNIT_PARENT_NOT_VALID: ofSuperiors,
  UNIT_PARENT_CYCLE: ofSuperiors,
  UNIT_LEVEL_ORDER: ofSuperiors,
  DECISION_MISSING: 'number',
  DECISION_DATE_MISSING: 'decidedOn',
  DECISION_TEXT_MISSING: 'link',
  DECISION_AFTER_EFFECT: 'reason',
  EFFECT_BEFORE_UNIT: 'effectiveOn',
  UNIT_NOT_VALID: 'effectiveOn',
  UNIT_HAS_LATER_EVENT: 'effectiveOn',
  UNIT_DISTRICT_ENDED: 'effectiveOn',
};

/**
 * The field a refusal is about; null for one about the whole.
 *
 * @param verb null for a correction with nothing in the event's place, which has no day of its own.
 */
export function fieldOf({ code }: Refusal, verb: Verb | null): Field | null {
  const field = fields[code];
  if (typeof field === 'object') return verb === null ? null : (field[verb] ?? null);
  return field === undefined || (verb === null && field === 'effectiveOn') ? null : field;
}

/** What a reason says, with the units it is about where they are known here; the same is said once. */
export function tell(refusals: readonly Refusal[], units: readonly ChosenUnit[]): readonly string[] {
  const told = refusals.map(({ message, unitIds }) => {
    const names = units.filter(({ id }) => unitIds.includes(id)).map(({ fullName }) => fullName);
    return names.length > 0 ? `${names.join(', ')}: ${message}` : message;
  });
  return [...new Set(told)];
}

const homeless = new Set(['UNIT_CHILD_NOT_PLACED', 'UNIT_CHILD_WITHOUT_PARENT']);

/** The units below that have nowhere to go until somebody says where. */
export const unplacedIn = (refusals: readonly Refusal[]): readonly string[] => [
  ...new Set(refusals.filter(({ code }) => homeless.has(code)).flatMap(({ unitIds }) => unitIds)),
];

/**
 * The reasons an error names: the act refuses with all of them, as the preview lists them. A service that does not answer
 * has no reason against anything.
 */
export function refusalsIn(error: CombinedError | undefined): readonly Refusal[] {
  return (error?.graphQLErrors ?? []).flatMap(({ extensions, message }) => {
    const told = extensions.refusals as readonly Refusal[] | undefined;
    const { code } = extensions;
    if (code === 'SUBGRAPH_UNAVAILABLE') return [];
    return told ?? (typeof code === 'string' ? [{ code, message, unitIds: [] }] : []);
  });
}
