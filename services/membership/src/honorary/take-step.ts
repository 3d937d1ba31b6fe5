import { today } from '@vwu/kit/clock';
import { type Command, runCommand } from '@vwu/kit/command';
import type { EntityManager } from '@vwu/kit/database';
import { uuidv7 } from '@vwu/kit/ids';
import { requireScope, type Viewer } from '@vwu/kit/viewer';
import type { Context } from '../context.ts';
import type { HonoraryState } from './honorary.enums.ts';
import { HonoraryDayBeforeLast, HonoraryDayInFuture, HonoraryStepNotAllowed, HonoraryTextMissing } from './honorary.errors.ts';
import { lockHonorary, requireHonorary } from './honorary.loader.ts';
import { HonoraryMember } from './honorary-member.entity.ts';
import { tidy } from './honorary-person.ts';
import { HonoraryStep } from './honorary-step.entity.ts';
import { mayFollow } from './machine.ts';

/** A step somebody takes with a record. */
export interface TakeStep {
  readonly id: string;
  readonly on: string;
  readonly version?: number | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
}

/** What a step says besides its day. */
export type StepFacts = Partial<Pick<HonoraryStep, 'proposerKind' | 'byWhom' | 'opinion' | 'decisionNo' | 'activity' | 'ground'>>;

interface Step {
  /** The mutation, as the audit record names it. */
  readonly name: string;
  readonly kind: HonoraryState;
  /** Whose step it is: that of the recognising level, or of its superior. */
  requireActor(em: EntityManager, viewer: Viewer, unitId: string): Promise<void>;
  readonly facts: StepFacts;
  /** What else the caller gave, in free words or sealed. */
  readonly texts?: readonly string[];
  /** What the step asks of the record, and changes of it, while nobody else holds it. */
  take?(tx: EntityManager, record: HonoraryMember): Promise<void>;
}

/** The facts a step cannot be without (HON-013…017), by what it comes to. */
const needed: Readonly<Record<HonoraryState, readonly (keyof StepFacts)[]>> = {
  PROPOSED: ['proposerKind', 'byWhom'],
  SCREENED: ['byWhom'],
  APPROVED_BY_SUPERIOR: ['opinion'],
  RECOGNISED: ['decisionNo', 'activity'],
  TERMINATED: ['ground', 'decisionNo'],
  REJECTED: ['opinion'],
  WITHDRAWN: ['opinion'],
};

/**
 * Takes one step of D4 with a record, in one transaction with what it brings about.
 *
 * @throws {HonoraryNotFound | HonoraryErased | HonoraryChanged | HonoraryStepNotAllowed | HonoraryDayInFuture | HonoraryDayBeforeLast
 *   | HonoraryTextMissing} and what the step refuses.
 */
export async function takeStep(
  context: Context,
  { idempotencyKey, ...given }: TakeStep,
  { name, kind, requireActor, facts, texts = [], take }: Step,
): Promise<HonoraryMember> {
  const { viewer, em } = context;
  const { id, on, version } = given;
  requireScope(viewer, 'honorary:write');
  const { unitId } = await requireHonorary(context, id);
  await requireActor(em, viewer, unitId);
  const tidied = tidyFacts(kind, facts);
  const { byWhom, opinion, activity, ground, ...named } = tidied;
  // who, why and on what ground speak of a person: they stand in the step, never in the audit record
  const words = [byWhom, opinion, activity, ground].map((one) => one ?? '');
  const command: Command = {
    schema: 'membership',
    name,
    viewer,
    input: { ...given, ...named },
    texts: [...words, ...texts],
    idempotencyKey,
  };
  return runCommand(em, command, {
    subjectOf: () => id,
    reload: (tx) => tx.findOneOrFail(HonoraryMember, { id }),
    work: async (tx) => {
      const record = await lockHonorary(tx, id, version);
      if (!mayFollow(record.state, kind)) throw new HonoraryStepNotAllowed(record.state, kind);
      await take?.(tx, record);
      await addStep(tx, record, { kind, takenOn: on, unitId: viewer.unitId, ...tidied });
      record.state = kind;
      await tx.flush();
      return record;
    },
  });
}

/** @throws {HonoraryTextMissing} if the step lacks one of its facts. */
export function tidyFacts(kind: HonoraryState, facts: StepFacts): StepFacts {
  const tidied = Object.fromEntries(
    Object.entries(facts).map(([field, fact]) => [field, fact == null ? null : tidy(fact) || null]),
  ) as StepFacts;
  const missing = needed[kind].find((field) => tidied[field] == null);
  if (missing !== undefined) throw new HonoraryTextMissing(missing);
  return tidied;
}

type NewStep = Pick<HonoraryStep, 'kind' | 'takenOn' | 'unitId'> & StepFacts;

const nothing = { proposerKind: null, byWhom: null, opinion: null, decisionNo: null, activity: null, ground: null };

/** Adds a line to the ledger of a record this transaction holds. @throws {HonoraryDayInFuture | HonoraryDayBeforeLast} */
export async function addStep(tx: EntityManager, { id }: HonoraryMember, step: NewStep): Promise<void> {
  if (step.takenOn > today()) throw new HonoraryDayInFuture(step.takenOn, today());
  const [last] = await tx.find(HonoraryStep, { honoraryId: id }, { orderBy: { line: 'desc' }, limit: 1 });
  if (last && last.takenOn > step.takenOn) throw new HonoraryDayBeforeLast(step.takenOn, last.takenOn);
  tx.create(HonoraryStep, { ...nothing, ...step, id: uuidv7(), honoraryId: id, line: (last?.line ?? 0) + 1 });
}
