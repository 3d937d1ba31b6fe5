import { type EntityManager, rows, sql } from '@vwu/kit/database';
import { createReachLoader, type Reach } from '@vwu/kit/reach';
import { referTo } from '@vwu/kit/unit-reference';
import type DataLoader from 'dataloader';
import type { Comparator } from '../rate/gathering-rate.ts';
import { LocalRule } from './local-rule.entity.ts';

/** A unit, and the day whose targets it stands under. */
export interface LocalRuleKey {
  readonly unitId: string;
  readonly day: string;
}

export type LocalRuleLoader = DataLoader<LocalRuleKey, LocalRule[] | null, string>;

const keyText = ({ unitId, day }: LocalRuleKey) => `${unitId}@${day}`;

interface Found {
  readonly key: string;
  readonly ruledBy: string;
  readonly thresholdPercent: number;
  readonly comparator: Comparator;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly source: string;
}

/** Batches the targets units stand under on a day: those of the province above them, or their own. Null out of reach. */
export const createLocalRuleLoader = (em: EntityManager, reach: Reach): LocalRuleLoader =>
  createReachLoader(reach, keyText, async (keys) => {
    const found = await rows(
      em,
      sql<Found>`
      select k.key, ${ruleColumns}
      from ${keyed(keys)}
      join organisation.unit_ancestor n on n.unit_id = k.unit_id and k.day between n.valid_from and n.valid_to
      join membership.local_rule r on r.unit_id = n.ancestor_id and k.day between r.valid_from and r.valid_to
      order by k.key, r.valid_from`,
    );
    const byKey = Map.groupBy(found, ({ key }) => key);
    return (text) => (byKey.get(text) ?? []).map(ruleOf);
  });

/**
 * Batches the targets provinces have set themselves that a day would find in force or to come; null for units that are no province, and
 * out of reach.
 */
export const createRulesLeftLoader = (em: EntityManager, reach: Reach): LocalRuleLoader =>
  createReachLoader(reach, keyText, async (keys) => {
    const found = await rows(
      em,
      sql<Found | (Omit<Found, 'ruledBy'> & { readonly ruledBy: null })>`
      select k.key, ${ruleColumns}
      from ${keyed(keys)}
      join organisation.unit u on u.id = k.unit_id and u.level = 'PROVINCE'
      left join membership.local_rule r on r.unit_id = u.id and r.valid_to >= k.day
      order by k.key, r.valid_from`,
    );
    const byKey = Map.groupBy(found, ({ key }) => key);
    return (text) => byKey.get(text)?.flatMap((one) => (one.ruledBy === null ? [] : [ruleOf(one)])) ?? null;
  });

const ruleColumns = sql`r.unit_id as "ruledBy", r.threshold_percent as "thresholdPercent", r.comparator, r.valid_from as "validFrom",
        nullif(r.valid_to, 'infinity') as "validTo", r.source`;

const keyed = (keys: readonly LocalRuleKey[]) => sql`
  unnest(${keys.map(keyText)}::text[], ${keys.map(({ unitId }) => unitId)}::uuid[], ${keys.map(({ day }) => day)}::date[]) as k (key, unit_id, day)`;

const ruleOf = ({ key: _key, ruledBy, ...rule }: Found): LocalRule =>
  Object.assign(new LocalRule(), rule, { unit: referTo({ id: ruledBy }) });
