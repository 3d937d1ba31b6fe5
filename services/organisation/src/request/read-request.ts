import { type EntityManager, instances, rows, sql } from '@vwu/kit/database';
import { uuidv7 } from '@vwu/kit/ids';
import { EstablishmentRequest } from './request.entity.ts';
import type { StepGiven } from './request.input.ts';
import type { RequestState } from './request-state.ts';

/** The columns of {@link EstablishmentRequest}, from `establishment_request r`. */
export const requestColumns = sql`
  r.id, r.applicant, r.kind, r.state, r.submitted_on as "submittedOn", r.closed_on as "closedOn", r.origin, r.version,
  r.superior_id as "superiorId", r.unit_id as "unitId", r.event_id as "eventId",
  (select s.on_day from organisation.request_step s where s.request_id = r.id order by s.recorded_at desc, s.id desc limit 1) as "lastOn"`;

export const readRequest = async (em: EntityManager, id: string): Promise<EstablishmentRequest | undefined> =>
  (
    await instances(em, EstablishmentRequest, sql`select ${requestColumns} from organisation.establishment_request r where r.id = ${id}`)
  )[0];

/** @throws if it is not there: it was just written. */
export async function rereadRequest(tx: EntityManager, id: string): Promise<EstablishmentRequest> {
  const request = await readRequest(tx, id);
  if (!request) throw new Error('a request that was just written is gone');
  return request;
}

export const writeStep = (tx: EntityManager, requestId: string, state: RequestState, { on, note, document, link }: StepGiven) =>
  rows(
    tx,
    sql`
    insert into organisation.request_step (id, request_id, state, on_day, note, document, link)
    values (${uuidv7()}, ${requestId}, ${state}, ${on}, ${said(note)}, ${said(document)}, ${said(link)})`,
  );

export const said = (text: string | null | undefined): string | null => text?.trim() || null;
