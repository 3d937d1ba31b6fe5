import { requireCharge } from '@vwu/kit/charge';
import { type Command, runCommand } from '@vwu/kit/command';
import { type EntityManager, instances, rows, sql } from '@vwu/kit/database';
import { isId } from '@vwu/kit/ids';
import { requireScope } from '@vwu/kit/viewer';
import type { Context } from '../context.ts';
import { requireConsent } from '../party-consent/require-consent.ts';
import { ConsolidationNotFound, ConsolidationSettled, ConsolidationTooEarly } from './consolidation.errors.ts';
import { ConsolidationTask } from './consolidation-task.entity.ts';
import { taskColumns } from './list-consolidation-tasks.ts';

export interface SettleConsolidation {
  readonly id: string;
  /** The day the new leadership was recognised. */
  readonly on: string;
  /** What the party structure of the unit's level said; needed where one is recorded. */
  readonly partyConsentId?: string | null;
  readonly idempotencyKey?: string | null;
}

/**
 * Settles a task when the new leadership is recognised: who stands above the unit recognises it, after the party committee has
 * agreed («Đề xuất cấp ủy và Hội cấp trên», 001 §2b L12; ORG-010, ORG-035).
 *
 * @throws {ConsolidationNotFound | NotInCharge | ConsolidationSettled | ConsolidationTooEarly | ConsentMissing
 *   | ConsentInvalid}
 */
export async function settleConsolidation(context: Context, { idempotencyKey, ...input }: SettleConsolidation): Promise<ConsolidationTask> {
  const { viewer, em, reach } = context;
  requireScope(viewer, 'structure:write');
  const task = isId(input.id) ? await readTask(em, input.id) : undefined;
  if (!task || !(await reach.load(task.unitId))) throw new ConsolidationNotFound(input.id);
  await requireCharge(em, viewer, 'organisation', task.responsibleId);
  const key = idempotencyKey == null ? {} : { idempotencyKey };
  const command: Command = { schema: 'organisation', name: 'settleConsolidation', viewer, input, ...key };
  return runCommand(em, command, {
    work: (tx) => settle(tx, task, input),
    subjectOf: ({ id }) => id,
    reload: async (tx, id) => required(await readTask(tx, id)),
  });
}

async function settle(
  tx: EntityManager,
  { id, unitId, opensOn, settledOn }: ConsolidationTask,
  { on, partyConsentId = null }: SettleConsolidation,
): Promise<ConsolidationTask> {
  if (settledOn !== null) throw new ConsolidationSettled(id);
  if (on < opensOn) throw new ConsolidationTooEarly(opensOn);
  await requireConsent(tx, { unitId, purpose: 'CONSOLIDATION', by: on, consentId: partyConsentId });
  const settled = await rows(
    tx,
    sql`
    update organisation.consolidation_task set settled_on = ${on}, party_consent_id = ${partyConsentId}
    where id = ${id} and settled_on is null returning id`,
  );
  if (settled.length === 0) throw new ConsolidationSettled(id);
  return required(await readTask(tx, id));
}

const readTask = async (em: EntityManager, id: string): Promise<ConsolidationTask | undefined> =>
  (await instances(em, ConsolidationTask, sql`select ${taskColumns} from organisation.consolidation_task t where t.id = ${id}`))[0];

function required(task: ConsolidationTask | undefined): ConsolidationTask {
  if (!task) throw new Error('a task that was just written is gone');
  return task;
}
