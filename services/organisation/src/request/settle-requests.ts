import { today } from '@vwu/kit/clock';
import { type EntityManager, rows, sql } from '@vwu/kit/database';
import { isId } from '@vwu/kit/ids';
import { createReach } from '@vwu/kit/reach';
import type { Viewer } from '@vwu/kit/viewer';
import type { ChangePlan } from '../plan/change-plan.ts';
import { type Refusal, refuse } from '../plan/refusal.ts';
import { readRequest, writeStep } from './read-request.ts';
import type { EstablishmentRequest } from './request.entity.ts';
import { mayDo, transitions } from './request-state.ts';

/**
 * Every reason why a plan does not establish what a request asked for (ORG-025). A correction of the event that established
 * it may establish it again. Whether a plan of which a part is refused would be what was asked for is not said.
 */
export async function refuseRequest(
  tx: EntityManager,
  viewer: Viewer,
  id: string,
  { plan, isWhole }: { readonly plan: ChangePlan; readonly isWhole: boolean },
): Promise<readonly Refusal[]> {
  const request = isId(id) ? await readRequest(tx, id) : undefined;
  if (!request || !(await createReach(tx, viewer, 'organisation').load(request.superiorId))) return [notFound];
  const isAnnulled = request.eventId !== null && plan.voids.includes(request.eventId);
  const isGuided = mayDo('establish', isAnnulled ? transitions.annul.to : request.state) && guidedOn(request) <= plan.event.effectiveOn;
  return [...(isGuided ? [] : [notGuided]), ...(!isWhole || (await isAskedFor(tx, request, plan)) ? [] : [differs])];
}

/** Of one that was established, the day of the request: what has been guided since stands in its steps. */
const guidedOn = ({ state, lastOn, submittedOn }: EstablishmentRequest): string => (state === 'GUIDED' ? lastOn : submittedOn);

/** The base is of the kind asked for, and hangs where the request was received, or where that unit went. */
async function isAskedFor(tx: EntityManager, { kind, superiorId }: EstablishmentRequest, plan: ChangePlan): Promise<boolean> {
  const [base] = plan.identities;
  if (!base) return true; // what opens nothing is refused for that
  const opening = plan.changes.find(({ unitId }) => unitId === base.id);
  const parentId = opening?.act === 'OPEN' ? opening.set.parentId : null;
  if (base.level !== 'BASE' || base.kind !== kind) return false;
  if (parentId === superiorId) return true;
  const heirs = await rows(tx, sql`select from organisation.unit_heir where unit_id = ${superiorId} and heir_id = ${parentId}::uuid`);
  return heirs.length > 0;
}

/**
 * Moves requests on with the structure, in its transaction: what was established by an event that falls, and is there no
 * more, is guided again; the one the command names is established.
 */
export async function settleRequests(tx: EntityManager, { voids, event, identities }: ChangePlan, requestId: string | null): Promise<void> {
  if (voids.length > 0) {
    const { to } = transitions.annul;
    await rows(
      tx,
      sql`
      with annulled as (
        update organisation.establishment_request r
        set state = ${to}, closed_on = null, unit_id = null, event_id = null, version = r.version + 1
        from organisation.unit u where r.event_id = any (${voids}::uuid[]) and u.id = r.unit_id and u.ending = 'ANNULLED' returning r.id
      )
      insert into organisation.request_step (id, request_id, state, on_day, note, document, link)
      select gen_random_uuid(), id, ${to}, ${today()}::date, ${event.reason}, ${event.decision.number}, ${event.decision.link} from annulled`,
    );
  }
  const [base] = identities;
  if (requestId === null || !base) return;
  const { to } = transitions.establish;
  await rows(
    tx,
    sql`
    update organisation.establishment_request
    set state = ${to}, closed_on = ${event.effectiveOn}, unit_id = ${base.id}, event_id = ${event.id}, version = version + 1 where id = ${requestId}`,
  );
  await writeStep(tx, requestId, to, { on: event.effectiveOn, document: event.decision.number, link: event.decision.link });
}

const notFound = refuse(
  'REQUEST_NOT_FOUND',
  'Không tìm thấy đề nghị thành lập này trong phạm vi của bạn. Hãy tải lại danh sách.',
  'There is no such request in your part of the Union. Reload the list.',
);

const notGuided = refuse(
  'REQUEST_NOT_GUIDED',
  'Đến ngày hiệu lực, đề nghị chưa được hướng dẫn thành lập hoặc đã xong. Hãy ghi việc hướng dẫn trước, hoặc chọn đề nghị khác.',
  'On the day of effect the request is not guided, or it is settled already. Record the guidance first, or choose another request.',
);

const differs = refuse(
  'REQUEST_DIFFERS',
  'Đơn vị thành lập khác với đề nghị (loại hình, cấp trên). Hãy sửa cho đúng đề nghị, hoặc bỏ "requestId".',
  'The unit is not what was asked for (kind, superior). Make it so, or leave "requestId" out.',
);
