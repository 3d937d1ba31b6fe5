import { today } from '@vwu/kit/clock';
import { type Command, runCommand } from '@vwu/kit/command';
import { type EntityManager, instances, rows, sql } from '@vwu/kit/database';
import { uuidv7 } from '@vwu/kit/ids';
import { requireScope } from '@vwu/kit/viewer';
import type { Context } from '../context.ts';
import { HonoraryDayBeforeLast, HonoraryDayInFuture } from '../honorary/honorary.errors.ts';
import { tidy } from '../honorary/honorary-person.ts';
import { requireLevel, requireOwnLevel } from '../honorary/level.ts';
import { HonoraryList } from './honorary-list.entity.ts';
import { HonoraryListEmpty, HonoraryListNoSuperior, HonoraryListNoteTooLong, HonoraryListUnchanged } from './honorary-list.errors.ts';
import { HonoraryListStanding } from './list-standing.entity.ts';
import { standingOf } from './list-standing.loader.ts';
import { comparedOn, holdLists, lineageOf } from './own-book.ts';

const maxNote = 500;

export interface SendHonoraryList {
  readonly unitId: string;
  readonly on: string;
  readonly note?: string | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
}

/**
 * Sends the list of a level to the unit directly above it on the day (HON-021): everybody who has been recognised by then and as what each
 * stands, kept as it is. Sent again when the book has changed, or the last one was returned; the later one stands in its place, both are kept.
 *
 * @throws {UnitNotFound | NotInCharge | HonoraryNotOwnLevel | HonoraryLevelNotEntitled | HonoraryDayInFuture | HonoraryDayBeforeLast
 *   | HonoraryListNoSuperior | HonoraryListEmpty | HonoraryListUnchanged | HonoraryListNoteTooLong}
 */
export async function sendHonoraryList(context: Context, { idempotencyKey, note, ...input }: SendHonoraryList): Promise<HonoraryList> {
  const { viewer, em, isCentralEntitled } = context;
  const { unitId, on } = input;
  requireScope(viewer, 'honorary:write');
  await requireOwnLevel(em, viewer, unitId);
  if (on > today()) throw new HonoraryDayInFuture(on, today());
  await requireLevel(em, unitId, { on, isCentralEntitled });
  const text = tidy(note ?? '') || null;
  if (text !== null && text.length > maxNote) throw new HonoraryListNoteTooLong(maxNote);
  const command: Command = { schema: 'membership', name: 'sendHonoraryList', viewer, input, texts: [text ?? ''], idempotencyKey };
  return runCommand(em, command, {
    subjectOf: ({ id }) => id,
    reload: (tx, id) => tx.findOneOrFail(HonoraryList, { id }),
    work: async (tx) => {
      await holdLists(tx, unitId);
      const toUnitId = await requireReceiver(tx, unitId, on);
      await requireSomethingNew(tx, unitId, on);
      return write(tx, { unitId, on, toUnitId, note: text, sentBy: viewer.subject });
    },
  });
}

/** The unit directly above on the day: of a commune its province, before July 2025 its district. */
async function requireReceiver(tx: EntityManager, unitId: string, on: string): Promise<string> {
  const [above] = await rows(
    tx,
    sql<{ id: string }>`
    select ancestor_id as id from organisation.unit_ancestor
    where unit_id = ${unitId}::uuid and depth > 0 and ${on}::date between valid_from and valid_to order by depth limit 1`,
  );
  if (!above) throw new HonoraryListNoSuperior(unitId);
  return above.id;
}

interface Last {
  readonly number: number;
  readonly sentOn: string;
  readonly state: string;
}

async function requireSomethingNew(tx: EntityManager, unitId: string, on: string): Promise<void> {
  const [last] = await rows(
    tx,
    sql<Last>`
    select number, sent_on::text as "sentOn", state from membership.honorary_list
    where unit_id in ${lineageOf(sql`${unitId}::uuid`, sql`${on}::date`)} order by sent_on desc, id desc limit 1`,
  );
  if (last && last.sentOn > on) throw new HonoraryDayBeforeLast(on, last.sentOn);
  const [standing] = await instances(tx, HonoraryListStanding, standingOf(on, [unitId]));
  if (!standing || standing.recognised + standing.ended === 0) throw new HonoraryListEmpty(on);
  if (last && last.state !== 'RETURNED' && !standing.hasChanged) throw new HonoraryListUnchanged(last.number, last.sentOn);
}

interface NewList {
  readonly unitId: string;
  readonly on: string;
  readonly toUnitId: string;
  readonly note: string | null;
  readonly sentBy: string;
}

/** The list and who is on it, in one statement: both say what the book says at one moment. */
async function write(tx: EntityManager, { unitId, on, toUnitId, note, sentBy }: NewList): Promise<HonoraryList> {
  const id = uuidv7();
  await rows(
    tx,
    sql`
    with part as (select ${unitId}::uuid as id), ${comparedOn('part', on)}, made as (
      insert into membership.honorary_list (id, unit_id, to_unit_id, number, sent_on, sent_by, note, recognised, ended)
      select ${id}::uuid, ${unitId}::uuid, ${toUnitId}::uuid,
        (select coalesce(max(number), 0) + 1 from membership.honorary_list where unit_id = ${unitId}::uuid), ${on}::date, ${sentBy}, ${note},
        count(*) filter (where state = 'RECOGNISED'), count(*) filter (where state = 'TERMINATED')
      from book
    )
    insert into membership.honorary_list_entry (list_id, honorary_id, state, level) select ${id}::uuid, honorary_id, state, level from book`,
  );
  return tx.findOneOrFail(HonoraryList, { id });
}
