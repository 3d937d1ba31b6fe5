import { type EntityManager, instances, sql } from '@vwu/kit/database';
import { SupportCase } from './support-case.entity.ts';

/** The columns of {@link SupportCase}, from `support_case c`. */
export const caseColumns = sql`
  c.id, c.unit_id as "unitId", c.state, c.opened_on as "openedOn", c.period, c.ended_on as "endedOn", c.origin, c.version,
  exists (select from organisation.support_placement w where w.case_id = c.id) as "awaitsPlacement",
  (select coalesce(json_agg(json_build_object('cause', k.cause, 'partyLimit', k.party_limit) order by k.cause), '[]')
    from organisation.support_cause k where k.case_id = c.id) as causes,
  (select coalesce(json_agg(json_build_object('group', g.hard_group, 'estimate', g.estimate) order by g.estimate desc, g.hard_group), '[]')
    from organisation.support_hard_group g where g.case_id = c.id) as "hardGroups",
  (select coalesce(json_agg(json_build_object('measure', m.measure, 'documentNumber', m.document_number, 'amountVnd', m.amount_vnd) order by m.measure), '[]')
    from organisation.support_measure m where m.case_id = c.id) as measures,
  (select coalesce(json_agg(json_build_object('year', r.year, 'members', r.members) order by r.year), '[]')
    from organisation.support_roadmap r where r.case_id = c.id) as roadmap,
  (select count(*)::int from organisation.support_activity a where a.case_id = c.id and a.evaluated_on is null) as "activitiesToEvaluate",
  (select coalesce(sum(a.cost_vnd), 0)::float8 from organisation.support_activity a where a.case_id = c.id) as "costVnd",
  (select coalesce(sum(s.amount_vnd), 0)::float8 from organisation.support_resource s where s.case_id = c.id) as "resourcesVnd",
  array(select p.predecessor_id::text from organisation.support_predecessor p where p.case_id = c.id order by 1) as "predecessorIds",
  array(select p.case_id::text from organisation.support_predecessor p where p.predecessor_id = c.id order by 1) as "successorIds"`;

/** Cases that fulfil a condition over `support_case c`, with all that hangs on them, in one statement. */
export const readCases = (em: EntityManager, where: ReturnType<typeof sql>): Promise<SupportCase[]> =>
  instances(em, SupportCase, sql`select ${caseColumns} from organisation.support_case c where ${where}`);
