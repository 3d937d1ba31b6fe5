import type { UnitCounts } from '../figures/figures.loader.ts';
import { gatheringStatus, membersNeeded, percentOf, type RuleSet } from './gathering-rate.ts';
import { GatheringRate } from './rate.entity.ts';

/** The rate that counts give under a rule set; without figures it has a denominator and no numerator. */
export function rateOf(counts: UnitCounts, ruleSet: RuleSet): GatheringRate {
  const rate = {
    numerator: counts.hasFigures ? counts.members : null,
    denominator: counts.isAboveBase ? counts.reportedWomen18Plus : counts.women18Plus,
  };
  return Object.assign(new GatheringRate(), {
    ...rate,
    percent: percentOf(rate, 2),
    status: gatheringStatus(rate, ruleSet, counts.targetApplies),
    membersNeeded: counts.targetApplies ? membersNeeded(rate, ruleSet) : null,
    indicative: counts.isAboveBase,
    ruleSet: ruleSet.id,
    provenance: counts.provenance,
  });
}
