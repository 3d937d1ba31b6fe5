import { requireCharge } from '@vwu/kit/charge';
import { today } from '@vwu/kit/clock';
import { type Command, runCommand } from '@vwu/kit/command';
import { type EntityManager, instances, rows, sql } from '@vwu/kit/database';
import { uuidv7 } from '@vwu/kit/ids';
import { requireScope } from '@vwu/kit/viewer';
import type { Context } from '../context.ts';
import { MigrantWishes } from './migrant-wishes.entity.ts';
import { WishesInvalid, WishesRecorded, WishesUnitInvalid } from './migrant-wishes.errors.ts';

export interface RecordMigrantWishes {
  readonly unitId: string;
  readonly on: string;
  readonly migrants: number;
  readonly wishes: string;
  readonly idempotencyKey?: string | null | undefined;
}

const maxMigrants = 500_000;

/**
 * Notes how many members of a base work elsewhere, and what they wish for (MEM-046).
 *
 * @throws {UnitNotFound | NotInCharge | WishesUnitInvalid | WishesInvalid | WishesRecorded}
 */
export async function recordMigrantWishes(context: Context, { idempotencyKey, ...noted }: RecordMigrantWishes): Promise<MigrantWishes> {
  const { viewer, em } = context;
  requireScope(viewer, 'members:write');
  await requireCharge(em, viewer, 'organisation', noted.unitId);
  const { wishes, ...input } = noted;
  const command: Command = { schema: 'membership', name: 'recordMigrantWishes', viewer, input, texts: [wishes], idempotencyKey };
  return runCommand(em, command, { subjectOf: ({ id }) => id, reload: read, work: (tx) => write(tx, noted) });
}

async function write(tx: EntityManager, { unitId, on, migrants, wishes }: RecordMigrantWishes): Promise<MigrantWishes> {
  const told = wishes.normalize('NFC').trim();
  if (told === '' || migrants < 0 || migrants > maxMigrants || on > today()) throw new WishesInvalid(maxMigrants);
  const [base] = await rows(
    tx,
    sql`select from organisation.unit where id = ${unitId}::uuid and level = 'BASE' and ${on}::date between opened_on and closed_on`,
  );
  if (!base) throw new WishesUnitInvalid(unitId, on);
  const id = uuidv7();
  const written = await rows(
    tx,
    sql`
    insert into membership.migrant_wishes (id, unit_id, noted_on, migrants, wishes) values (${id}, ${unitId}, ${on}, ${migrants}, ${told})
    on conflict do nothing returning id`,
  );
  if (written.length === 0) throw new WishesRecorded(unitId, on);
  return read(tx, id);
}

/** The columns of {@link MigrantWishes}, from `migrant_wishes w`. */
export const wishesColumns = sql`w.id, w.unit_id as "unitId", w.noted_on as "notedOn", w.migrants, w.wishes`;

async function read(em: EntityManager, id: string): Promise<MigrantWishes> {
  const [found] = await instances(em, MigrantWishes, sql`select ${wishesColumns} from membership.migrant_wishes w where w.id = ${id}`);
  if (!found) throw new Error('wishes that were just written are gone');
  return found;
}
