import type { Projection } from './projection.ts';
import type { Refusal } from './refusal.ts';
import { callerIsInCharge, superiorsAreHers } from './rules/charge.ts';
import { decisionIsNamed } from './rules/decision.ts';
import { groupsAreAllowed } from './rules/groups.ts';
import { carriedAsFound, changesFitLives, recordedPiecesStand, somethingChanges } from './rules/life.ts';
import { codesAreFree, modelsFitLevels, namesAreThere, typesFitLevels } from './rules/naming.ts';
import { kindsAgree, piecesArrive, piecesKeepTheirLevel, piecesLeave, piecesOfTheDayFit, versionsAreSeen } from './rules/pieces.ts';
import { kindsStandWhereTheyMay, levelsDescend, nobodyIsLeft, noNewDistricts, rootStays, superiorLives } from './rules/place.ts';
import type { Rule } from './rules/rule.ts';

const rules: readonly Rule[] = [
  superiorsAreHers,
  versionsAreSeen,
  decisionIsNamed,
  changesFitLives,
  recordedPiecesStand,
  carriedAsFound,
  somethingChanges,
  rootStays,
  noNewDistricts,
  superiorLives,
  levelsDescend,
  kindsStandWhereTheyMay,
  groupsAreAllowed,
  nobodyIsLeft,
  codesAreFree,
  namesAreThere,
  typesFitLevels,
  modelsFitLevels,
  piecesKeepTheirLevel,
  kindsAgree,
  piecesLeave,
  piecesArrive,
  piecesOfTheDayFit,
];

/** What can be said of a command whose own parts do not fit together. */
const firstRules: readonly Rule[] = [versionsAreSeen, decisionIsNamed, changesFitLives];

/**
 * Everything that would be wrong, not the first thing only. Who may not is told nothing else.
 *
 * @param found what was wrong before there was a whole plan.
 */
export function checkPlan(
  projection: Projection,
  ownUnit: string,
  found: { readonly draft: readonly Refusal[]; readonly carried: readonly Refusal[] },
): readonly Refusal[] {
  const forbidden = callerIsInCharge(ownUnit)(projection);
  if (forbidden.length > 0) return forbidden;
  const look = (list: readonly Rule[]) => list.flatMap((rule) => rule(projection));
  if (found.draft.length > 0) return [...found.draft, ...found.carried, ...look(firstRules)];
  return [...found.carried, ...look(found.carried.length > 0 ? rules.filter((rule) => rule !== nobodyIsLeft) : rules)];
}
