import { type EntityManager, rows, sql, violates } from '@vwu/kit/database';
import type { Keyring } from '@vwu/kit/keyring';
import { StaleImport } from '../import/list-kind.ts';
import type { MemberImport } from '../import/member-import.entity.ts';

/**
 * Records every row that was kept, within the transaction it is given: honorary members with their contributions, the one step that was
 * taken on paper, and the audit record of each recognition. That nobody was first meanwhile is for the database to say.
 *
 * @returns 0: pairs are of members.
 * @throws {StaleImport} when a row is no longer right.
 */
export async function carryOut(tx: EntityManager, _keyring: Keyring, list: MemberImport): Promise<number> {
  await record(tx, list).catch((error: unknown) => {
    throw violates(error, 'honorary_citizen_id_once') || violates(error, 'honorary_passport_once') ? new StaleImport() : error;
  });
  await requireNoMembers(tx, list.id);
  return 0;
}

async function record(tx: EntityManager, { id, unitId, caller, roles, callerUnitId, purpose }: MemberImport): Promise<void> {
  const kept = sql`from membership.honorary_import_row r where r.import_id = ${id}`;
  const told =
    sql.raw(`import_id, id, unit_id, level, full_name, born_on, gender, nationality, scope, citizen_id, passport, sealed_by, citizen_id_index,
    passport_index, consent_on, consent_purpose, police_opinion_on, police_favours, recognised_on, version`);
  await rows(
    tx,
    sql`
    insert into membership.honorary_member (${told}, resides_in_vietnam, works_in_vietnam, approves_statute, is_voluntary, state, origin)
    select ${told}, true, true, true, true, 'RECOGNISED', 'RECORDED' ${kept} order by r.number`,
  );
  await rows(
    tx,
    sql`
    insert into membership.honorary_contribution (honorary_id, kind, since)
    select r.id, c.kind, min(c.since) from membership.honorary_import_row r
    cross join lateral jsonb_to_recordset(r.contributions) as c (kind text, since date)
    where r.import_id = ${id} group by r.id, c.kind`,
  );
  await rows(
    tx,
    sql`
    insert into membership.honorary_step (id, honorary_id, kind, taken_on, line, unit_id, decision_no)
    select r.step_id, r.id, 'RECOGNISED', r.recognised_on, 1, r.unit_id, r.decision_no ${kept}`,
  );
  await rows(
    tx,
    sql`
    insert into membership.audit_record (id, caller, roles, unit_id, purpose, command, subject_id, input)
    select r.audit_id, ${caller}, ${roles}, ${callerUnitId}, ${purpose}, 'recogniseHonoraryMember', r.id,
      jsonb_build_object('importId', ${id}::uuid, 'unitId', ${unitId}::uuid, 'on', r.recognised_on, 'decisionNo', r.decision_no) ${kept}`,
  );
}

/** Asked last, of what stands when these are recorded (HON-012). */
async function requireNoMembers(tx: EntityManager, importId: string): Promise<void> {
  const stale = await rows(
    tx,
    sql`
    select from membership.honorary_import_row r
    join membership.member m on m.citizen_id_index = r.citizen_id_index
    join membership.member_state s on s.member_id = m.id and s.valid_to >= r.recognised_on
    where r.import_id = ${importId} limit 1`,
  );
  if (stale.length > 0) throw new StaleImport();
}
