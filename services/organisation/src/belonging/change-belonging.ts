import { LockMode } from '@mikro-orm/postgresql';
import { requireCharge } from '@vwu/kit/charge';
import { type Command, runCommand } from '@vwu/kit/command';
import { type EntityManager, rows, sql } from '@vwu/kit/database';
import { hasScope, requireScope } from '@vwu/kit/viewer';
import type { Context } from '../context.ts';
import type { Belonging } from './belonging.entity.ts';
import { BelongingChanged, BelongingNotFound } from './belonging.errors.ts';
import type { BelongingKind } from './belonging-kind.ts';
import { kindOf } from './kinds.ts';
import { readBelonging } from './record-belonging.ts';

/** One call of a command about a thing that is there. */
export interface Change {
  /** As the mutation is called. */
  readonly name: string;
  readonly id: string;
  /** What the audit record holds: ids, days, codes, counts. */
  readonly facts: Readonly<Record<string, unknown>>;
  readonly texts?: readonly string[];
  /** The version the caller has seen; refused if it is not the current one. */
  readonly version?: number | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
  /** Refuses kinds it is not meant for. */
  suits?(kind: BelongingKind): boolean;
  /** The rule; `thing` is locked, and what is changed of it is written. */
  work(tx: EntityManager, thing: Belonging): Promise<void> | void;
}

/**
 * Changes a thing a unit has, whatever its kind. Out of reach is as unknown as what does not exist.
 *
 * @throws {BelongingNotFound | NotInCharge | BelongingChanged}
 */
export async function changeBelonging(context: Context, change: Change): Promise<Belonging> {
  const { em, viewer, reach } = context;
  const { name, id, facts, texts = [], idempotencyKey } = change;
  requireOneOf(viewer);
  const kind = await kindOf(em, id);
  const found = kind && (change.suits?.(kind) ?? true) ? await readBelonging(em, kind, id) : undefined;
  if (!kind || !found || !(await reach.load(found.unitId))) throw new BelongingNotFound(id);
  requireScope(viewer, kind.scope);
  await requireCharge(em, viewer, 'organisation', found.unitId);
  const command: Command = {
    schema: 'organisation',
    name,
    viewer,
    input: { id, ...facts },
    texts,
    ...(idempotencyKey == null ? {} : { idempotencyKey }),
  };
  return runCommand(em, command, {
    work: async (tx) => {
      const thing = await lock(tx, kind, change);
      const seen = thing.version;
      await change.work(tx, thing);
      await tx.flush();
      if (thing.version === seen) await countChange(tx, kind, id);
      return readBelonging(tx, kind, id);
    },
    subjectOf: () => id,
    reload: (tx) => readBelonging(tx, kind, id),
  });
}

/** Who may record nothing at all learns nothing of what there is. */
function requireOneOf(viewer: Context['viewer']): void {
  if (!hasScope(viewer, 'structure:write')) requireScope(viewer, 'organisation:write');
}

async function lock(tx: EntityManager, { entity }: BelongingKind, { id, version }: Change): Promise<Belonging> {
  const thing = await tx.findOneOrFail<Belonging>(entity, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true });
  if (version != null && version !== thing.version) throw new BelongingChanged(id);
  return thing;
}

/** What is written beside the row, a count or a place, changes the thing too. */
async function countChange(tx: EntityManager, { table }: BelongingKind, id: string): Promise<void> {
  await rows(tx, sql`update organisation.${sql.id(table)} set version = version + 1 where id = ${id}`);
}
