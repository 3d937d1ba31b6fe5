import { requireCharge } from '@vwu/kit/charge';
import { today } from '@vwu/kit/clock';
import { type Command, runCommand } from '@vwu/kit/command';
import { type EntityManager, rows, sql } from '@vwu/kit/database';
import { uuidv7 } from '@vwu/kit/ids';
import { requireScope, type Viewer } from '@vwu/kit/viewer';
import type { Context } from '../context.ts';
import { overlapFields } from '../figures/aggregate.entity.ts';
import { BaseFigures, countedFields } from '../figures/figures.entity.ts';
import { AdjustmentInvalid, FiguresNotLocked } from '../figures/figures.errors.ts';
import { lockFigures } from '../figures/lock-figures.ts';
import { inputOf, type RecordFigures, settleFigures } from '../figures/record-figures.ts';
import type { ReportingPeriod } from '../period/period.entity.ts';
import { requirePeriod } from '../period/period.loader.ts';
import { reportState, requireOpenReport } from '../period-report/hold-figures.ts';

export interface AdjustFigures extends RecordFigures {
  readonly reason: string;
  readonly decisionNumber: string;
  readonly decidedOn: string;
}

/** What orders a correction. */
interface Order {
  readonly reason: string;
  readonly decisionNumber: string;
  readonly decidedOn: string;
}

const maxReason = 500;
const maxNumber = 100;

/**
 * Corrects locked figures (D8): the locked ones stay beside those, and everything that follows from figures follows the correction. A
 * special base has no report of its own; it is corrected so where a commune its members live in is locked.
 *
 * @throws {FiguresNotLocked | AdjustmentInvalid} and what {@link recordFigures} refuses.
 */
export async function adjustFigures(
  context: Context,
  { reason, decisionNumber, decidedOn, ...request }: AdjustFigures,
): Promise<BaseFigures> {
  const { viewer, em } = context;
  requireScope(viewer, 'figures:adjust');
  await requireCharge(em, viewer, 'organisation', request.unitId);
  const period = await requirePeriod(context, request.period);
  const { unitId, idempotencyKey, version, figures } = request;
  const { counts, texts: words } = inputOf(figures);
  const input = { unitId, period: period.code, version, decidedOn, ...counts };
  const texts = [...words, reason, decisionNumber];
  const command: Command = { schema: 'membership', name: 'adjustFigures', viewer, input, texts, idempotencyKey };
  return runCommand(em, command, {
    subjectOf: () => unitId,
    reload: (tx) => tx.findOneOrFail(BaseFigures, { unitId, period: period.code }),
    work: async (tx) => {
      const order = requireOrdered({ reason, decisionNumber, decidedOn });
      await lockFigures(tx, unitId, period);
      return adjust(tx, viewer, { request, period, periods: await context.periods(), order });
    },
  });
}

function requireOrdered({ reason, decisionNumber, decidedOn }: Order): Order {
  const order = { reason: reason.normalize('NFC').trim(), decisionNumber: decisionNumber.normalize('NFC').trim(), decidedOn };
  const isWhole = order.reason !== '' && order.reason.length <= maxReason && order.decisionNumber !== '';
  if (!isWhole || order.decisionNumber.length > maxNumber || decidedOn > today()) throw new AdjustmentInvalid(maxReason, maxNumber);
  return order;
}

interface Adjusting {
  readonly request: RecordFigures;
  readonly period: ReportingPeriod;
  readonly periods: readonly ReportingPeriod[];
  readonly order: Order;
}

async function adjust(tx: EntityManager, viewer: Viewer, { request, period, periods, order }: Adjusting): Promise<BaseFigures> {
  const { unitId } = request;
  const changes = new Map<string, number>();
  const hold = async (id: string) => {
    const state = await reportState(tx, id, period);
    if (state !== 'LOCKED') return state;
    changes.set(id, (await tx.findOneOrFail(BaseFigures, { unitId: id, period: period.code })).members);
    return state;
  };
  const own = await hold(unitId);
  const figures = await settleFigures(tx, {
    request,
    period,
    periods,
    takesInto: async (_tx, communeId) => {
      if ((await hold(communeId)) !== 'LOCKED') await requireOpenReport(tx, communeId, period);
    },
  });
  if (changes.size === 0) throw new FiguresNotLocked(own, period.code);
  await tx.flush();
  for (const [id, membersBefore] of changes) await write(tx, viewer, { unitId: id, period, membersBefore, order });
  return figures;
}

interface Adjusted {
  readonly unitId: string;
  readonly period: ReportingPeriod;
  readonly membersBefore: number;
  readonly order: Order;
}

async function write(tx: EntityManager, viewer: Viewer, { unitId, period, membersBefore, order }: Adjusted): Promise<void> {
  const figures = await tx.findOneOrFail(BaseFigures, { unitId, period: period.code });
  const counts = Object.fromEntries(
    [...countedFields, ...overlapFields, 'women18Plus' as const, 'aggregateSources' as const].map((field) => [field, figures[field]]),
  );
  await rows(
    tx,
    sql`
    insert into membership.figures_adjustment (id, unit_id, period, members_before, members_after, counts, reason, decision_number, decided_on,
      adjusted_on, taken_by)
    values (${uuidv7()}, ${unitId}::uuid, ${period.code}, ${membersBefore}, ${figures.members}, ${JSON.stringify(counts)}::jsonb, ${order.reason},
      ${order.decisionNumber}, ${order.decidedOn}, ${today()}, ${viewer.subject})`,
  );
}
