import { requireCharge } from '@vwu/kit/charge';
import { today } from '@vwu/kit/clock';
import { type Command, runCommand } from '@vwu/kit/command';
import { type EntityManager, rows, sql } from '@vwu/kit/database';
import { isId } from '@vwu/kit/ids';
import { requireScope } from '@vwu/kit/viewer';
import type { Context } from '../../context.ts';
import { readCases } from './read-cases.ts';
import type { SupportCase } from './support-case.entity.ts';
import { SupportCaseChanged, SupportCaseEnded, SupportCaseNotFound, SupportDayInvalid } from './support-case.errors.ts';

/** A command about one case; its free texts stay out of the audit record. */
export interface CaseCommand {
  readonly name: string;
  /** `support:record` writes down what is found and done; `support:manage` takes the steps of the province. */
  readonly scope: 'support:record' | 'support:manage';
  readonly caseId: string;
  readonly input: Record<string, unknown>;
  readonly texts?: readonly string[];
  /** The version the caller has seen; refused if it is not the current one. */
  readonly version: number | null | undefined;
  readonly idempotencyKey: string | null | undefined;
  /** The day it speaks of: not before the last step of the case, not later than today. */
  readonly on?: string;
}

/**
 * Runs a command on an open or closed case of a base in the caller's charge, locked for the time.
 *
 * @throws {SupportCaseNotFound | NotInCharge | SupportCaseChanged | SupportCaseEnded | SupportDayInvalid}
 */
export async function runCaseCommand(
  context: Context,
  command: CaseCommand,
  work: (tx: EntityManager, found: SupportCase) => Promise<void>,
): Promise<SupportCase> {
  const { viewer, em } = context;
  const { name, scope, caseId, input, texts = [], version, idempotencyKey = null } = command;
  requireScope(viewer, scope);
  await requireCaseInCharge(context, caseId);
  const remembered: Command = { schema: 'organisation', name, viewer, input: { caseId, version, ...input }, texts, idempotencyKey };
  return runCommand(em, remembered, {
    work: async (tx) => {
      const found = await lockCase(tx, caseId);
      if (version != null && version !== found.version) throw new SupportCaseChanged(caseId, found.version);
      if (command.on !== undefined) await requireDayOf(tx, found, command.on);
      await work(tx, found);
      await touchCase(tx, caseId);
      return requireCase(tx, caseId);
    },
    subjectOf: ({ id }) => id,
    reload: requireCase,
  });
}

/** Somebody else's case is as unknown as one that does not exist. */
export async function requireCaseInCharge({ viewer, em, reach }: Context, caseId: string): Promise<void> {
  const [found] = isId(caseId)
    ? await rows(em, sql<{ unitId: string }>`select unit_id as "unitId" from organisation.support_case where id = ${caseId}`)
    : [];
  if (!found || !(await reach.load(found.unitId))) throw new SupportCaseNotFound(caseId);
  await requireCharge(em, viewer, 'organisation', found.unitId);
}

/** @throws {SupportCaseEnded} when its base has ended. */
export async function lockCase(tx: EntityManager, caseId: string): Promise<SupportCase> {
  await rows(tx, sql`select from organisation.support_case where id = ${caseId} for update`);
  const found = await requireCase(tx, caseId);
  if (found.endedOn !== null) throw new SupportCaseEnded(caseId, found.endedOn, found.successorIds);
  return found;
}

/** Nothing is recorded of the time before the last step, nor of the time to come. */
export async function requireDayOf(tx: EntityManager, { id }: SupportCase, on: string): Promise<void> {
  const [last] = await rows(
    tx,
    sql<{ day: string }>`select max(valid_from)::text as day from organisation.support_state where case_id = ${id}`,
  );
  const notBefore = last?.day ?? on;
  if (on < notBefore || on > today()) throw new SupportDayInvalid(on, notBefore, today());
}

export const touchCase = (tx: EntityManager, caseId: string): Promise<unknown> =>
  rows(tx, sql`update organisation.support_case set version = version + 1 where id = ${caseId}`);

async function requireCase(tx: EntityManager, id: string): Promise<SupportCase> {
  const [found] = await readCases(tx, sql`c.id = ${id}`);
  if (!found) throw new SupportCaseNotFound(id);
  return found;
}
