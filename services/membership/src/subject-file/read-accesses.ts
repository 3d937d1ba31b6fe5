import { type EntityManager, instances, sql } from '@vwu/kit/database';
import { AuditRecord } from './audit-record.entity.ts';

/** Commands about persons, and about what hangs on them: a transfer, a visit, a payment, a request; what she was as an honorary member, and its tasks. */
export const readAccesses = (em: EntityManager, ids: readonly string[]): Promise<AuditRecord[]> =>
  instances(
    em,
    AuditRecord,
    sql`
    select a.id, to_char(a.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "recordedAt", a.caller, a.roles,
      a.unit_id as "unitId", a.purpose as agreement, a.command, a.input ->> 'purpose' as purpose,
      array(select jsonb_array_elements_text(case jsonb_typeof(a.input -> 'fields') when 'array' then a.input -> 'fields' else '[]' end)) as fields
    from membership.audit_record a
    where a.subject_id in (
      select unnest(${ids}::uuid[])
      union all select t.id from membership.member_transfer t where t.member_id = any (${ids}::uuid[])
      union all select v.id from membership.care_visit v where v.member_id = any (${ids}::uuid[])
      union all select d.id from membership.dues_relief d where d.member_id = any (${ids}::uuid[])
      union all select p.id from membership.dues_payment p where p.member_id = any (${ids}::uuid[])
      union all select p.entry_id from membership.dues_payment p where p.member_id = any (${ids}::uuid[])
      union all select r.id from membership.subject_request r where r.member_id = any (${ids}::uuid[])
      union all select h.id from membership.honorary_member h where h.member_id = any (${ids}::uuid[])
      union all select a.id from membership.honorary_assignment a join membership.honorary_member h on h.id = a.honorary_id
        where h.id = any (${ids}::uuid[]) or h.member_id = any (${ids}::uuid[]))
    order by a.recorded_at desc, a.id desc`,
  );
