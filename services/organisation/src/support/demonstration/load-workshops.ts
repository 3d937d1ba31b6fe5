import { copyInto } from '@vwu/kit/copy';
import { draw } from '@vwu/kit/draw';
import { stableId } from '@vwu/kit/ids';
import type pg from 'pg';
import { caseId, note, roundOf } from './case-rows.ts';
import type { PlannedCase } from './plan-case.ts';

/** A base in a workshop. */
interface Seat {
  readonly unitId: string;
  readonly provinceId: string;
  readonly heldOn: string;
  readonly issuedOn: string | null;
  readonly round: number;
}

/** The bases of a province whose workshop is of one day sit in one; those without a plan yet in one of their own. */
export async function loadWorkshops(db: pg.Client, cases: readonly PlannedCase[]): Promise<void> {
  const workshops = Map.groupBy(cases.flatMap(seatsOf), ({ provinceId, heldOn, issuedOn }) => [provinceId, heldOn, issuedOn].join(':'));
  const idOf = (key: string, { heldOn }: Seat) => stableId(`support workshop:${key}`, heldOn);
  await copyInto(
    db,
    'organisation.support_workshop',
    [...workshops].flatMap(([key, seats]) =>
      seats.slice(0, 1).map((one) => ({
        id: idOf(key, one),
        province_id: one.provinceId,
        held_on: one.heldOn,
        plan_number: one.issuedOn && `${Math.floor(1 + 90 * draw('plan', key))}/KH-BTV`,
        plan_issued_on: one.issuedOn,
        plan_document: one.issuedOn && note,
        origin: 'DEMONSTRATION',
      })),
    ),
  );
  await copyInto(
    db,
    'organisation.support_workshop_case',
    [...workshops].flatMap(([key, seats]) =>
      seats.map((seat) => ({ workshop_id: idOf(key, seat), case_id: caseId(seat.unitId), conclusion: note, round: seat.round })),
    ),
  );
}

const seatsOf = (planned: PlannedCase): Seat[] => {
  const {
    life: { unitId, verdicts },
    steps,
  } = planned;
  return steps.flatMap(({ act, on }, index) => {
    const provinceId = (verdicts.findLast((verdict) => verdict.on <= on) ?? verdicts[0])?.provinceId;
    const next = steps[index + 1];
    const issuedOn = next?.act === 'ISSUE_PLAN' ? next.on : null;
    return act === 'HOLD_WORKSHOP' && provinceId !== undefined
      ? [{ unitId, provinceId, heldOn: on, issuedOn, round: roundOf(planned, index) }]
      : [];
  });
};
