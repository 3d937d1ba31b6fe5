import { type Command, runCommand } from '@vwu/kit/command';
import { type EntityManager, rows, sql } from '@vwu/kit/database';
import { DomainError } from '@vwu/kit/domain-error';
import { uuidv7 } from '@vwu/kit/ids';
import { requireScope } from '@vwu/kit/viewer';
import type { Context } from '../context.ts';
import type { EventType } from '../event/unit-event.entity.ts';
import { applyPlan } from '../plan/apply-plan.ts';
import { carryChildren } from '../plan/carry-children.ts';
import type { ChangePlan, PlannedEvent } from '../plan/change-plan.ts';
import { checkPlan } from '../plan/check-plan.ts';
import { Projection } from '../plan/projection.ts';
import { readCodesInUse } from '../plan/read-codes.ts';
import { readWorld } from '../plan/read-world.ts';
import { type Refusal, StructureRefused } from '../plan/refusal.ts';
import { refuseDecision } from '../plan/rules/decision.ts';
import type { World } from '../plan/world.ts';
import { refuseRequest, settleRequests } from '../request/settle-requests.ts';
import { AccessWatch } from './access-changes.ts';
import { type CorrectedEvent, readCorrectedEvent } from './corrected-event.ts';
import type { Draft, Reference, Verb } from './drafting.ts';
import { readMovedThings } from './read-moved-things.ts';
import { readOutcome } from './read-outcome.ts';
import { type Resolved, resolveReferences } from './resolve-references.ts';
import { reuseIdentities } from './reuse-identities.ts';
import type { StructureCommandInput } from './structure.input.ts';
import { type AccessChange, StructureOutcome } from './structure-outcome.entity.ts';

/** One call of a structure command. */
export interface StructureCommand<Input extends StructureCommandInput> {
  /** As the mutation is called. */
  readonly name: string;
  readonly type: EventType;
  readonly verb: Verb<Input>;
  readonly input: Input;
  readonly preview?: boolean | null;
  readonly idempotencyKey?: string | null;
  /** The event it corrects, if it does. */
  readonly correctsId?: string;
  /** The request it answers, if it does. */
  readonly requestId?: string | null;
}

/**
 * Carries a reorganisation out, or shows what it would do: a preview is the same transaction, rolled back, so that it cannot
 * differ from the act. Reorganisations go one after the other, so that nobody hangs a unit below one that is being closed.
 *
 * @throws {StructureRefused} with every reason at once, when it is no preview; {@link StructureBusy} after ten seconds.
 */
export async function runStructureCommand<Input extends StructureCommandInput>(
  context: Context,
  command: StructureCommand<Input>,
): Promise<StructureOutcome> {
  const { viewer, em } = context;
  requireScope(viewer, 'structure:write');
  if (command.preview) return previewed(em, (tx) => carryOut(tx, context, command));
  const { name, input, idempotencyKey } = command;
  const { effectiveOn, decision } = input;
  const recorded: Command = {
    schema: 'organisation',
    name,
    viewer,
    input: { effectiveOn, decidedOn: decision.decidedOn ?? null },
    texts: [JSON.stringify(input)],
    ...(idempotencyKey == null ? {} : { idempotencyKey }),
  };
  return runCommand(em, recorded, {
    work: (tx) => carryOut(tx, context, command),
    subjectOf: ({ eventId }) => eventId,
    reload: readOutcome,
  });
}

async function carryOut<Input extends StructureCommandInput>(
  tx: EntityManager,
  { viewer }: Context,
  command: StructureCommand<Input>,
): Promise<StructureOutcome> {
  await waitForTurn(tx);
  const { input, verb, preview, correctsId, requestId = null } = command;
  const corrects = correctsId === undefined ? null : await readCorrectedEvent({ em: tx, viewer }, correctsId);
  const resolved = await resolveReferences({ em: tx, viewer }, verb.refer(input), input.effectiveOn);
  if (resolved.refusals.length > 0) throw new StructureRefused([...resolved.refusals, ...refuseDecision(input)]);
  const [from = input.effectiveOn] = [input.effectiveOn, ...(corrects ? [corrects.effectiveOn] : [])].toSorted();
  const world = await readWorld(tx, viewer, [...resolved.ids, ...(corrects?.unitIds ?? [])], from);
  const standing = world.without(corrects?.voids ?? []);
  const drafted = verb.draft(input, { day: input.effectiveOn, world: standing, idOf: resolved.idOf });
  const draft = corrects ? reuseIdentities(drafted, world, corrects) : drafted;
  const { plan, refusals } = complete({ ...command, corrects }, standing, draft, seenVersions(verb.refer(input), resolved));
  const projection = new Projection(plan, world, await readCodesInUse(tx, plan));
  const asked = requestId === null ? [] : await refuseRequest(tx, viewer, requestId, plan);
  const reasons = checkPlan(projection, viewer.unitId, { draft: draft.refusals, carried: refusals, asked });
  if (reasons.length > 0) throw new StructureRefused(reasons);
  const access = preview ? await AccessWatch.begin(tx, projection) : null;
  await applyPlan(tx, projection);
  await settleRequests(tx, plan, requestId);
  const outcome = await readOutcome(tx, plan.event.id);
  return access ? foretold(tx, outcome, await access.changes()) : outcome;
}

/** What only a preview tells: who would see more or less, and what of each unit that ends would be carried, placed or ended. */
async function foretold(tx: EntityManager, outcome: StructureOutcome, access: AccessChange[]): Promise<StructureOutcome> {
  const things = Map.groupBy(await readMovedThings(tx, outcome.eventId), ({ unitId }) => unitId);
  for (const unit of outcome.closed) unit.things = things.get(unit.unitId) ?? [];
  return Object.assign(outcome, { isPreview: true, access });
}

/** The command's own changes, and where the units below those that end go. */
function complete<Input extends StructureCommandInput>(
  { type, input, corrects }: StructureCommand<Input> & { readonly corrects: CorrectedEvent | null },
  world: World,
  draft: Draft,
  seen: ChangePlan['seen'],
): { readonly plan: ChangePlan; readonly refusals: readonly Refusal[] } {
  const levels = new Map(draft.identities.map(({ id, level }) => [id, level]));
  const ordered = { day: input.effectiveOn, ...draft, levelOf: (id: string) => levels.get(id) ?? world.get(id).level };
  const carried = carryChildren(world, ordered);
  const plan: ChangePlan = {
    event: eventOf(type, input, corrects),
    identities: draft.identities,
    changes: carried.changes,
    pieces: draft.pieces,
    successors: [...new Set(draft.pieces.map(({ toId }) => toId))],
    voids: corrects?.voids ?? [],
    seen,
  };
  return { plan, refusals: carried.refusals };
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
  references.flatMap((reference) => (reference.ref.version == null ? [] : [{ unitId: idOf(reference), version: reference.ref.version }]));

/** Writers of structure take turns; readers never wait. */
async function waitForTurn(tx: EntityManager): Promise<void> {
  await rows(tx, sql`set local lock_timeout = '10s'`);
  await rows(tx, sql`set local statement_timeout = '60s'`);
  // a merger of a hundred bases moves twenty thousand branches and groups: they are sorted and grouped without the disk
  await rows(tx, sql`set local work_mem = '64MB'`);
  try {
    await rows(tx, sql`select pg_advisory_xact_lock(hashtext('organisation/structure'))`);
  } catch (error) {
    throw isLockTimeout(error) ? new StructureBusy() : error;
  }
}

const isLockTimeout = (error: unknown): boolean => typeof error === 'object' && error !== null && 'code' in error && error.code === '55P03';

class StructureBusy extends DomainError {
  constructor() {
    super('STRUCTURE_BUSY', {
      vi: 'Đang có việc sắp xếp tổ chức khác được ghi. Hãy thử lại sau ít giây.',
      en: 'Another reorganisation is being recorded. Try again in a few seconds.',
    });
  }
}

/** Carries the outcome out of a transaction that is rolled back. */
class RolledBack extends Error {
  constructor(readonly outcome: StructureOutcome) {
    super('a preview is rolled back');
  }
}

async function previewed(em: EntityManager, work: (tx: EntityManager) => Promise<StructureOutcome>): Promise<StructureOutcome> {
  try {
    return await em.transactional(async (tx) => {
      throw new RolledBack(await work(tx));
    });
  } catch (error) {
    if (error instanceof RolledBack) return error.outcome;
    if (error instanceof StructureRefused) return StructureOutcome.refused(error);
    throw error;
  }
}
