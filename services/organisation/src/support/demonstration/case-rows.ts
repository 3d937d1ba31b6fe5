import type { CopyRow } from '@vwu/kit/copy';
import { addDays, END } from '@vwu/kit/date';
import { draw } from '@vwu/kit/draw';
import { stableId } from '@vwu/kit/ids';
import type { ActivityResult } from '../activity/activity.entity.ts';
import { drawCauses, drawGroups, drawMeasures } from './draw-work.ts';
import type { PlannedCase } from './plan-case.ts';

/** What stands wherever somebody would have written something. */
export const note = 'Dữ liệu minh họa';

export const caseId = (unitId: string): string => stableId(`support:${unitId}`, '2023-01-01');

const stepId = (unitId: string, index: number, on: string) => stableId(`support step:${unitId}:${index}`, on);

/** Which round a step belongs to: a case begins one whenever it is flagged. */
export const roundOf = ({ steps }: PlannedCase, index: number): number =>
  steps.slice(0, index + 1).filter(({ to }) => to === 'FLAGGED').length;

export const caseRow = ({ life, state, steps, isEnded }: PlannedCase): CopyRow => ({
  id: caseId(life.unitId),
  unit_id: life.unitId,
  state,
  opened_on: steps[0]?.on ?? null,
  period: steps.findLast(({ act }) => ['FLAG', 'REOPEN', 'CLOSE', 'CARRY'].includes(act))?.period ?? null,
  ended_on: isEnded ? life.closedOn : null,
  ended_with: isEnded ? [life.closedOn, life.ending, ...life.successorIds].join(' ') : null,
  origin: 'DEMONSTRATION',
});

export const stepRows = ({ life, steps }: PlannedCase): CopyRow[] =>
  steps.map(({ act, from, to, on, period }, index) => ({
    id: stepId(life.unitId, index, on),
    case_id: caseId(life.unitId),
    act,
    from_state: from,
    to_state: to,
    taken_on: on,
    period,
  }));

export const stateRows = ({ life, steps, isEnded }: PlannedCase): CopyRow[] => {
  const lastOfDay = steps.filter(({ on }, index) => steps[index + 1]?.on !== on);
  return lastOfDay.map(({ to, on }, index) => {
    const next = lastOfDay[index + 1]?.on;
    return {
      case_id: caseId(life.unitId),
      unit_id: life.unitId,
      state: to,
      valid_from: on,
      valid_to: next === undefined ? (isEnded ? life.closedOn : END) : addDays(next, -1),
    };
  });
};

/** What is carried into a base: from the first day on, the cases of other bases. */
export interface Carried {
  readonly on: string;
  readonly from: string[];
}

export const predecessorRows = ({ life, steps }: PlannedCase, { on, from }: Carried = { on: '', from: [] }): CopyRow[] => {
  const index = steps.findLastIndex((step) => step.on <= on);
  return from.map((unitId) => ({
    case_id: caseId(life.unitId),
    predecessor_id: caseId(unitId),
    carried_on: on,
    step_id: stepId(life.unitId, index, steps[index]?.on ?? on),
  }));
};

export const placementRow = ({ life }: PlannedCase): CopyRow => ({
  case_id: caseId(life.unitId),
  unit_id: life.unitId,
  since: addDays(life.closedOn, 1),
  candidates: life.successorIds,
});

export const findings: Readonly<Record<string, (planned: PlannedCase) => CopyRow[]>> = {
  support_cause: ({ life: { unitId } }) =>
    drawCauses(unitId).map((cause) => ({
      case_id: caseId(unitId),
      unit_id: unitId,
      cause,
      party_limit: cause === 'PARTY_LIMIT' ? 1 + Math.round(draw('limit', unitId)) : null,
    })),
  support_hard_group: ({ life: { unitId } }) =>
    drawGroups(unitId).map(({ group, estimate }) => ({
      case_id: caseId(unitId),
      unit_id: unitId,
      hard_group: group,
      estimate,
      own_estimate: estimate,
    })),
  support_measure: ({ life: { unitId } }) =>
    drawMeasures(unitId).map((measure) => ({
      case_id: caseId(unitId),
      measure,
      document_number: measure === 'A1' ? `${Math.floor(1 + 400 * draw('document', unitId))}-CV/TU` : null,
      amount_vnd: measure === 'A3' ? 100_000 * Math.floor(1 + 9 * draw('allowance', unitId)) : null,
    })),
  support_roadmap: ({ life: { unitId, verdicts }, steps }) => {
    const [first] = steps;
    const members = verdicts.at(-1)?.members ?? 0;
    return [1, 2].map((years) => ({
      case_id: caseId(unitId),
      year: Number(first?.on.slice(0, 4)) + years,
      members: Math.round(members * (1 + 0.03 * years)),
    }));
  },
};

export const agreementRows = (planned: PlannedCase): CopyRow[] =>
  planned.steps.flatMap(({ act, on }, index) =>
    act === 'AGREE'
      ? [
          {
            case_id: caseId(planned.life.unitId),
            round: roundOf(planned, index),
            agreed_on: on,
            policy: note,
            begins_on: on,
            // as the roadmap: two years
            ends_on: addDays(on, 730),
            situation: note,
            content: note,
            method: note,
            duties: JSON.stringify({ PROVINCE: note, BASE: note }),
          },
        ]
      : [],
  );

const resultOf = (chance: number): ActivityResult => {
  if (chance < 0.6) return 'EFFECTIVE';
  return chance < 0.9 ? 'PARTLY_EFFECTIVE' : 'NOT_EFFECTIVE';
};

const programmes = ['DA8', 'STRONG_BASES', 'DIGITAL_METHODS'] as const;

/** Of two activities in five the programme it was part of, of one in ten the department of Central. */
const partnersOf = (unitId: string, on: string) => ({
  programme:
    draw('programme', unitId, on) < 0.4 ? (programmes[Math.floor(programmes.length * draw('which programme', unitId))] ?? null) : null,
  department: draw('department', unitId, on) < 0.1 ? 'ORGANISATION_BOARD' : null,
});

export const activityRows = ({ life: { unitId }, steps }: PlannedCase): CopyRow[] =>
  steps.flatMap(({ act, on }, index) => {
    if (act !== 'IMPLEMENT') return [];
    const evaluated = steps[index + 1]?.act === 'EVALUATE' ? steps[index + 1] : undefined;
    return [
      {
        id: stableId(`support activity:${unitId}:${on}`, on),
        case_id: caseId(unitId),
        held_on: on,
        hard_group: drawGroups(unitId)[0]?.group ?? null,
        measure: drawMeasures(unitId)[0] ?? null,
        cost_vnd: 500_000 * Math.floor(1 + 40 * draw('cost', unitId, on)),
        outcome: note,
        ...partnersOf(unitId, on),
        evaluated_on: evaluated?.on ?? null,
        result: evaluated ? resultOf(draw('result', unitId, on)) : null,
        lesson: evaluated ? note : null,
      },
    ];
  });

/** SUP-030: the handbook with the first activity of most, meeting documents of some. */
export const deliveryRows = ({ life: { unitId }, steps }: PlannedCase): CopyRow[] => {
  const first = steps.find(({ act }) => act === 'IMPLEMENT');
  if (!first) return [];
  const given = (['HANDBOOK', 'MEETING_DOCUMENT', 'E_LECTURE'] as const).filter((material) => draw('delivery', unitId, material) < 0.6);
  return given.map((material) => ({ case_id: caseId(unitId), material, delivered_on: first.on }));
};

export const resourceRows = ({ life: { unitId }, steps }: PlannedCase): CopyRow[] =>
  steps
    .filter(({ act }) => act === 'IMPLEMENT')
    .map(({ on }) => ({
      id: stableId(`support resource:${unitId}:${on}`, on),
      case_id: caseId(unitId),
      source: (['SOCIAL', 'UNION_FUND', 'STATE_BUDGET'] as const)[Math.floor(3 * draw('source', unitId, on))] ?? 'SOCIAL',
      amount_vnd: 1_000_000 * Math.floor(1 + 30 * draw('resource', unitId, on)),
      received_on: on,
    }));

export const escalationRows = ({ life: { unitId }, steps }: PlannedCase): CopyRow[] =>
  steps.flatMap(({ act, on }, index) => {
    const answer = steps[index + 1]?.act === 'ANSWER' ? steps[index + 1] : undefined;
    return act === 'ESCALATE'
      ? [
          {
            id: stableId(`support escalation:${unitId}:${on}`, on),
            case_id: caseId(unitId),
            escalated_on: on,
            question: note,
            answered_on: answer?.on ?? null,
            answer: answer ? note : null,
          },
        ]
      : [];
  });
