import { withClient } from '@vwu/kit/preparation';
import { databaseUrl } from '../support/database-url.ts';
import type { PlatformAddress } from '../support/running-platform.ts';

/** The demonstration has no members: one of a base, on her way to it, recorded there twice, who has asked for something, a list of others, and a file that was cancelled; nobody elsewhere may see her. */
export const plantMember = (platform: PlatformAddress, baseId: string): Promise<void> =>
  withClient(databaseUrl(platform, 'membership'), async (db) => {
    await db.query(
      `with one as (
         insert into membership.member (id, full_name, birth_year, home_id, lines, is_active, origin)
         select gen_random_uuid(), 'Hội viên minh họa', 1980, $1::uuid, 1, true, 'DEMONSTRATION' from generate_series(1, 2) returning id, home_id
       ), told as (
         insert into membership.member_movement (id, member_id, kind, effective_on, line, unit_id, home_id, category, residence)
         select gen_random_uuid(), id, 'ADMITTED', '2020-01-01', 1, home_id, home_id, 'RESIDENTIAL', 'PERMANENT' from one
       ), sent as (
         insert into membership.member_transfer (id, member_id, from_unit_id, to_unit_id, moves_on, state)
         select gen_random_uuid(), id, home_id, home_id, '2025-12-31', 'SENT' from one
       ), asked as (
         insert into membership.subject_request (id, member_id, kind, received_on, answer_due_on, carry_out_due_on, state)
         select gen_random_uuid(), id, 'RESTRICTION', '2026-01-05', '2026-01-07', '2026-01-20', 'RECEIVED' from one
       ), listed as (
         insert into membership.member_import (id, kind, unit_id, caller, roles, caller_unit_id, format, bytes, mark, state, expires_at)
         select gen_random_uuid(), 'MEMBERS', $1::uuid, 'base', '{BASE_OFFICER}', $1::uuid, 'CSV', 1, 'mark', 'CHECKED', '2099-01-01'
       ), taken as (
         insert into membership.export (id, unit_id, content, format, filter, purpose, caller, roles, scopes, caller_unit_id, state, expires_at)
         select gen_random_uuid(), $1::uuid, 'MEMBERS', 'CSV', '{}', 'REPORT', 'base', '{BASE_OFFICER}', '{read,persons}', $1::uuid, 'CANCELLED', '2099-01-01'
       ), matched as (
         insert into membership.member_match (id, first_id, second_id, score, reasons, state)
         select gen_random_uuid(), min(id::text)::uuid, max(id::text)::uuid, 90, array['NAME_SAME'], 'OPEN' from one
       )
       insert into membership.member_state (member_id, valid_from, valid_to, home_id, category, residence, presence, counts)
       select id, '2020-01-01', 'infinity', home_id, 'RESIDENTIAL', 'PERMANENT', 'PRESENT', '2020-01-01' from one`,
      [baseId],
    );
    await db.query('call membership.count_members()');
    await db.query('call membership.count_dues()');
    // and somebody on the short list of honorary members there, with a task
    await db.query(
      `with listed as (
         insert into membership.honorary_member (id, unit_id, level, full_name, born_on, gender, nationality, resides_in_vietnam, works_in_vietnam,
           approves_statute, is_voluntary, short_cv, scope, state, origin)
         select gen_random_uuid(), $1::uuid, 'BASE', 'Người được giới thiệu minh họa', '1970-01-01', 'MALE', 'VN', true, true, true, true, 'minh họa', 'COMMUNE',
           'PROPOSED', 'DEMONSTRATION' returning id, unit_id
       ), told as (
         insert into membership.honorary_step (id, honorary_id, kind, taken_on, line, unit_id, proposer_kind, by_whom)
         select gen_random_uuid(), id, 'PROPOSED', '2025-01-01', 1, unit_id, 'MEMBER', 'minh họa' from listed
       ), sent as (
         insert into membership.honorary_list (id, unit_id, to_unit_id, number, sent_on, sent_by, recognised, ended)
         select gen_random_uuid(), unit_id, gen_random_uuid(), 1, '2025-02-01', 'base', 1, 0 from listed returning id, unit_id
       ), on_list as (
         insert into membership.honorary_list_entry (list_id, honorary_id, state, level) select s.id, l.id, 'RECOGNISED', 'BASE'
         from sent s join listed l using (unit_id)
       )
       insert into membership.honorary_assignment (id, honorary_id, kind, task, from_on) select gen_random_uuid(), id, 'EVENT', 'minh họa', '2025-02-01' from listed`,
      [baseId],
    );
  });
