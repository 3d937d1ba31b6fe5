import { requireCharge } from '@vwu/kit/charge';
import { type Command, runCommand } from '@vwu/kit/command';
import { type EntityManager, lockFor } from '@vwu/kit/database';
import { requireScope } from '@vwu/kit/viewer';
import type { Context } from '../context.ts';
import { requireBaseOfYear, thisYear } from '../unit/require-base-of-year.ts';
import { PrioritiesUnitInvalid, PrioritiesYearInvalid } from './priority.errors.ts';
import { PriorityList } from './priority-list.entity.ts';

export interface ChoosePriorities {
  readonly unitId: string;
  readonly year: number;
  /** One to three issues, the first first. */
  readonly items: readonly string[];
  /** The version the caller has seen, 0 for none; refused if it is not the current one. */
  readonly version?: number | null;
  readonly idempotencyKey?: string | null;
}

/**
 * Chooses what a base puts first in a year, or chooses anew (ORG-050).
 *
 * @throws {UnitNotFound | NotInCharge | PrioritiesYearInvalid | PrioritiesUnitInvalid | PrioritiesChanged | PrioritiesNumber}
 */
export async function choosePriorities({ em, viewer }: Context, { idempotencyKey, ...request }: ChoosePriorities): Promise<PriorityList> {
  requireScope(viewer, 'organisation:write');
  const { unitId, year, items, version } = request;
  await requireCharge(em, viewer, 'organisation', unitId);
  const command: Command = {
    schema: 'organisation',
    name: 'choosePriorities',
    viewer,
    input: { unitId, year, items: items.length, version: version ?? null },
    texts: items,
    ...(idempotencyKey == null ? {} : { idempotencyKey }),
  };
  return runCommand(em, command, {
    work: (tx) => choose(tx, request),
    subjectOf: () => unitId,
    reload: (tx) => tx.findOneOrFail(PriorityList, { unitId, year }),
  });
}

async function choose(tx: EntityManager, { unitId, year, items, version }: ChoosePriorities): Promise<PriorityList> {
  await requireBaseOfYear(
    tx,
    { unitId, year },
    {
      latest: thisYear() + 1,
      year: (...given) => new PrioritiesYearInvalid(...given),
      unit: (...given) => new PrioritiesUnitInvalid(...given),
    },
  );
  await lockFor(tx, `priorities/${unitId}/${year}`);
  const known = await tx.findOne(PriorityList, { unitId, year });
  const list = known ?? Object.assign(new PriorityList(), { unitId, year });
  list.choose(items, version);
  if (!known) tx.persist(list);
  return list;
}
