import { type EntityManager, rows, sql } from '@vwu/kit/database';
import type { Keyring } from '@vwu/kit/keyring';
import { type CountKey, type CountSpan, countKeyText, spansOf } from '../count/count-key.ts';
import { homesBefore } from '../count/homes-before.ts';
import { homesBelow } from '../count/homes-below.ts';
import { always } from './cell.ts';
import { countSeal } from './sealed-cell.ts';
import { addAll, addTo, type Tallies, type Tally } from './tally.ts';

/** What of a pack lies below a unit: all of it, unless homes are named. */
interface Share extends CountKey {
  /** Null of the nation, which has every pack. */
  readonly packId: string | null;
  readonly homes: readonly string[] | null;
}

/** Counts of a unit on a day, by what is counted. */
export interface UnitTally extends CountKey {
  readonly tally: Tally;
}

/**
 * Counts of what is sealed, of units on days: what is kept of the packs below each, less what changes after the day. Two statements,
 * however many units and days are asked for; members are not read. A unit without members is left out.
 */
export async function readTallies(em: EntityManager, keyring: Keyring, asked: readonly CountKey[]): Promise<readonly UnitTally[]> {
  const shares = await readShares(em, asked);
  const found = new Map<string, UnitTally>(
    shares.map((share) => [countKeyText(share), { unitId: share.unitId, day: share.day, boundariesOn: share.boundariesOn, tally: {} }]),
  );
  const byPack = Map.groupBy(shares, ({ packId }) => packId);
  const ofNation = byPack.get(null) ?? [];
  for (const row of await readRows(em, shares, asked)) {
    const open = openerOf(keyring, row);
    for (const share of [...(byPack.get(row.packId) ?? []), ...ofNation])
      addRow(found.get(countKeyText(share))?.tally ?? {}, row.quarter, open, share);
  }
  return [...found.values()];
}

/** Adds what a row says of the part of its pack that lies below a unit. */
function addRow(tally: Tally, quarter: string, open: Opener, { homes, day }: Share): void {
  const part = homes === null ? open.sums() : together(open.homes(), homes);
  if (quarter === always) addAll(tally, part);
  else takeLater(tally, part, day);
}

async function readShares(em: EntityManager, asked: readonly CountKey[]): Promise<readonly Share[]> {
  const parts = spansOf(asked).map(sharesOf);
  return rows(em, sql<Share>`${sql.join(parts, sql` union all `)}`);
}

/** The shares of units on the same days. */
function sharesOf({ day, boundariesOn, unitIds }: CountSpan) {
  const units = { unitsOf: boundariesOn, unitIds };
  return sql`
    (with ${boundariesOn < day ? homesBefore(units, day) : homesBelow(units)}, share as (
      select asked, pack_id, count(*) as homes, array_agg(home_id) as ids from (
        select h.asked, p.pack_id, p.home_id from home h join membership.sealed_count_home p on p.home_id = h.unit_id where (select is_few from size)
        union all
        select h.asked, p.pack_id, p.home_id from home h join (select * from membership.sealed_count_home offset 0) as p on p.home_id = h.unit_id
        where not (select is_few from size)
      ) as packed group by asked, pack_id
    )
    select asked as "unitId", ${day} as day, ${boundariesOn} as "boundariesOn", pack_id as "packId",
      case when homes < (select count(*) from membership.sealed_count_home p where p.pack_id = s.pack_id) then ids end as homes
    from share s
    union all
    select id, ${day}, ${boundariesOn}, null, null from asked where is_nation)`;
}

interface SealedRow {
  readonly id: string;
  readonly packId: string;
  readonly quarter: string;
  readonly sums: Buffer | null;
  readonly homes: Buffer | null;
}

/** The rows that say something of what is asked for; of packs that are asked for whole the sums alone. */
function readRows(em: EntityManager, shares: readonly Share[], asked: readonly CountKey[]): Promise<SealedRow[]> {
  const idsOf = (some: readonly Share[]) => sql`${[...new Set(some.flatMap(({ packId }) => packId ?? []))]}::uuid[]`;
  const isNation = shares.some(({ packId }) => packId === null);
  const [earliest = ''] = asked.map(({ day }) => day).toSorted();
  return rows(
    em,
    sql<SealedRow>`
    with whole as (select unnest(${idsOf(shares.filter(({ homes }) => homes === null))}) as id),
      part as (select unnest(${idsOf(shares.filter(({ homes }) => homes !== null))}) as id)
    select c.id, c.pack_id as "packId", c.quarter::text as quarter,
      case when ${isNation} or w.id is not null then c.sums end as sums, case when p.id is not null then c.homes end as homes
    from membership.sealed_count c left join whole w on w.id = c.pack_id left join part p on p.id = c.pack_id
    where c.last_day > ${earliest}::date and (${isNation} or coalesce(w.id, p.id) is not null)`,
  );
}

type Opener = ReturnType<typeof openerOf>;

/** Opens of a row what is looked at, once. */
function openerOf(keyring: Keyring, { id, sums, homes }: SealedRow) {
  const opened: { sums?: Tally; homes?: Tallies } = {};
  return {
    sums: (): Tally => (opened.sums ??= countSeal.open(keyring, { id, sums }, 'sums') ?? {}),
    homes: (): Tallies => (opened.homes ??= countSeal.open(keyring, { id, homes }, 'homes') ?? {}),
  };
}

function together(tallies: Tallies, homes: readonly string[]): Tally {
  const sum: Tally = {};
  for (const home of homes) addAll(sum, tallies[home] ?? {});
  return sum;
}

/** Takes away what changes after a day. */
function takeLater(tally: Tally, changes: Tally, after: string): void {
  for (const [key, [members, counted]] of Object.entries(changes))
    if (key.slice(0, 10) > after) addTo(tally, key.slice(11), [-members, -counted]);
}
