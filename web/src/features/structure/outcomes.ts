import type { ChosenUnit } from '../command/chosen-unit.ts';
import { concernedIn, type Draft, fullNameOf, type Verb } from './draft.ts';

/** A unit that what lies below others may go to: what the form knows it by, and what the command and its refusals call it. */
export interface Place {
  readonly key: string;
  readonly label: string;
  /** Set where it is a unit that goes on, seen as such when it was chosen. */
  readonly unit: ChosenUnit | null;
}

/** The units that come out of an act, each under a name that its refusals can use: they are read by people. */
export function outcomesOf(verb: Verb, draft: Draft): readonly Place[] {
  if (verb === 'merge') return [mergedInto(draft)];
  if (verb === 'split') return unlike([...(draft.goesOn ? [goingOn(draft.subject)] : []), ...draft.parts.map(newOne)]);
  if (verb !== 'redraw') return [];
  return unlike([
    ...concernedIn(draft)
      .filter(({ id }) => draft.goingOn.includes(id))
      .map(goingOn),
    ...draft.parts.map(newOne),
  ]);
}

/** Where units below may be sent: to what comes out, or to units somebody named for it. */
export function placesOf(verb: Verb, draft: Draft): readonly Place[] {
  const outcomes = outcomesOf(verb, draft);
  return [...outcomes, ...draft.receivers.filter(({ id }) => !outcomes.some(({ key }) => key === id)).map(goingOn)];
}

const mergedInto = (draft: Draft): Place => {
  const into = concernedIn(draft).find(({ id }) => id === draft.continuesId);
  return into ? goingOn(into) : { key: 'new', label: fullNameOf(draft.naming), unit: null };
};

const goingOn = (unit: ChosenUnit): Place => ({ key: unit.id, label: unit.fullName, unit });

const newOne = (part: Draft['parts'][number]): Place => ({ key: part.key, label: fullNameOf(part), unit: null });

/** Two of one name are told apart by their place in the list. */
const unlike = (places: readonly Place[]): readonly Place[] =>
  places.map((place, index) =>
    places.some(({ label }, other) => other < index && label === place.label)
      ? { ...place, label: `${place.label} (${index + 1})` }
      : place,
  );
