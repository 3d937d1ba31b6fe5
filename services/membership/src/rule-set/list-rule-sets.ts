import { type EntityManager, instances, sql } from '@vwu/kit/database';
import { TermRuleSet } from './rule-set.entity.ts';

/** The rule sets of all terms, oldest first; of some, by their ids. */
export const listRuleSets = (em: EntityManager, ids: readonly string[] | null = null): Promise<TermRuleSet[]> =>
  instances(
    em,
    TermRuleSet,
    sql`
    select r.id, r.name, t.first_ends_on as "firstEndsOn", t.last_ends_on as "lastEndsOn", r.threshold_percent as "thresholdPercent",
      r.comparator, r.denominator_year as "denominatorYear", r.denominator_source as "denominatorSource", r.formula,
      r.temporary_months as "temporaryMonths", r.reconstructed, r.source
    from membership.rule_set r join membership.term_calendar t on t.rule_set_id = r.id
    where ${ids}::text[] is null or r.id = any (${ids}::text[])
    order by t.first_ends_on`,
  );
