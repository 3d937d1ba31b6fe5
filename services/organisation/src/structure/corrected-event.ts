import { today } from '@vwu/kit/clock';
import { rows, sql } from '@vwu/kit/database';
import { isId } from '@vwu/kit/ids';
import type { Context } from '../context.ts';
import type { EventType } from '../event/unit-event.entity.ts';
import { type Refusal, refuse } from '../plan/refusal.ts';

/** An event that is corrected, with what falls with it. */
export interface CorrectedEvent {
  readonly id: string;
  readonly effectiveOn: string;
  /** Where it stands among the events of its day: its correction stands there too. */
  readonly place: number;
  /** The event itself, or the correction that was in force for it till now. */
  readonly voids: readonly string[];
  /** The units these have changed. */
  readonly unitIds: readonly string[];
}

interface EventRow {
  readonly id: string;
  readonly type: EventType;
  readonly effectiveOn: string;
  readonly place: string;
  readonly correctsId: string | null;
  readonly voidedBy: string | null;
  readonly unitIds: string[];
}

/** An event somebody wants to correct, and the correction of it she has seen in force. */
export interface ToCorrect {
  readonly eventId: string;
  readonly seenCorrectionId?: string | null | undefined;
}

/** The event with all that falls with it, null if there is none to correct; and every reason against correcting it. */
export interface FoundEvent {
  readonly event: CorrectedEvent | null;
  readonly refusals: readonly Refusal[];
}

/**
 * Finds an event to correct. The correction in force for it falls too, so that a wrong one can be mended and there is never
 * a chain of them; whoever did not know of it is told, so that of two at once none is lost (D11).
 *
 * Refusals: UNIT_EVENT_NOT_FOUND, UNIT_EVENT_IS_CORRECTION, UNIT_EVENT_FIXED, UNIT_EVENT_CORRECTED.
 */
export async function findCorrectedEvent(
  { em, viewer }: Pick<Context, 'em' | 'viewer'>,
  { eventId: id, seenCorrectionId }: ToCorrect,
): Promise<FoundEvent> {
  const [event] = isId(id)
    ? await rows(
        em,
        sql<EventRow>`
        select e.id, e.type, e.effective_on as "effectiveOn", e.place, e.corrects_id as "correctsId", e.voided_by as "voidedBy",
          array(select distinct unit_id::text from organisation.unit_change where event_id = any (array[e.id, e.voided_by])) as "unitIds"
        from organisation.unit_event e where e.id = ${id} and (organisation.reaches_all(${viewer.unitId}::uuid) or exists (
          select from organisation.within_reach(${viewer.unitId}::uuid, array(${placesOfEvent}), ${today()}::date)))`,
      )
    : [];
  if (!event) return { event: null, refusals: [notFound] };
  if (event.type === 'BASELINE') return { event: null, refusals: [isFixed] };
  if (event.correctsId !== null) return { event: null, refusals: [isCorrection(event.correctsId)] };
  const { effectiveOn, place, voidedBy, unitIds } = event;
  return {
    event: { id, effectiveOn, place: Number(place), voids: voidedBy === null ? [id] : [id, voidedBy], unitIds },
    refusals: voidedBy === (seenCorrectionId ?? null) ? [] : [isCorrected(voidedBy)],
  };
}

/** The units an event changes; in the place of one that never was, for it stands nowhere now, what it was hung below. */
const placesOfEvent = sql`
  select case when u.ending = 'ANNULLED' then c.parent_id else c.unit_id end
  from organisation.unit_change c join organisation.unit u on u.id = c.unit_id where c.event_id in (e.id, e.corrects_id)`;

const notFound: Refusal = refuse(
  'UNIT_EVENT_NOT_FOUND',
  'Không tìm thấy sự kiện trong phạm vi của bạn. Hãy xem lịch sử của đơn vị để lấy mã sự kiện.',
  'There is no such event in your part of the Union. The history of a unit names its events.',
);

const isFixed: Refusal = refuse(
  'UNIT_EVENT_FIXED',
  'Danh mục ban đầu không đính chính bằng lệnh này. Hãy đổi tên hoặc đổi loại hình của đơn vị.',
  'What was there from the beginning is not corrected this way. Rename the unit or change its type.',
);

const isCorrection = (originalId: string): Refusal =>
  refuse(
    'UNIT_EVENT_IS_CORRECTION',
    `Đây là một bản đính chính. Hãy đính chính lại sự kiện gốc ${originalId}.`,
    `This is a correction itself. Correct the original event ${originalId} again.`,
  );

const isCorrected = (correctionId: string | null): Refusal =>
  correctionId === null
    ? refuse(
        'UNIT_EVENT_CORRECTED',
        'Sự kiện chưa có bản đính chính nào. Hãy tải lại, bỏ trống "seenCorrectionId" rồi xem trước lần nữa.',
        'No correction is in force for the event. Reload, leave "seenCorrectionId" out and preview again.',
      )
    : refuse(
        'UNIT_EVENT_CORRECTED',
        `Sự kiện đã được đính chính bởi ${correctionId}. Hãy xem bản đó; nếu vẫn cần thay, nêu nó trong "seenCorrectionId".`,
        `The event has been corrected by ${correctionId}. Look at that; to put another one in its place, name it as "seenCorrectionId".`,
      );
