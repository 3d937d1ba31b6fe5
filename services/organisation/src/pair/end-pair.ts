import { requireCharge } from '@vwu/kit/charge';
import { today } from '@vwu/kit/clock';
import { type Command, runCommand } from '@vwu/kit/command';
import { type EntityManager, rows, sql } from '@vwu/kit/database';
import { isId } from '@vwu/kit/ids';
import { requireScope } from '@vwu/kit/viewer';
import type { Context } from '../context.ts';
import { ModelChanged, ModelDayInFuture, ModelStageGuarded } from '../model/model.errors.ts';
import type { ModelPair } from './pair.entity.ts';
import { PairNotFound } from './pair.errors.ts';
import { findPair, readPair } from './read-pair.ts';

export interface EndPair {
  readonly id: string;
  /** Last day. */
  readonly on: string;
  readonly reason: string;
  readonly version?: number | null;
  readonly idempotencyKey?: string | null;
}

/**
 * Ends a pair; it stays in the history of both. Who answers for the unit that is helped ends it.
 *
 * @throws {PairNotFound | UnitNotFound | NotInCharge | ModelChanged | ModelStageGuarded | ModelDayInFuture | PairEnded | ModelDayTooEarly}
 */
export async function endPair(context: Context, { idempotencyKey = null, reason, ...input }: EndPair): Promise<ModelPair> {
  const { viewer, em } = context;
  requireScope(viewer, 'models:write');
  const { helpedId } = await requirePair(context, input.id);
  await requireCharge(em, viewer, 'organisation', helpedId);
  const why = reason.normalize('NFC').trim();
  const command: Command = { schema: 'organisation', name: 'endPair', viewer, input, texts: [why], idempotencyKey };
  return runCommand(em, command, {
    work: (tx) => end(tx, { ...input, reason: why }),
    subjectOf: ({ id }) => id,
    reload: readPair,
  });
}

/** A pair is seen by who sees either of its units. @throws {PairNotFound} */
async function requirePair({ em, reach }: Context, id: string): Promise<ModelPair> {
  const pair = isId(id) ? await findPair(em, id) : undefined;
  const seen = pair && (await Promise.all([pair.helperId, pair.helpedId].map((unitId) => reach.load(unitId))));
  if (!pair || !seen?.includes(true)) throw new PairNotFound(id);
  return pair;
}

async function end(tx: EntityManager, { id, on, reason, version }: EndPair): Promise<ModelPair> {
  const pair = await readPair(tx, id, true);
  if (version != null && version !== pair.version) throw new ModelChanged(id);
  if (!reason) throw new ModelStageGuarded('MODEL_REASON_MISSING');
  if (on > today()) throw new ModelDayInFuture(on);
  pair.end(on);
  await rows(tx, sql`update organisation.model_pair set valid_to = ${on}, end_reason = ${reason}, version = version + 1 where id = ${id}`);
  return readPair(tx, id);
}
