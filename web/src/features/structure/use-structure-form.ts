import { useState } from 'react';
import { type Sentence, useSay } from '../../language/language.ts';
import { type Act, concernedIn, type Draft, unitsIn } from './draft.ts';
import { type Field, lackOf, type Missing, missingIn, verbOf } from './missing.ts';
import { fieldOf, type Refusal, refusalsIn, tell } from './refusals.ts';
import { useStructureCommand } from './use-structure-command.ts';

/** What is typed, what is said against it field by field, and the command it makes. */
export function useStructureForm(act: Act, beginning: Draft) {
  const say = useSay();
  const [draft, setDraft] = useState(beginning);
  const [isTried, markTried] = useState(false);
  const command = useStructureCommand(act, draft);
  const { asked } = command;
  const verb = verbOf(act, draft);
  // an answer without the part of a service that is down is an answer still
  const refusals = asked?.outcome ? asked.outcome.refusals : refusalsIn(asked?.error);
  // once it was tried, what is missing is told as long as it is
  const missing: Missing = isTried ? missingIn(act, draft) : {};
  const told = (field: Field, unitId?: string | null): readonly string[] => {
    const lack = missing[field];
    const own = lack && lackBeside(field, draft, unitId, lack);
    const against = refusals.filter((one) => fieldOf(one, verb) === field && isAbout(one, draft, unitId));
    return [...(own ? [say(own)] : []), ...tell(against, unitId ? [] : unitsIn(draft))];
  };
  return {
    ...command,
    draft,
    verb,
    refusals,
    told,
    change: (part: Partial<Draft>) => setDraft((known) => ({ ...known, ...part })),
    /** Says from now on what is missing; false where something is. */
    isComplete: () => {
      markTried(true);
      return Object.keys(missingIn(act, draft)).length === 0;
    },
    /** What the preview would do, as long as nothing was changed since. */
    outcome: command.isCurrent && refusals.length === 0 ? (asked?.outcome ?? null) : null,
  };
}

export type StructureForm = ReturnType<typeof useStructureForm>;

/** What is missing stands beside its field; what a unit of a redrawing lacks beside the unit, as long as it lacks it. */
function lackBeside(field: Field, draft: Draft, unitId: string | null | undefined, lack: Sentence): Sentence | null {
  if (field === 'pieces' && unitId !== undefined) return unitId === null ? null : lackOf(draft, unitId);
  return unitId ? null : lack;
}

/** Whether a refusal is about one unit; with null, about none of those concerned. */
function isAbout({ unitIds }: Refusal, draft: Draft, unitId: string | null | undefined): boolean {
  if (unitId === undefined) return true;
  return unitId === null ? !concernedIn(draft).some(({ id }) => unitIds.includes(id)) : unitIds.includes(unitId);
}
