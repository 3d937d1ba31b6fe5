import { uuidv7 } from '@vwu/kit/ids';
import type { EventType } from '../event/unit-event.entity.ts';
import { carryChildren } from '../plan/carry-children.ts';
import type { ChangePlan, PlannedEvent } from '../plan/change-plan.ts';
import type { Refusal } from '../plan/refusal.ts';
import type { World } from '../plan/world.ts';
import type { CorrectedEvent } from './corrected-event.ts';
import type { Draft, Reference, Verb } from './drafting.ts';
import type { Resolved } from './resolve-references.ts';
import { reuseIdentities } from './reuse-identities.ts';
import type { StructureCommandInput } from './structure.input.ts';

/** What a command orders, before it is looked at. */
export interface Ordering<Input extends StructureCommandInput> {
  readonly type: EventType;
  readonly verb: Verb<Input>;
  readonly input: Input;
  readonly corrects: CorrectedEvent | null;
}

export interface DraftedPlan {
  readonly plan: ChangePlan;
  /** Parts that do not fit together. */
  readonly draft: readonly Refusal[];
  /** Units below those that end, which have nowhere to go. */
  readonly carried: readonly Refusal[];
}

/** Puts a plan together: the command's own changes, and where the units below those that end go. */
export function draftPlan<Input extends StructureCommandInput>(
  { type, verb, input, corrects }: Ordering<Input>,
  world: World,
  resolved: Resolved,
): DraftedPlan {
  const standing = world.without(corrects?.voids ?? []);
  const { effectiveOn: day } = input;
  const drafted = verb.draft(input, { day, world: standing, idOf: resolved.idOf });
  const draft: Draft = corrects ? reuseIdentities(drafted, world, corrects) : drafted;
  const levels = new Map(draft.identities.map(({ id, level }) => [id, level]));
  const carried = carryChildren(standing, { day, ...draft, levelOf: (id) => levels.get(id) ?? standing.get(id).level });
  const plan: ChangePlan = {
    event: eventOf(type, input, corrects),
    identities: draft.identities,
    changes: carried.changes,
    pieces: draft.pieces,
    successors: [...new Set(draft.pieces.map(({ toId }) => toId))],
    voids: corrects?.voids ?? [],
    seen: seenVersions(verb.refer(input), resolved),
    undecided: draft.undecided,
    lost: draft.lost,
  };
  return { plan, draft: draft.refusals, carried: carried.refusals };
}

function eventOf(type: EventType, { effectiveOn, decision, reason }: StructureCommandInput, corrects: CorrectedEvent | null): PlannedEvent {
  const { number, issuer, decidedOn, text, link } = decision;
  return {
    id: uuidv7(),
    type,
    effectiveOn,
    decision: { number, issuer, decidedOn: decidedOn ?? null, text: text ?? null, link: link ?? null },
    reason: reason ?? null,
    correctsId: corrects?.id ?? null,
    place: corrects?.place ?? Number.POSITIVE_INFINITY,
  };
}

const seenVersions = (references: readonly Reference[], { idOf }: Resolved): ChangePlan['seen'] =>
  references.flatMap((reference) => {
    const unitId = idOf(reference);
    return reference.ref.version == null || unitId === null ? [] : [{ unitId, version: reference.ref.version }];
  });
