import { type Command, runCommand } from '@vwu/kit/command';
import { type EntityManager, instances, lockFor, rows, sql } from '@vwu/kit/database';
import { stableId } from '@vwu/kit/ids';
import { UnitNotFound } from '@vwu/kit/unit-reference';
import { requireScope } from '@vwu/kit/viewer';
import type { Context } from '../context.ts';
import { DuesRateChanged, DuesRateInvalid, DuesRatePaid } from './dues.errors.ts';
import { DuesRate } from './dues-rate.entity.ts';
import { isMonth } from './month.ts';

export interface SetDuesRate {
  readonly from: string;
  readonly monthlyVnd: bigint;
  readonly document: string;
  readonly version: number;
  readonly idempotencyKey?: string | null | undefined;
}

const [least, most] = [100n, 1_000_000n];

/**
 * Sets what a member pays a month from a month on, as the Statute of the time does (FEE-001). Months that somebody has paid keep their
 * rate: what she was asked for then is what she owed.
 *
 * @throws {Forbidden | UnitNotFound | DuesRateInvalid | DuesRatePaid | DuesRateChanged}
 */
export async function setDuesRate(context: Context, { idempotencyKey, ...rate }: SetDuesRate): Promise<DuesRate> {
  const { viewer, em } = context;
  requireScope(viewer, 'targets:write');
  const [all] = await rows(em, sql<{ isAll: boolean }>`select organisation.reaches_all(${viewer.unitId}::uuid) as "isAll"`);
  if (!all?.isAll) throw new UnitNotFound(viewer.unitId);
  const { document, monthlyVnd, ...input } = rate;
  const command: Command = {
    schema: 'membership',
    name: 'setDuesRate',
    viewer,
    input: { ...input, monthlyVnd: String(monthlyVnd) },
    texts: [document],
    idempotencyKey,
  };
  return runCommand(em, command, {
    subjectOf: (set) => stableId('dues rate', set.from),
    reload: (tx) => readRate(tx, rate.from),
    work: (tx) => write(tx, rate),
  });
}

async function write(tx: EntityManager, { from, monthlyVnd, document, version }: SetDuesRate): Promise<DuesRate> {
  const text = document.normalize('NFC').trim();
  if (!isMonth(from) || monthlyVnd < least || monthlyVnd > most || monthlyVnd % least !== 0n || text === '') throw new DuesRateInvalid();
  // whoever records a payment holds it too: none comes between the question and the answer
  await lockFor(tx, 'dues rate');
  const [found] = await rows(
    tx,
    sql<{ isPaid: boolean; version: number }>`
    select exists (select from membership.dues_cover where upper(months) > ${from}::date
      and lower(months) < coalesce((select min(valid_from) from membership.dues_rate where valid_from > ${from}::date), 'infinity')) as "isPaid",
      coalesce((select r.version from membership.dues_rate r where r.valid_from = ${from}::date), 0) as version`,
  );
  if (found?.version !== version) throw new DuesRateChanged(version, found?.version ?? 0);
  if (found.isPaid) throw new DuesRatePaid(from);
  await rows(
    tx,
    sql`
    insert into membership.dues_rate (valid_from, monthly_vnd, document) values (${from}, ${String(monthlyVnd)}::bigint, ${text})
    on conflict (valid_from) do update set monthly_vnd = excluded.monthly_vnd, document = excluded.document,
      last_month = null, origin = 'RECORDED', version = dues_rate.version + 1`,
  );
  return readRate(tx, from);
}

const columns = sql`valid_from as "from", last_month as until, monthly_vnd as "monthlyVnd", document, origin = 'DEMONSTRATION' as "isDemonstration", version`;

async function readRate(tx: EntityManager, from: string): Promise<DuesRate> {
  const [rate] = await instances(tx, DuesRate, sql`select ${columns} from membership.dues_rate where valid_from = ${from}`);
  if (!rate) throw new Error('a rate that was just set is gone');
  return rate;
}

/** All rates there have been, the latest first: a handful in a century. */
export const readRates = (em: EntityManager): Promise<DuesRate[]> =>
  instances(em, DuesRate, sql`select ${columns} from membership.dues_rate order by valid_from desc`);
