import { type EntityManager, rows, sql, violates } from '@vwu/kit/database';
import type { Keyring } from '@vwu/kit/keyring';
import { lockCards, takenCards } from '../card/card-number.ts';
import { keepCounts } from '../count/keep-counts.ts';
import { convertHonorary } from '../honorary/convert-honorary.ts';
import { StaleImport } from '../import/list-kind.ts';
import type { MemberImport } from '../import/member-import.entity.ts';
import { findMatches } from '../match/find-matches.ts';
import { noteList } from '../match/note-comparisons.ts';

/** Records compared at once: those of some bases, whose members are then read once. */
const comparedAtOnce = 5_000;

/**
 * Records every row that was kept, within the transaction it is given: members, their ledgers and states, the audit record of each
 * admission, counts, and probable pairs; whoever was an honorary member is one no more.
 *
 * @returns how many pairs are probable.
 * @throws {StaleImport} when a row is no longer right.
 */
export async function carryOut(tx: EntityManager, keyring: Keyring, list: MemberImport): Promise<number> {
  await requireFresh(tx, list.id);
  const ids = await idsOf(tx, list.id);
  // counts are what others of the same branches wait for: they are taken last
  return keepCounts({ tx, keyring }, ids, async () => {
    await record(tx, list).catch((error: unknown) => {
      throw violates(error, 'member_number_once') || violates(error, 'member_card_once') ? new StaleImport() : error;
    });
    await convertHonorary(tx, ids);
    await noteList(tx, list.id);
    const pairs = await compare(tx, keyring, ids);
    await recordCards(tx, list.id);
    return pairs;
  });
}

async function compare(tx: EntityManager, keyring: Keyring, ids: readonly string[]): Promise<number> {
  // what is new is a large part of these tables: the plans that compare it rest on how many there are
  await rows(tx, sql`analyze membership.member, membership.member_state`);
  let pairs = 0;
  for (let at = 0; at < ids.length; at += comparedAtOnce) pairs += await findMatches(tx, keyring, ids.slice(at, at + comparedAtOnce));
  return pairs;
}

/** The numbers are nobody else's, and the homes stand where they did on the day of admission: the rules that were asked when it was checked. */
async function requireFresh(tx: EntityManager, importId: string): Promise<void> {
  const stale = await rows(
    tx,
    sql`
    select from membership.member_import_row r
    where r.import_id = ${importId} and (
      exists (select from membership.member m where m.citizen_id_index = r.citizen_id_index and m.is_active)
      or not exists (
        select from organisation.unit u
        where u.id = r.base_id and u.level = 'BASE' and r.admitted_on between u.opened_on and u.closed_on and (u.id = r.home_id or exists (
          select from organisation.unit_stem s where s.unit_id = r.home_id and s.stem_id = u.id and r.admitted_on between s.valid_from and s.valid_to)))
      or r.commune_id is not null and not exists (
        select from organisation.unit u where u.id = r.commune_id and u.target_applies and r.admitted_on between u.opened_on and u.closed_on))
    limit 1`,
  );
  if (stale.length > 0) throw new StaleImport();
}

/** The second lines: at last, for whoever gives a card waits from here on. Nobody has been given one of these numbers meanwhile. */
async function recordCards(tx: EntityManager, importId: string): Promise<void> {
  const listed = await rows(
    tx,
    sql<{ number: string; id: string }>`
    select card_number as number, id from membership.member_import_row where import_id = ${importId} and card_number is not null`,
  );
  if (listed.length === 0) return;
  await lockCards(tx);
  const taken = await takenCards(
    tx,
    listed.map(({ number }) => number),
    listed.map(({ id }) => id),
  );
  if (taken.size > 0) throw new StaleImport();
  await rows(
    tx,
    sql`
    insert into membership.member_movement (id, member_id, kind, effective_on, line, unit_id, card_number)
    select card_movement_id, id, 'CARD_ISSUED', card_issued_on, 2, card_base_id, card_number
    from membership.member_import_row where import_id = ${importId} and card_number is not null order by number`,
  );
}

async function idsOf(tx: EntityManager, importId: string): Promise<string[]> {
  const found = await rows(
    tx,
    sql<{ id: string }>`select id from membership.member_import_row where import_id = ${importId} order by base_id, home_id, number`,
  );
  return found.map(({ id }) => id);
}

async function record(tx: EntityManager, { id, caller, roles, callerUnitId, purpose }: MemberImport): Promise<void> {
  const kept = sql`from membership.member_import_row where import_id = ${id} order by number`;
  const told =
    sql.raw(`id, full_name, born_on, birth_year, citizen_id, phone, religion, ethnicity, party_membership, hardship, health, discipline,
    core_roles, target_groups, sealed_by, citizen_id_index, phone_index, consent_on, consent_purpose, occupation, in_trade_union,
    other_organisations, card_number, home_id, lines, is_active, origin, version`);
  await rows(tx, sql`insert into membership.member (${told}) select ${told} ${kept}`);
  await rows(
    tx,
    sql`
    insert into membership.member_movement (id, member_id, kind, effective_on, line, unit_id, home_id, category, residence, residence_since, commune_id)
    select movement_id, id, 'ADMITTED', admitted_on, 1, base_id, home_id, category, residence, residence_since, commune_id ${kept}`,
  );
  await rows(
    tx,
    sql`
    insert into membership.member_state (member_id, valid_from, valid_to, home_id, category, residence, residence_since, commune_id, presence, counts)
    select id, admitted_on, 'infinity', home_id, category, residence, residence_since, commune_id, 'PRESENT', counts ${kept}`,
  );
  await rows(
    tx,
    sql`
    insert into membership.audit_record (id, caller, roles, unit_id, purpose, command, subject_id, input)
    select audit_id, ${caller}, ${roles}, ${callerUnitId}, ${purpose}, 'admitMember', id,
      jsonb_build_object('importId', ${id}::uuid, 'admission', jsonb_build_object('homeId', home_id, 'on', admitted_on, 'category', category,
        'residence', residence, 'residenceSince', residence_since, 'communeId', commune_id), 'cardIssuedOn', card_issued_on) ${kept}`,
  );
}
