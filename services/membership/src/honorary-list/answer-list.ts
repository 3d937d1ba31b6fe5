import { LockMode } from '@mikro-orm/postgresql';
import { type Command, runCommand } from '@vwu/kit/command';
import type { EntityManager } from '@vwu/kit/database';
import { requireScope } from '@vwu/kit/viewer';
import type { Context } from '../context.ts';
import { tidy } from '../honorary/honorary-person.ts';
import { requireSuperior } from '../honorary/level.ts';
import { HonoraryList, type HonoraryListState } from './honorary-list.entity.ts';
import {
  HonoraryListAcknowledged,
  HonoraryListChanged,
  HonoraryListFourEyes,
  HonoraryListReasonMissing,
  HonoraryListReplaced,
  HonoraryListReturned,
} from './honorary-list.errors.ts';
import { readCurrent, requireHonoraryList } from './honorary-list.loader.ts';
import { holdLists } from './own-book.ts';

const maxReason = 500;

export interface AnswerHonoraryList {
  readonly id: string;
  readonly version: number;
  readonly idempotencyKey?: string | null | undefined;
}

/**
 * The level above has taken a list in. Whoever sent it does not, as whoever closed a report does not accept it (decision 26).
 *
 * @throws {HonoraryListFourEyes} and what {@link answer} refuses.
 */
export const acknowledgeHonoraryList = (context: Context, request: AnswerHonoraryList): Promise<HonoraryList> =>
  answer(context, request, {
    name: 'acknowledgeHonoraryList',
    state: 'ACKNOWLEDGED',
    reason: null,
    require: ({ sentBy }) => {
      if (sentBy === context.viewer.subject) throw new HonoraryListFourEyes();
    },
  });

export interface ReturnHonoraryList extends AnswerHonoraryList {
  /** What is to be mended. */
  readonly reason: string;
}

/** The level above sends a list back to be mended and sent again. @throws {HonoraryListReasonMissing} and what {@link answer} refuses. */
export function returnHonoraryList(context: Context, { reason, ...request }: ReturnHonoraryList): Promise<HonoraryList> {
  const text = tidy(reason);
  return answer(context, request, {
    name: 'returnHonoraryList',
    state: 'RETURNED',
    reason: text,
    require: () => {
      if (text === '' || text.length > maxReason) throw new HonoraryListReasonMissing(maxReason);
    },
  });
}

interface Answer {
  readonly name: string;
  readonly state: HonoraryListState;
  readonly reason: string | null;
  /** What else the answer asks for. */
  require(list: HonoraryList): void;
}

/**
 * Answers the list that stands for a unit, by an officer of the unit directly above it today.
 *
 * @throws {HonoraryListNotFound | NotInCharge | HonoraryNotSuperior | HonoraryListAcknowledged | HonoraryListReturned | HonoraryListReplaced
 *   | HonoraryListChanged}
 */
async function answer(
  context: Context,
  { idempotencyKey, ...input }: AnswerHonoraryList,
  { name, state, reason, require }: Answer,
): Promise<HonoraryList> {
  const { viewer, em } = context;
  const { id, version } = input;
  requireScope(viewer, 'honorary:write');
  const { unitId } = await requireHonoraryList(context, id);
  await requireSuperior(em, viewer, unitId);
  const command: Command = {
    schema: 'membership',
    name,
    viewer,
    input: { id, version },
    texts: reason === null ? [] : [reason],
    idempotencyKey,
  };
  return runCommand(em, command, {
    subjectOf: () => id,
    reload: (tx) => tx.findOneOrFail(HonoraryList, { id }),
    work: async (tx) => {
      await holdLists(tx, unitId);
      const list = await tx.findOneOrFail(HonoraryList, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true });
      await requireOpen(tx, list, version);
      require(list);
      return Object.assign(list, { state, reason, answeredBy: viewer.subject, answeredAt: new Date() });
    },
  });
}

async function requireOpen(tx: EntityManager, { id, state, number, version }: HonoraryList, seen: number): Promise<void> {
  if (state === 'ACKNOWLEDGED') throw new HonoraryListAcknowledged(number);
  if (state === 'RETURNED') throw new HonoraryListReturned(number);
  if (!(await readCurrent(tx, [id])).has(id)) throw new HonoraryListReplaced(number);
  if (version !== seen) throw new HonoraryListChanged(id, seen, version);
}
