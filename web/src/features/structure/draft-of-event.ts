import type { EventType, TracedUnitFragment } from '../../gql/graphql.ts';
import { beginDraft, type Draft, newPart, noName, type Verb } from './draft.ts';
import type { RecordedChange, RecordedEvent, WholeEvent } from './recorded-event.ts';
import { asChosen, formOf, isNamed, namingOf, namingSaid, percentOf, type Told, tell, unlike } from './told-event.ts';

const verbs: Partial<Record<EventType, Verb>> = {
  RENAME: 'rename',
  CHANGE_TYPE: 'changeType',
  ESTABLISH: 'establish',
  MERGE: 'merge',
  SPLIT: 'split',
  REDRAW: 'redraw',
  REPARENT: 'reparent',
  PLACE: 'reparent',
  DISSOLVE: 'dissolve',
};

/** The act that would do what an event of a type did; what stood there from the beginning, and a correction, are none. */
export const verbOfEvent = (type: EventType): Verb | null => verbs[type] ?? null;

/**
 * The form of a correction, filled with all that the event said, from whichever unit it is looked at: who corrects it changes what
 * was wrong and leaves the rest, and what is left out would be taken back. A merger is drafted from what went in, an establishment
 * from the superior.
 */
export function draftOfEvent(event: RecordedEvent, whole: WholeEvent): Draft {
  const told = tell(whole);
  const base = begin(event, whole);
  const verb = verbOfEvent(event.type);
  // the acts that name a unit name one
  const namesSeveral = (verb === 'rename' || verb === 'changeType') && told.altered.length > 1;
  if (told.flows.length > 0 || namesSeveral) return withPlaces(ofPieces(base, verb, told), told);
  if (verb === 'reparent') return moved(base, told);
  return verb === 'dissolve' ? withPlaces(dissolved(base, told), told) : base;
}

function begin(event: RecordedEvent, { unit, changes }: WholeEvent): Draft {
  const said = changes.find((one) => one.unit?.id === unit.id) ?? changes.find((one) => one.unit != null);
  const of = said?.unit ?? unit;
  const opened = event.type === 'ESTABLISH' && said?.parent ? said.parent : null;
  const naming = said ? namingSaid(said, of) : namingOf(of);
  const draft = beginDraft({ subject: asChosen(opened ?? of), naming, effectiveOn: said?.effectiveOn ?? event.effectiveOn });
  return {
    ...draft,
    level: of.level ?? draft.level,
    kind: of.kind ?? draft.kind,
    ...builtAs(event, said, of),
    correction: {
      eventId: event.id,
      replacedBy: null,
      likely: likelyFor(event, said),
      seenCorrectionId: event.correctedBy?.id ?? null,
    },
  };
}

/** How the event built a unit, which it may be built like no more. */
function builtAs({ type }: RecordedEvent, said: RecordedChange | undefined, unit: TracedUnitFragment): Pick<Draft, 'form' | 'model'> {
  const [form, model] = [formOf(unit), said?.baseModel ?? null];
  return { form: said?.act === 'OPEN' ? { ...form, baseModel: model } : form, model: type === 'CHANGE_TYPE' ? model : null };
}

/** A change of type that only said how a base is built is one of the model. */
function likelyFor({ type }: RecordedEvent, said: RecordedChange | undefined): Verb {
  const isOfModel = type === 'CHANGE_TYPE' && said?.baseModel != null && !isNamed(said);
  return isOfModel ? 'changeModel' : (verbOfEvent(type) ?? 'rename');
}

function ofPieces(base: Draft, verb: Verb | null, told: Told): Draft {
  const sources = unlike(told.flows.map(({ from }) => from));
  const results = unlike(told.flows.map(({ to }) => to));
  const [subject = base.subject, ...others] = sources.map(asChosen);
  const draft = { ...base, subject, others, renamed: renamedBy(told) };
  const [into] = results;
  if (verb === 'merge' && into && results.length === 1) return mergedInto(draft, into, told);
  const isPlainSplit = verb === 'split' && sources.length === 1 && results.every(({ id }) => told.opened.has(id));
  if (isPlainSplit) return splitInto(draft, told);
  return likely(redrawn(draft, told), 'redraw');
}

/** What could not be said by the act it was recorded as is said by the general one. */
const likely = (draft: Draft, verb: Verb): Draft => ({ ...draft, correction: draft.correction && { ...draft.correction, likely: verb } });

function mergedInto(draft: Draft, into: TracedUnitFragment, { opened }: Told): Draft {
  const said = opened.get(into.id);
  const goesOn = said ? [] : [asChosen(into)];
  return {
    ...draft,
    others: [...draft.others, ...goesOn],
    continuesId: said ? null : into.id,
    naming: said ? namingSaid(said, into) : noName(draft.subject.level),
    under: said?.parent ? asChosen(said.parent) : null,
  };
}

const splitInto = (draft: Draft, told: Told): Draft => ({
  ...draft,
  others: [],
  goesOn: !told.ended.some(({ unit }) => unit.id === draft.subject.id),
  ...newUnits(told, ({ id }) => percentOf(told.flows.find(({ to }) => to.id === id)?.share ?? null)),
});

/** What was opened that day comes out as new; every other unit that receives goes on, and stands among those redrawn. */
function redrawn(draft: Draft, told: Told): Draft {
  const { flows, opened, altered, ended } = told;
  const named = altered.filter(isNamed).map(({ unit }) => unit);
  const goingOn = unlike([...flows.flatMap(({ from, to }) => [to, from]), ...named]).filter(
    ({ id }) => !opened.has(id) && !ended.some(({ unit }) => unit.id === id),
  );
  const known = new Set([draft.subject, ...draft.others].map(({ id }) => id));
  return {
    ...draft,
    others: [...draft.others, ...goingOn.filter(({ id }) => !known.has(id)).map(asChosen)],
    goingOn: goingOn.map(({ id }) => id),
    ...newUnits(told, () => ''),
    pieces: flows.map(({ from, to, kind, share }) => ({
      fromId: from.id,
      to: to.id,
      extent: kind,
      share: kind === 'WHOLE' ? '' : percentOf(share),
    })),
  };
}

/** The new units with their superior: one for all, or each its own. */
function newUnits({ opened }: Told, shareOf: (unit: TracedUnitFragment) => string): Pick<Draft, 'parts' | 'under'> {
  const said = [...opened.values()].toSorted((a, b) => (a.fullName ?? '').localeCompare(b.fullName ?? '', 'vi'));
  const superiors = unlike(said.flatMap(({ parent }) => parent ?? []));
  const [only] = superiors;
  const isOne = superiors.length === 1;
  return {
    under: isOne && only ? asChosen(only) : null,
    parts: said.map((one) => ({
      ...newPart(null, one.unit.id),
      ...namingSaid(one, one.unit),
      share: shareOf(one.unit),
      ...(one.parent && !isOne ? { under: asChosen(one.parent) } : {}),
    })),
  };
}

const renamedBy = ({ altered }: Told): Draft['renamed'] =>
  Object.fromEntries(
    altered.filter(isNamed).map((one) => [one.unit.id, { ...namingSaid(one, one.unit), under: one.parent ? asChosen(one.parent) : null }]),
  );

/** Units hung together under one superior; of several, those of the first: a move has one. */
function moved(draft: Draft, { altered }: Told): Draft {
  const [first] = altered.filter(({ unit }) => unit.id === draft.subject.id);
  const parent = first?.parent ?? altered[0]?.parent;
  if (!parent) return draft;
  const others = altered.filter((one) => one.parent?.id === parent.id && one.unit.id !== draft.subject.id);
  return { ...draft, under: asChosen(parent), others: others.map(({ unit }) => asChosen(unit)) };
}

function dissolved(draft: Draft, { ended }: Told): Draft {
  const [subject = draft.subject, ...others] = ended.map(({ unit }) => asChosen(unit));
  return { ...draft, subject, others };
}

/** Where the decision hung what lay below units that ended: under what came out, or under others that took it over. */
function withPlaces(draft: Draft, { altered, opened, flows }: Told): Draft {
  const outcomes = new Set(flows.map(({ to }) => to.id));
  const placed = altered.filter((one) => one.parent != null && !isNamed(one) && !outcomes.has(one.unit.id));
  const isMergedAnew = draft.correction?.likely === 'merge' && draft.continuesId === null;
  const keyOf = (id: string) => (isMergedAnew && opened.has(id) ? 'new' : id);
  return {
    ...draft,
    placements: Object.fromEntries(placed.map(({ unit, parent }) => [unit.id, keyOf(parent?.id ?? '')])),
    receivers: unlike(placed.flatMap(({ parent }) => parent ?? []))
      .filter(({ id }) => !outcomes.has(id))
      .map(asChosen),
  };
}
