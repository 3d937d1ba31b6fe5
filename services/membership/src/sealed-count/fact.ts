import type { Keyring } from '@vwu/kit/keyring';
import { type Counted, type Trait, traitsOf } from './trait.ts';

/** By how much a member changes the counts of a home on a day, and what of her record is counted. */
export type CountedChange = Counted & {
  readonly homeId: string;
  readonly day: string;
  readonly members: number;
  readonly counted: number;
};

/** By how much one count of a home changes on a day. */
export interface Fact {
  readonly homeId: string;
  readonly day: string;
  readonly trait: Trait;
  readonly members: number;
  readonly counted: number;
}

/** The columns of {@link CountedChange}, of {@link changesOf} `c` and `membership.member m`. */
export const changeColumns = `m.id, c.unit_id as "homeId", c.day::text as day, c.members, c.counted, m.target_groups as "targetGroups",
  m.core_roles as "coreRoles", m.religion, m.ethnicity, m.occupation, m.in_trade_union as "inTradeUnion", m.other_organisations as "otherOrganisations"`;

/** What the states of members change, as the plain counts have it (0009-counts.sql); of each member, home and day a row. */
export const changesOf = (which: string): string => `
  (select member_id, unit_id, day, sum(members)::int as members, sum(counted)::int as counted from membership.count_change_source
   where ${which} group by member_id, unit_id, day having (sum(members), sum(counted)) <> (0, 0))`;

/** Opens what of each member is counted, once while her changes follow one another. */
export function createFactsOf(keyring: Keyring): (change: CountedChange) => readonly Fact[] {
  let last: { readonly id: string; readonly traits: readonly Trait[] } | null = null;
  return (change) => {
    const { id, homeId, day, members, counted } = change;
    if (last?.id !== id) last = { id, traits: traitsOf(keyring, change) };
    return last.traits.map((trait) => ({ homeId, day, trait, members, counted }));
  };
}
