import { type EntityManager, rows, sql } from '@vwu/kit/database';
import { uuidv7 } from '@vwu/kit/ids';
import type { SupportCase } from './support-case.entity.ts';
import { SupportStepIncomplete, SupportStepRefused } from './support-case.errors.ts';
import { type SupportAct, type SupportNeed, type SupportState, steps } from './support-state.ts';

export interface Taken {
  readonly act: keyof typeof steps;
  /** The day it was done. */
  readonly on: string;
  /** The period whose figures did it. */
  readonly period?: string;
}

/**
 * Moves a case by one act of the state machine D6 and records the step. The case must be locked by the transaction.
 *
 * @throws {SupportStepRefused} when the act does not begin in its state; {@link SupportStepIncomplete} with all it lacks.
 */
export async function advanceCase(tx: EntityManager, found: Pick<SupportCase, 'id' | 'state'>, taken: Taken): Promise<void> {
  const { id, state } = found;
  const { from, to, needs } = steps[taken.act];
  if (!from.includes(state)) throw new SupportStepRefused(id, taken.act, state, from);
  const missing = needs.length === 0 ? [] : await readMissing(tx, id, needs);
  if (missing.length > 0) throw new SupportStepIncomplete(id, taken.act, missing);
  if (state === to) return;
  const { act, on, period } = taken;
  await enterState(tx, { id, state: to, on });
  await recordStep(tx, { id, act, from: state, to, on, period: period ?? null });
  found.state = to;
}

/** Whether a step could be taken, asked without taking it. */
export const isReadyFor = async (tx: EntityManager, { id, state }: SupportCase, act: keyof typeof steps): Promise<boolean> =>
  steps[act].from.includes(state) && (await readMissing(tx, id, steps[act].needs)).length === 0;

/** Of the present round: what was agreed and planned before a case was closed does not serve it when it is opened again. */
const fulfilled: Readonly<Record<SupportNeed, (id: string) => ReturnType<typeof sql>>> = {
  CAUSE: (id) => sql`exists (select from organisation.support_cause where case_id = ${id})`,
  HARD_GROUP: (id) => sql`exists (select from organisation.support_hard_group where case_id = ${id})`,
  MEASURE: (id) => sql`exists (select from organisation.support_measure where case_id = ${id})`,
  ROADMAP: (id) => sql`exists (select from organisation.support_roadmap where case_id = ${id})`,
  DUTIES: (id) => sql`exists (
    select from organisation.support_agreement
    where case_id = ${id} and round = organisation.support_round(case_id) and duties ?& array['PROVINCE', 'BASE'])`,
  ACTION_PLAN: (id) => sql`exists (
    select from organisation.support_workshop_case w join organisation.support_workshop h on h.id = w.workshop_id
    where w.case_id = ${id} and w.round = organisation.support_round(w.case_id) and h.plan_number is not null)`,
  EVALUATION: (id) => sql`not exists (select from organisation.support_activity where case_id = ${id} and evaluated_on is null)`,
};

async function readMissing(tx: EntityManager, id: string, needs: readonly SupportNeed[]): Promise<SupportNeed[]> {
  const asked = needs.map((need) => sql`(${need}::text, ${fulfilled[need](id)})`);
  const found = await rows(
    tx,
    sql<{ need: SupportNeed }>`select need from (values ${sql.join(asked)}) as asked (need, is_there) where not is_there`,
  );
  return found.map(({ need }) => need);
}

/** Several states of one day: the last one is that of the day. What is recorded late moves the case on the day of its last step. */
export async function enterState(
  tx: EntityManager,
  { id, state, on }: { readonly id: string; readonly state: SupportState; readonly on: string },
): Promise<void> {
  await rows(tx, sql`update organisation.support_case set state = ${state} where id = ${id}`);
  await rows(
    tx,
    sql`
    update organisation.support_state set valid_to = ${on}::date - 1 where case_id = ${id} and valid_to = 'infinity' and valid_from < ${on}::date`,
  );
  await rows(
    tx,
    sql`
    insert into organisation.support_state (case_id, unit_id, state, valid_from)
    select c.id, c.unit_id, ${state}, greatest(${on}::date, (select max(s.valid_from) from organisation.support_state s where s.case_id = c.id))
    from organisation.support_case c where c.id = ${id}
    on conflict (case_id, valid_from) do update set state = excluded.state, valid_to = 'infinity'`,
  );
}

export interface RecordedStep {
  readonly id: string;
  readonly act: SupportAct;
  readonly from: SupportState | null;
  readonly to: SupportState;
  readonly on: string;
  readonly period: string | null;
}

export const recordStep = (tx: EntityManager, { id, act, from, to, on, period }: RecordedStep): Promise<unknown> =>
  rows(
    tx,
    sql`
    insert into organisation.support_step (id, case_id, act, from_state, to_state, taken_on, period)
    values (${uuidv7()}, ${id}, ${act}, ${from}, ${to}, ${on}, ${period})`,
  );
