import { requireCharge } from '@vwu/kit/charge';
import { today } from '@vwu/kit/clock';
import { type Command, runCommand } from '@vwu/kit/command';
import { type EntityManager, rows, sql, violates } from '@vwu/kit/database';
import { uuidv7 } from '@vwu/kit/ids';
import { requireScope } from '@vwu/kit/viewer';
import type { Context } from '../context.ts';
import { ruleProfileOf } from '../rule-profile/rule-profiles.ts';
import type { UnitKind, UnitLevel } from '../unit/unit.enums.ts';
import { rereadRequest, said, writeStep } from './read-request.ts';
import type { EstablishmentRequest } from './request.entity.ts';
import {
  RequestAlreadyOpen,
  RequestApplicantMissing,
  RequestDayInvalid,
  RequestKindInvalid,
  RequestSuperiorInvalid,
} from './request.errors.ts';
import type { SubmitRequestInput } from './request.input.ts';

/**
 * Takes up the wish of an agency or organisation for an Association (D15): whoever answers for the unit it would hang below
 * records it, for the applicant has no account.
 *
 * @throws {Forbidden | UnitNotFound | NotInCharge | RequestApplicantMissing | RequestKindInvalid | RequestDayInvalid
 *   | RequestSuperiorInvalid | RequestAlreadyOpen}
 */
export async function submitRequest(
  { viewer, em }: Context,
  input: SubmitRequestInput,
  idempotencyKey?: string | null,
): Promise<EstablishmentRequest> {
  requireScope(viewer, 'structure:write');
  const { kind, superiorId, on, applicant, note, document, link } = input;
  await requireCharge(em, viewer, 'organisation', superiorId);
  const texts = [applicant, note ?? '', document ?? '', link ?? ''];
  const command: Command = { schema: 'organisation', name: 'submitEstablishmentRequest', viewer, input: { kind, superiorId, on }, texts };
  return runCommand(em, idempotencyKey == null ? command : { ...command, idempotencyKey }, {
    work: (tx) => submit(tx, input),
    subjectOf: ({ id }) => id,
    reload: rereadRequest,
  });
}

async function submit(tx: EntityManager, input: SubmitRequestInput): Promise<EstablishmentRequest> {
  const { kind, superiorId, on } = input;
  const applicant = said(input.applicant);
  if (applicant === null) throw new RequestApplicantMissing();
  if (!ruleProfileOf(kind).isEstablishedOnRequest) throw new RequestKindInvalid(kind);
  if (on > today()) throw new RequestDayInvalid(on, '…', today());
  await requireSuperior(tx, superiorId, kind, on);
  const id = uuidv7();
  await rows(
    tx,
    sql`
    insert into organisation.establishment_request (id, applicant, kind, superior_id, state, submitted_on, origin)
    values (${id}, ${applicant}, ${kind}, ${superiorId}, 'SUBMITTED', ${on}, 'RECORDED')`,
  ).catch((error: unknown) => {
    throw violates(error, 'establishment_request_once') ? new RequestAlreadyOpen(applicant) : error;
  });
  await writeStep(tx, id, 'SUBMITTED', input);
  return rereadRequest(tx, id);
}

async function requireSuperior(tx: EntityManager, superiorId: string, kind: UnitKind, on: string): Promise<void> {
  const [superior] = await rows(
    tx,
    sql<{ level: UnitLevel }>`select level from organisation.unit where id = ${superiorId} and ${on}::date between opened_on and closed_on`,
  );
  if (!superior || !ruleProfileOf(kind).superiorLevels.includes(superior.level)) throw new RequestSuperiorInvalid(superiorId);
}
