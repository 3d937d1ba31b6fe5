import { requireCharge } from '@vwu/kit/charge';
import { today } from '@vwu/kit/clock';
import { type Command, runCommand } from '@vwu/kit/command';
import { type EntityManager, instances, rows, sql } from '@vwu/kit/database';
import { uuidv7 } from '@vwu/kit/ids';
import { requireScope } from '@vwu/kit/viewer';
import { Field, InputType, Int } from 'type-graphql';
import type { Context } from '../context.ts';
import { reportColumns, UpwardReport } from './upward-report.entity.ts';
import {
  UpwardReportAreasInvalid,
  UpwardReportCountInvalid,
  UpwardReportDayInvalid,
  UpwardReportUnitInvalid,
} from './upward-report.errors.ts';

@InputType({ description: 'How women take part in one area.' })
export class ReportedAreaInput {
  @Field(() => String, { description: 'Name of the area; name no person.' }) name!: string;
  @Field(() => Int, { description: 'Women aged 18 and over who live there: 0 to 100,000.' }) women!: number;
  @Field(() => Int, { description: 'Of these, those who take part: 0 to `women`.' }) participants!: number;
}

export interface SubmitUpwardReport {
  readonly unitId: string;
  /** The day it speaks of, not after today. */
  readonly on: string;
  readonly areas: readonly ReportedAreaInput[];
  readonly note?: string | null;
  readonly idempotencyKey?: string | null;
}

const maxAreas = 200;
const maxWomen = 100_000;

/**
 * Writes what a base reports to its direct superior (ORG-038): whoever that is on the day. It is there for the superior as soon
 * as it is written. What was wrong is put right by another report.
 *
 * @throws {UnitNotFound | NotInCharge | UpwardReportAreasInvalid | UpwardReportCountInvalid | UpwardReportDayInvalid
 *   | UpwardReportUnitInvalid}
 */
export async function submitUpwardReport({ em, viewer }: Context, request: SubmitUpwardReport): Promise<UpwardReport> {
  const { unitId, on, areas, note, idempotencyKey = null } = request;
  requireScope(viewer, 'organisation:write');
  await requireCharge(em, viewer, 'organisation', unitId);
  const named = areas.map(({ name, ...counts }) => ({ name: name.normalize('NFC').trim(), ...counts }));
  const input = { unitId, on, counts: named.map(({ women, participants }) => [women, participants]) };
  const texts = [note ?? '', ...named.map(({ name }) => name)];
  const command: Command = { schema: 'organisation', name: 'submitUpwardReport', viewer, input, texts, idempotencyKey };
  return runCommand(em, command, {
    work: (tx) => submit(tx, { ...request, areas: named }),
    subjectOf: ({ id }) => id,
    reload: rereadReport,
  });
}

async function submit(tx: EntityManager, { unitId, on, areas, note }: SubmitUpwardReport): Promise<UpwardReport> {
  requireAreas(areas);
  if (on > today()) throw new UpwardReportDayInvalid(on, null, today());
  const [base] = await rows(
    tx,
    sql<{ superiorId: string }>`
    select parent_id as "superiorId" from organisation.unit_version where unit_id = ${unitId} and level = 'BASE' and validity @> ${on}::date`,
  );
  if (!base) throw new UpwardReportUnitInvalid(unitId, on);
  const id = uuidv7();
  await rows(
    tx,
    sql`
    with written as (
      insert into organisation.upward_report (id, unit_id, superior_id, reported_on, note, origin)
      values (${id}, ${unitId}, ${base.superiorId}, ${on}, ${note?.trim() || null}, 'RECORDED') returning id
    )
    insert into organisation.upward_report_area (report_id, name, women, participants)
    select written.id, a.* from written cross join unnest(${areas.map(({ name }) => name)}::text[], ${areas.map(({ women }) => women)}::int[],
      ${areas.map(({ participants }) => participants)}::int[]) as a`,
  );
  return rereadReport(tx, id);
}

function requireAreas(areas: readonly ReportedAreaInput[]): void {
  const names = areas.map(({ name }) => name);
  if (names.length === 0 || names.length > maxAreas || names.includes('') || new Set(names).size < names.length)
    throw new UpwardReportAreasInvalid(maxAreas);
  const wrong = areas.findIndex(({ women, participants }) => women < 0 || women > maxWomen || participants < 0 || participants > women);
  if (wrong >= 0) throw new UpwardReportCountInvalid(wrong, maxWomen);
}

export const readReport = async (em: EntityManager, id: string): Promise<UpwardReport | undefined> =>
  (await instances(em, UpwardReport, sql`select ${reportColumns} from organisation.upward_report r where r.id = ${id}`))[0];

/** @throws if it is not there: it was just written. */
export async function rereadReport(em: EntityManager, id: string): Promise<UpwardReport> {
  const report = await readReport(em, id);
  if (!report) throw new Error('a report that was just written is gone');
  return report;
}
