import { requireCharge } from '@vwu/kit/charge';
import { today } from '@vwu/kit/clock';
import { type Command, runCommand } from '@vwu/kit/command';
import { type EntityManager, rows, sql } from '@vwu/kit/database';
import { isId } from '@vwu/kit/ids';
import { requireScope } from '@vwu/kit/viewer';
import type { Context } from '../context.ts';
import { ModelChanged, ModelDayInFuture, ModelDayTooEarly } from '../model/model.errors.ts';
import type { Pilot } from './pilot.entity.ts';
import { PilotNotFound } from './pilot.errors.ts';
import type { PilotState } from './pilot-state.ts';
import { findPilot, readPilot } from './read-pilot.ts';

export interface AdvancePilot {
  readonly id: string;
  readonly state: PilotState;
  /** Day the step was reached. */
  readonly on: string;
  readonly note?: string | null;
  readonly version?: number | null;
  readonly idempotencyKey?: string | null;
}

/**
 * Records the next step of a pilot (D7): one at a time, in order, none before the one before.
 *
 * @throws {PilotNotFound | UnitNotFound | NotInCharge | ModelChanged | ModelDayInFuture | PilotStateInvalid | ModelDayTooEarly}
 */
export async function advancePilot(context: Context, { idempotencyKey = null, note, ...input }: AdvancePilot): Promise<Pilot> {
  const { viewer, em, reach } = context;
  requireScope(viewer, 'models:write');
  const pilot = isId(input.id) ? await findPilot(em, input.id) : undefined;
  if (!pilot || !(await reach.load(pilot.baseId))) throw new PilotNotFound(input.id);
  await requireCharge(em, viewer, 'organisation', pilot.provinceId);
  const said = note?.normalize('NFC').trim() || null;
  const command: Command = { schema: 'organisation', name: 'advancePilot', viewer, input, texts: [said ?? ''], idempotencyKey };
  return runCommand(em, command, {
    work: (tx) => advance(tx, { ...input, note: said }),
    subjectOf: ({ id }) => id,
    reload: readPilot,
  });
}

async function advance(tx: EntityManager, { id, state, on, note, version }: AdvancePilot): Promise<Pilot> {
  const pilot = await readPilot(tx, id, true);
  if (version != null && version !== pilot.version) throw new ModelChanged(id);
  if (on > today()) throw new ModelDayInFuture(on);
  const [reached] = await rows(
    tx,
    sql<{ since: string }>`select since from organisation.pilot_state where pilot_id = ${id} and state = ${pilot.state}`,
  );
  pilot.advanceTo(state);
  if (reached && on < reached.since) throw new ModelDayTooEarly(on, reached.since);
  await rows(tx, sql`insert into organisation.pilot_state (pilot_id, state, since, note) values (${id}, ${state}, ${on}, ${note ?? null})`);
  await rows(tx, sql`update organisation.pilot set state = ${state}, version = version + 1 where id = ${id}`);
  return readPilot(tx, id);
}
