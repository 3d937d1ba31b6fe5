import { type Command, runCommand } from '@vwu/kit/command';
import { type EntityManager, rows, sql } from '@vwu/kit/database';
import { requireScope } from '@vwu/kit/viewer';
import type { Context } from '../context.ts';
import type { EventType } from '../event/unit-event.entity.ts';
import { applyPlan } from '../plan/apply-plan.ts';
import { checkPlan } from '../plan/check-plan.ts';
import { Projection } from '../plan/projection.ts';
import { readCodesInUse } from '../plan/read-codes.ts';
import { readWorld } from '../plan/read-world.ts';
import { type Refusal, StructureRefused } from '../plan/refusal.ts';
import { refuseRequest, settleRequests } from '../request/settle-requests.ts';
import { AccessWatch } from './access-changes.ts';
import { HoldingWatch } from './continuing-units.ts';
import { type FoundEvent, findCorrectedEvent, type ToCorrect } from './corrected-event.ts';
import { draftPlan } from './draft-plan.ts';
import type { Verb } from './drafting.ts';
import { readMovedThings } from './read-moved-things.ts';
import { readOutcome } from './read-outcome.ts';
import { resolveReferences } from './resolve-references.ts';
import type { StructureCommandInput } from './structure.input.ts';
import { StructureOutcome } from './structure-outcome.entity.ts';
import { takeTurn } from './take-turn.ts';

/** One call of a structure command. */
export interface StructureCommand<Input extends StructureCommandInput> {
  /** As the mutation is called. */
  readonly name: string;
  readonly type: EventType;
  readonly verb: Verb<Input>;
  readonly input: Input;
  /** All the caller gave, where that is more than the input of the verb: a repetition must give the same. */
  readonly given?: object;
  /** What is wrong with it before anything is read. */
  readonly refusals?: readonly Refusal[];
  readonly preview?: boolean | null;
  readonly idempotencyKey?: string | null;
  /** The event it corrects, if it does. */
  readonly corrects?: ToCorrect;
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
  return runCommand(em, recordOf(command, viewer), {
    work: (tx) => carryOut(tx, context, command),
    subjectOf: ({ eventId }) => eventId,
    reload: readOutcome,
  });
}

/** The command as it is remembered: days and ids for the audit record, and all the caller gave to know a repetition by. */
function recordOf<Input extends StructureCommandInput>(command: StructureCommand<Input>, viewer: Context['viewer']): Command {
  const { name, input, given = input, corrects, idempotencyKey } = command;
  const { effectiveOn, decision } = input;
  return {
    schema: 'organisation',
    name,
    viewer,
    input: { effectiveOn, decidedOn: decision.decidedOn ?? null, ...(corrects ? { eventId: corrects.eventId } : {}) },
    texts: [JSON.stringify(given)],
    ...(idempotencyKey == null ? {} : { idempotencyKey }),
  };
}

async function carryOut<Input extends StructureCommandInput>(
  tx: EntityManager,
  { viewer }: Context,
  command: StructureCommand<Input>,
): Promise<StructureOutcome> {
  const { input, verb, preview, requestId = null } = command;
  const seen = await takeTurn(tx, () => readVersions(tx, viewer, command));
  const found = await findEvent(tx, viewer, command.corrects);
  const corrects = found.event;
  const resolved = await resolveReferences({ em: tx, viewer }, verb.refer(input), input.effectiveOn);
  const [from = input.effectiveOn] = [input.effectiveOn, ...(corrects ? [corrects.effectiveOn] : [])].toSorted();
  const world = await readWorld(tx, viewer, [...resolved.ids, ...(corrects?.unitIds ?? [])], from);
  const { plan, draft, carried } = draftPlan({ ...command, corrects }, world, resolved);
  const projection = new Projection(plan, world);
  projection.codesInUse = await readCodesInUse(tx, projection);
  const isWhole = [found.refusals, resolved.refusals, draft].every(({ length }) => length === 0);
  const reasons = checkPlan(projection, viewer.unitId, {
    event: [...(command.refusals ?? []), ...found.refusals],
    references: resolved.refusals,
    draft,
    carried,
    meanwhile: [...(seen ?? [])].filter(([id, version]) => world.find(id)?.version !== version).map(([id]) => id),
    asked: requestId === null ? [] : await refuseRequest(tx, viewer, requestId, { plan, isWhole }),
    isBlind: command.corrects !== undefined && corrects === null,
  });
  if (reasons.length > 0) throw new StructureRefused(reasons);
  const watch = preview ? { access: await AccessWatch.begin(tx, projection), holdings: await HoldingWatch.begin(tx, projection) } : null;
  await applyPlan(tx, projection);
  await settleRequests(tx, plan, requestId);
  const outcome = await readOutcome(tx, plan.event.id);
  return watch ? foretold(tx, outcome, watch) : outcome;
}

/** The versions of the units a command names. */
async function readVersions<Input extends StructureCommandInput>(
  tx: EntityManager,
  viewer: Context['viewer'],
  { verb, input }: StructureCommand<Input>,
): Promise<ReadonlyMap<string, number>> {
  const { ids } = await resolveReferences({ em: tx, viewer }, verb.refer(input), input.effectiveOn);
  const found = await rows(
    tx,
    sql<{ id: string; version: number }>`select id, version from organisation.unit where id = any (${ids}::uuid[])`,
  );
  return new Map(found.map(({ id, version }) => [id, version]));
}

interface Watch {
  readonly access: AccessWatch;
  readonly holdings: HoldingWatch;
}

/**
 * What only a preview tells: who would see more or less, what of each unit that ends would be carried, placed or ended, and what units
 * that go on have before and after.
 */
async function foretold(tx: EntityManager, outcome: StructureOutcome, { access, holdings }: Watch): Promise<StructureOutcome> {
  const things = Map.groupBy(await readMovedThings(tx, outcome.eventId), ({ unitId }) => unitId);
  for (const unit of outcome.closed) unit.things = things.get(unit.unitId) ?? [];
  const told = new Set([...outcome.closed, ...outcome.returned].map(({ unitId }) => unitId));
  const continuing = (await holdings.changes()).filter(({ unitId }) => !told.has(unitId));
  return Object.assign(outcome, { isPreview: true, access: await access.changes(), continuing });
}

const findEvent = (em: EntityManager, viewer: Context['viewer'], corrects: ToCorrect | undefined): Promise<FoundEvent> =>
  corrects === undefined ? Promise.resolve({ event: null, refusals: [] }) : findCorrectedEvent({ em, viewer }, corrects);

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
