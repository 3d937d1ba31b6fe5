import type { RuleSetLineFragment } from '../../gql/graphql.ts';

type Last = Pick<RuleSetLineFragment, 'lastEndsOn'>;

/** The periods of the term after: it begins where the one before ends, and lasts five years. */
export function nextTerm({ lastEndsOn }: Last): { readonly firstPeriod: string; readonly lastPeriod: string } {
  const year = Number(lastEndsOn.slice(0, 4));
  return lastEndsOn.endsWith('-06-30')
    ? { firstPeriod: `${year}Y`, lastPeriod: `${year + 5}H1` }
    : { firstPeriod: `${year + 1}H1`, lastPeriod: `${year + 5}Y` };
}
