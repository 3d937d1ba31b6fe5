import type { Projection } from './projection.ts';
import type { Refusal } from './refusal.ts';
import { callerIsInCharge, superiorsAreHers } from './rules/charge.ts';
import { decisionIsNamed } from './rules/decision.ts';
import { groupsAreAllowed, modelsFitGroups } from './rules/groups.ts';
import { carriedAsFound, changesFitLives, laterChangesFit, recordedPiecesStand, somethingChanges } from './rules/life.ts';
import { codesAreFree, modelsFitLevels, namesAreThere, typesFitLevels } from './rules/naming.ts';
import {
  kindsAgree,
  piecesArrive,
  piecesKeepTheirLevel,
  piecesLeave,
  piecesOfTheDayFit,
  unitChanged,
  versionsAreSeen,
} from './rules/pieces.ts';
import { kindsStandWhereTheyMay, levelsDescend, nobodyIsLeft, noNewDistricts, rootStays, superiorLives } from './rules/place.ts';
import type { Rule } from './rules/rule.ts';

/**
 * How much of a command must be there for a rule to speak: only what the command says itself; any part that could be drafted;
 * all that an event did which is corrected; or the whole. So a rule never complains about what is only missing.
 */
const needs = ['WORDS', 'PARTS', 'HISTORY', 'WHOLE'] as const;
type Need = (typeof needs)[number];

const rules: readonly (readonly [Rule, Need])[] = [
  [versionsAreSeen, 'WORDS'],
  [decisionIsNamed, 'WORDS'],
  [changesFitLives, 'PARTS'],
  [laterChangesFit, 'HISTORY'],
  [recordedPiecesStand, 'HISTORY'],
  [carriedAsFound, 'HISTORY'],
  [somethingChanges, 'WHOLE'],
  [rootStays, 'PARTS'],
  [noNewDistricts, 'WORDS'],
  [superiorLives, 'HISTORY'],
  [levelsDescend, 'PARTS'],
  [kindsStandWhereTheyMay, 'PARTS'],
  [groupsAreAllowed, 'PARTS'],
  [modelsFitGroups, 'PARTS'],
  [nobodyIsLeft, 'WHOLE'],
  [codesAreFree, 'PARTS'],
  [namesAreThere, 'WORDS'],
  [typesFitLevels, 'WORDS'],
  [modelsFitLevels, 'WORDS'],
  [piecesKeepTheirLevel, 'PARTS'],
  [kindsAgree, 'PARTS'],
  [piecesLeave, 'PARTS'],
  [piecesArrive, 'PARTS'],
  [piecesOfTheDayFit, 'PARTS'],
];

/** What was wrong before there was a whole plan. */
export interface Found {
  /** With the event to correct; without it nothing can be said of its replacement but what it says itself. */
  readonly event: readonly Refusal[];
  /** Units that are not found. */
  readonly references: readonly Refusal[];
  /** Parts that do not fit together. */
  readonly draft: readonly Refusal[];
  /** Units below those that end, which have nowhere to go. */
  readonly carried: readonly Refusal[];
  /** With the request the command answers. */
  readonly asked: readonly Refusal[];
  /** Units somebody changed while the command waited for its turn: told only where it is refused. */
  readonly meanwhile: readonly string[];
  /** Whether there is no event to correct, though the command names one. */
  readonly isBlind: boolean;
}

/** Everything that would be wrong, not the first thing only. Who may not is told nothing else. */
export function checkPlan(projection: Projection, ownUnit: string, found: Found): readonly Refusal[] {
  for (const mayShe of [callerIsInCharge(ownUnit), superiorsAreHers]) {
    const forbidden = mayShe(projection);
    if (forbidden.length > 0) return [...found.references, ...forbidden];
  }
  const has = needs.indexOf(partOf(projection, found));
  const isSilent = (rule: Rule) => rule === nobodyIsLeft && found.carried.length > 0;
  const ruled = rules.filter(([rule, need]) => needs.indexOf(need) <= has && !isSilent(rule)).flatMap(([rule]) => rule(projection));
  const reasons = [...found.event, ...found.references, ...found.draft, ...found.carried, ...ruled, ...found.asked];
  return [...changedMeanwhile(reasons, found.meanwhile), ...reasons];
}

/** D11: who named no version is told too that somebody was there first, and why what she wanted cannot be done any more. */
function changedMeanwhile(reasons: readonly Refusal[], unitIds: readonly string[]): Refusal[] {
  const told = new Set(reasons.filter(({ code }) => code === 'UNIT_CHANGED').flatMap((reason) => reason.unitIds));
  const changed = unitIds.filter((id) => !told.has(id));
  return reasons.length > 0 && changed.length > 0 ? [unitChanged(changed)] : [];
}

/** How much of the command there is to look at. */
function partOf({ plan }: Projection, { isBlind, references, draft }: Found): Need {
  if (isBlind) return 'WORDS';
  if (references.length === 0 && draft.length === 0) return 'WHOLE';
  return plan.voids.length > 0 ? 'PARTS' : 'HISTORY';
}
