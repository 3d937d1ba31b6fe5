import { setImmediate as breathe } from 'node:timers/promises';
import type { Keyring } from '@vwu/kit/keyring';
import { loadInBulk } from '@vwu/kit/load-in-bulk';
import type pg from 'pg';
import { recount } from '../../sealed-count/recount.ts';
import { Batch, memberTables } from './batch.ts';
import { loadDuesRate, readRates } from './dues-rates.ts';
import { readEthnicMix } from './ethnic-groups.ts';
import { Funds, readClosedYears } from './funds.ts';
import { type MemberBase, readHomes } from './homes.ts';
import { type Household, householdsOf } from './households.ts';
import { loadBaseCounts } from './load-base-counts.ts';
import { loadFunds } from './load-funds.ts';
import { makeHousehold } from './make-household.ts';
import type { Maker } from './make-member.ts';
import { DemonstrationCountInvalid, DemonstrationMembersPresent, mostMembers, NoUnitsForMembers } from './members.errors.ts';
import { readNames } from './names.ts';
import { Neighbours } from './neighbours.ts';
import { placeMembers } from './place-members.ts';
import { planFunds } from './plan-funds.ts';
import { removeMembers } from './remove-members.ts';

export interface LoadMembers {
  readonly count: number;
  /** Whether those who are there are removed first. */
  readonly isReplacing?: boolean;
  readonly keyring: Keyring;
  /** Told how many are loaded, as they are. */
  report?(loaded: number): void;
}

/** Where the time went, in milliseconds. Members are made while those made before are copied: the two are not to be added up. */
export interface LoadTimes {
  readonly making: number;
  readonly copying: number;
  readonly indexing: number;
  readonly counting: number;
  readonly total: number;
}

const tables = [...memberTables, 'fund_entry', 'fund_line'].map((table) => `membership.${table}`);
const names = 'membership.borne_name';

/**
 * Loads generated members into the units there are, marked DEMONSTRATION, with their households, cards and dues, and what funds and bases
 * have: all of it, or, when anything goes wrong, nothing. A batch is made while PostgreSQL takes the one before, so that few are ever in
 * memory; indexes and constraints are built over all of them at the end, and all are counted. The tables are locked meanwhile: nobody
 * else should be at work. Dues are paid in every base, not in some: households, funds and the 143,000 payments of 100,000 members took
 * a quarter more time than members without them, 96 s against 77.
 *
 * @throws {DemonstrationCountInvalid | DemonstrationMembersPresent | NoUnitsForMembers}
 */
export async function loadMembers(db: pg.Client, { count, isReplacing = false, keyring, report }: LoadMembers): Promise<LoadTimes> {
  if (!Number.isInteger(count) || count < 1 || count > mostMembers) throw new DemonstrationCountInvalid();
  const begun = performance.now();
  const bases = await readHomes(db);
  if (bases.length === 0) throw new NoUnitsForMembers();
  const watch = new Watch();
  await inTransaction(db, async () => {
    if (!isReplacing) await requireNone(db);
    await loadDuesRate(db);
    const maker = await openMaker(db, bases, keyring);
    await loadInBulk(db, [...tables, names], async () => {
      if (isReplacing) await removeMembers(db);
      await copyAll(db, batchesOf(maker, householdsOf(placeMembers(bases, count)), watch), { watch, report });
      await loadFunds(db, planFunds(bases, maker.funds));
      watch.copiedAt = performance.now();
      await nameAll(db);
    });
    watch.indexedAt = performance.now();
    await db.query('call membership.count_members()');
    await recount(db, keyring);
    await db.query('call membership.count_dues()');
    await db.query('call membership.count_households()');
    await loadBaseCounts(db);
  });
  const [indexing, counting] = [watch.indexedAt - watch.copiedAt, performance.now() - watch.indexedAt];
  // also what says of a page that everybody sees all of it, so that an index alone answers
  await db.query(`vacuum (analyze) ${[...tables, names, 'membership.sealed_count', 'membership.fund_balance'].join(', ')}`);
  return { making: watch.making, copying: watch.copying, indexing, counting, total: performance.now() - begun };
}

const openMaker = async (db: pg.Client, bases: readonly MemberBase[], keyring: Keyring): Promise<Maker> => ({
  lists: { names: await readNames(), ethnicMix: await readEthnicMix() },
  neighbours: new Neighbours(bases),
  keyring,
  rateOf: await readRates(db),
  funds: new Funds(await readClosedYears(db)),
});

/** What has taken how long so far, in milliseconds. */
class Watch {
  making = 0;
  copying = 0;
  copiedAt = 0;
  indexedAt = 0;
}

async function inTransaction(db: pg.Client, work: () => Promise<void>): Promise<void> {
  await db.query('begin');
  try {
    await work();
    await db.query('commit');
  } catch (error) {
    await db.query('rollback');
    throw error;
  }
}

const batchSize = 20_000;
/** So many are made before PostgreSQL is given what it waits for. */
const atOnce = 50;

async function* batchesOf(maker: Maker, households: Iterable<Household>, watch: Watch): AsyncGenerator<Batch> {
  let batch = new Batch();
  let breathed = 0;
  let begun = performance.now();
  for (const household of households) {
    for (const made of makeHousehold(maker, household)) batch.add(made);
    if (household.from - breathed < atOnce) continue;
    breathed = household.from;
    watch.making += performance.now() - begun;
    await breathe();
    if (batch.size >= batchSize) {
      yield batch;
      batch = new Batch();
    }
    begun = performance.now();
  }
  if (batch.size > 0) yield batch;
}

interface Told {
  readonly watch: Watch;
  readonly report: LoadMembers['report'];
}

/** Copies a batch while the next one is made. */
async function copyAll(db: pg.Client, batches: AsyncIterable<Batch>, { watch, report }: Told): Promise<void> {
  let loaded = 0;
  let copying: Promise<void> = Promise.resolve();
  const copy = async (batch: Batch) => {
    const begun = performance.now();
    await batch.copyInto(db);
    watch.copying += performance.now() - begun;
    loaded += batch.size;
    report?.(loaded);
  };
  for await (const batch of batches) {
    await copying;
    copying = copy(batch);
    copying.catch(() => undefined); // it is told of where it is waited for
  }
  await copying;
}

async function requireNone(db: pg.Client): Promise<void> {
  const { rowCount } = await db.query(`select from membership.member where origin = 'DEMONSTRATION' limit 1`);
  if (rowCount) throw new DemonstrationMembersPresent();
}

/** Names are told by triggers, which are off: all anew, for those removed may have borne some alone. */
async function nameAll(db: pg.Client): Promise<void> {
  await db.query(`delete from ${names}; insert into ${names} (full_name) select distinct full_name from membership.member`);
}
