import { requireCharge } from '@vwu/kit/charge';
import { today } from '@vwu/kit/clock';
import { type Command, runCommand } from '@vwu/kit/command';
import { type EntityManager, lockFor, rows, sql } from '@vwu/kit/database';
import { requireScope } from '@vwu/kit/viewer';
import type { Context } from '../context.ts';
import { TargetChanged, TargetInvalid, TargetUnitInvalid, TargetUnknown } from './growth-target.errors.ts';

export interface SetOfficialTarget {
  readonly unitId: string;
  readonly term: string;
  readonly increase: number;
  readonly document: string;
  readonly version: number;
  readonly idempotencyKey?: string | null | undefined;
}

const maxIncrease = 5_000_000;

/**
 * Sets what Central has given a province to reach by a document (358/ĐCT-TC): it goes before what is allocated (F05).
 *
 * @returns the province's id.
 * @throws {UnitNotFound | TargetUnitInvalid | TargetUnknown | TargetInvalid | TargetChanged}
 */
export async function setOfficialTarget(context: Context, { idempotencyKey, ...target }: SetOfficialTarget): Promise<string> {
  const { viewer, em } = context;
  requireScope(viewer, 'targets:write');
  await requireCharge(em, viewer, 'organisation', target.unitId);
  const { document, ...input } = target;
  const command: Command = { schema: 'membership', name: 'setOfficialTarget', viewer, input, texts: [document], idempotencyKey };
  return runCommand(em, command, {
    subjectOf: (unitId) => unitId,
    reload: async (_tx, unitId) => unitId,
    work: async (tx) => {
      await write(tx, target);
      return target.unitId;
    },
  });
}

async function write(tx: EntityManager, { unitId, term, increase, document, version }: SetOfficialTarget): Promise<void> {
  const text = document.normalize('NFC').trim();
  if (increase < 1 || increase > maxIncrease || text === '') throw new TargetInvalid(maxIncrease);
  await lockFor(tx, `official target ${term} ${unitId}`);
  const [found] = await rows(
    tx,
    sql<{ isProvince: boolean; hasTarget: boolean; version: number }>`
    select exists (select from organisation.unit where id = ${unitId}::uuid and level = 'PROVINCE' and ${today()}::date between opened_on and closed_on) as "isProvince",
      exists (select from membership.growth_target where rule_set_id = ${term}) as "hasTarget",
      coalesce((select version from membership.official_target where rule_set_id = ${term} and unit_id = ${unitId}::uuid), 0) as version`,
  );
  if (!found?.isProvince) throw new TargetUnitInvalid(unitId);
  if (!found.hasTarget) throw new TargetUnknown(term);
  if (found.version !== version) throw new TargetChanged(version, found.version);
  await rows(
    tx,
    sql`
    insert into membership.official_target (rule_set_id, unit_id, increase, document) values (${term}, ${unitId}, ${increase}, ${text})
    on conflict (rule_set_id, unit_id) do update set increase = excluded.increase, document = excluded.document, version = official_target.version + 1`,
  );
}
