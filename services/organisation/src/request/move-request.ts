import { requireCharge } from '@vwu/kit/charge';
import { today } from '@vwu/kit/clock';
import { type Command, runCommand } from '@vwu/kit/command';
import { type EntityManager, rows, sql } from '@vwu/kit/database';
import { isId } from '@vwu/kit/ids';
import { requireScope } from '@vwu/kit/viewer';
import type { Context } from '../context.ts';
import { readRequest, rereadRequest, said, writeStep } from './read-request.ts';
import type { EstablishmentRequest } from './request.entity.ts';
import { RequestChanged, RequestDayInvalid, RequestNotFound, RequestReasonMissing, RequestStateInvalid } from './request.errors.ts';
import type { RequestStepInput } from './request.input.ts';
import { mayDo, type RequestAct, transitions } from './request-state.ts';

/** What officers do by themselves; establishing follows from the structure (`settle-requests.ts`). */
type Step = Extract<RequestAct, 'accept' | 'reject' | 'guide'>;

const names: Readonly<Record<Step, string>> = {
  accept: 'acceptEstablishmentRequest',
  reject: 'rejectEstablishmentRequest',
  guide: 'guideEstablishmentRequest',
};

/**
 * Moves a request one step on (D15). Whoever answers for its superior does, and where that one ended, whoever answers for
 * what it went into.
 *
 * @throws {Forbidden | RequestNotFound | NotInCharge | RequestStateInvalid | RequestChanged | RequestReasonMissing
 *   | RequestDayInvalid}
 */
export async function moveRequest(
  { viewer, em, reach }: Context,
  step: Step,
  input: RequestStepInput,
  idempotencyKey?: string | null,
): Promise<EstablishmentRequest> {
  requireScope(viewer, 'structure:write');
  const { id, on, version, note, document, link } = input;
  const known = isId(id) ? await readRequest(em, id) : undefined;
  if (!known || !(await reach.load(known.superiorId))) throw new RequestNotFound(id);
  await requireCharge(em, viewer, 'organisation', known.superiorId);
  const texts = [note ?? '', document ?? '', link ?? ''];
  const command: Command = { schema: 'organisation', name: names[step], viewer, input: { id, on, version: version ?? null }, texts };
  return runCommand(em, idempotencyKey == null ? command : { ...command, idempotencyKey }, {
    work: (tx) => move(tx, step, input),
    subjectOf: () => id,
    reload: rereadRequest,
  });
}

async function move(tx: EntityManager, step: Step, input: RequestStepInput): Promise<EstablishmentRequest> {
  const { id, on, version } = input;
  await rows(tx, sql`select from organisation.establishment_request where id = ${id} for update`);
  const request = await rereadRequest(tx, id);
  if (version != null && version !== request.version) throw new RequestChanged(version, request.version);
  if (!mayDo(step, request.state)) throw new RequestStateInvalid(step, request.state);
  if (step === 'reject' && said(input.note) === null) throw new RequestReasonMissing();
  if (on < request.lastOn || on > today()) throw new RequestDayInvalid(on, request.lastOn, today());
  const { to } = transitions[step];
  await rows(
    tx,
    sql`
    update organisation.establishment_request
    set state = ${to}, closed_on = ${to === 'REJECTED' ? on : null}::date, version = version + 1 where id = ${id}`,
  );
  await writeStep(tx, id, to, input);
  return rereadRequest(tx, id);
}
