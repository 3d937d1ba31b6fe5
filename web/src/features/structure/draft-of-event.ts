import type { EventTracesQuery, EventType, TracedUnitFragment } from '../../gql/graphql.ts';
import { daysAfter } from '../units/day-scale.ts';
import { beginDraft, type ChosenUnit, type Draft, type Naming, newPart, noName, type PieceDraft, type Verb } from './draft.ts';

export type Traces = NonNullable<EventTracesQuery['unit']>;

/** The recorded event a correction is drafted for. */
export interface RecordedEvent {
  readonly id: string;
  readonly type: EventType;
  readonly effectiveOn: string;
  /** The correction in force for it. */
  readonly correctedBy: { readonly id: string } | null;
}

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

interface Flow {
  readonly from: TracedUnitFragment;
  readonly to: TracedUnitFragment;
  readonly kind: PieceDraft['extent'];
  readonly share: number | null;
}

/**
 * The form of a correction, filled with what the event did as far as it touches the unit it is looked at from: who corrects
 * it changes what was wrong and leaves the rest. A merger is drafted from what went in, an establishment from the superior.
 */
export function draftOfEvent(event: RecordedEvent, unit: Traces): Draft {
  const flows = flowsOn(event.effectiveOn, unit);
  const base = begin(event, unit);
  if (flows.length === 0) return base;
  const sources = unlike(flows.map(({ from }) => from));
  const results = unlike(flows.map(({ to }) => to));
  const [subject = base.subject, ...rest] = sources.map(asChosen);
  if (event.type === 'MERGE') return mergedFrom({ ...base, subject }, rest, results, event);
  if (event.type === 'SPLIT') return splitInto({ ...base, subject, goesOn: !sources.some((one) => endedOn(one, event)) }, flows);
  return redrawn({ ...base, subject, others: rest }, flows, event);
}

function begin(event: RecordedEvent, unit: Traces): Draft {
  const version = unit.history?.find(({ validFrom }) => validFrom === event.effectiveOn);
  const naming = namingOf(version ?? unit);
  const opened = event.type === 'ESTABLISH' && version?.parent ? version.parent : null;
  const draft = beginDraft({ subject: asChosen(opened ?? unit), naming, effectiveOn: event.effectiveOn });
  return {
    ...draft,
    level: unit.level ?? draft.level,
    kind: unit.kind ?? draft.kind,
    under: version?.parent && !opened && verbOfEvent(event.type) === 'reparent' ? asChosen(version.parent) : null,
    correction: {
      eventId: event.id,
      replacedBy: null,
      likely: verbOfEvent(event.type) ?? 'rename',
      seenCorrectionId: event.correctedBy?.id ?? null,
    },
  };
}

function mergedFrom(draft: Draft, rest: readonly ChosenUnit[], results: readonly TracedUnitFragment[], event: RecordedEvent): Draft {
  const [into] = results;
  if (!into) return draft;
  const isNew = into.validFrom === event.effectiveOn;
  return {
    ...draft,
    others: isNew ? rest : [...rest, asChosen(into)],
    continuesId: isNew ? null : into.id,
    naming: isNew ? namingOf(into) : noName(draft.subject.level),
  };
}

/** Whether the event ended a unit; else it goes on with what remains. */
const endedOn = ({ validTo }: TracedUnitFragment, { effectiveOn }: RecordedEvent): boolean => validTo === daysAfter(effectiveOn, -1);

const splitInto = (draft: Draft, flows: readonly Flow[]): Draft => ({
  ...draft,
  parts: flows.map(({ to, share }) => ({ ...newPart(null, to.id), ...namingOf(to), share: percentOf(share) })),
});

/** What was opened that day comes out as new; every other unit that receives goes on, and stands among those redrawn. */
function redrawn(draft: Draft, flows: readonly Flow[], event: RecordedEvent): Draft {
  const results = unlike(flows.map(({ to }) => to));
  const fresh = results.filter(({ validFrom }) => validFrom === event.effectiveOn);
  const goingOn = unlike([...results, ...flows.map(({ from }) => from).filter((one) => !endedOn(one, event))]).filter(
    ({ id }) => !fresh.some((one) => one.id === id),
  );
  const known = new Set([draft.subject, ...draft.others].map(({ id }) => id));
  return {
    ...draft,
    others: [...draft.others, ...goingOn.filter(({ id }) => !known.has(id)).map(asChosen)],
    goingOn: goingOn.map(({ id }) => id),
    parts: fresh.map((to) => ({ ...newPart(null, to.id), ...namingOf(to) })),
    pieces: flows.map(({ from, to, kind, share }) => ({
      fromId: from.id,
      to: to.id,
      extent: kind,
      share: kind === 'WHOLE' ? '' : percentOf(share),
    })),
  };
}

interface Edge {
  readonly kind: Flow['kind'];
  readonly share?: number | null;
  readonly effectiveOn: string;
  readonly unit?: TracedUnitFragment | null;
}
type Traced = TracedUnitFragment & { readonly predecessors?: readonly Edge[] | null; readonly successors?: readonly Edge[] | null };

/** Every piece of the day that the questions reach, each once. */
function flowsOn(day: string, unit: Traced): readonly Flow[] {
  const found = new Map<string, Flow>();
  const follow = (one: Traced) => {
    const sides = [
      ...(one.predecessors ?? []).map((edge) => ({ edge, isIn: true })),
      ...(one.successors ?? []).map((edge) => ({ edge, isIn: false })),
    ];
    for (const { edge, isIn } of sides) {
      if (edge.effectiveOn !== day || !edge.unit) continue;
      const [from, to] = isIn ? [edge.unit, one] : [one, edge.unit];
      found.set(`${from.id} ${to.id}`, { from, to, kind: edge.kind, share: edge.share ?? null });
      follow(edge.unit);
    }
  };
  follow(unit);
  return [...found.values()];
}

const unlike = (units: readonly TracedUnitFragment[]): readonly TracedUnitFragment[] => [
  ...new Map(units.map((unit) => [unit.id, unit])).values(),
];

const asChosen = ({ id, version, fullName, level }: TracedUnitFragment): ChosenUnit => ({
  id,
  version: version ?? 1,
  fullName: fullName ?? '',
  level: level ?? 'BASE',
});

const namingOf = ({ adminType, name, code }: Pick<TracedUnitFragment, 'adminType' | 'name' | 'code'>): Naming => ({
  adminType: adminType ?? null,
  name: name ?? '',
  code: code ?? '',
});

/** 0.333 → 33,3: as a reader would have typed it. */
const percentOf = (share: number | null): string =>
  share === null ? '' : String(Math.round(share * 1_000_000) / 10_000).replace('.', ',');
