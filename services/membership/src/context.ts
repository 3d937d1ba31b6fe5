import type { Keyring } from '@vwu/kit/keyring';
import { createReach, type Reach } from '@vwu/kit/reach';
import type { RequestScope } from '@vwu/kit/request-scope';
import { type CareLoader, createCareLoader } from './care/care.loader.ts';
import { type CountLoader, createCountLoader } from './count/count.loader.ts';
import { createGrowthLoader, type GrowthLoader } from './count/growth.loader.ts';
import { createFiguresLoader, type FiguresLoader } from './figures/figures.loader.ts';
import { createGrowthTargetLoader, type GrowthTargetLoader } from './growth-target/growth-target.loader.ts';
import {
  type ContributionLoader,
  createContributionLoader,
  createHonoraryLoader,
  createStepLoader,
  type HonoraryLoader,
  type StepLoader,
} from './honorary/honorary.loader.ts';
import { createHonoraryCountLoader, type HonoraryCountLoader } from './honorary-count/honorary-count.loader.ts';
import { createHonoraryMovementLoader, type HonoraryMovementLoader } from './honorary-count/honorary-movement.loader.ts';
import { type AssignmentLoader, createAssignmentLoader } from './honorary-work/assignment.loader.ts';
import { createLedgerLoader, createStateLoader, type LedgerLoader, type StateLoader } from './ledger/ledger.loader.ts';
import { createMatchLoader, type MatchLoader } from './match/match.loader.ts';
import { createMemberLoader, type MemberLoader } from './member/member.loader.ts';
import { createWishesLoader, type WishesLoader } from './migrant-wishes/migrant-wishes.loader.ts';
import { createPeriods, type Periods } from './period/period.loader.ts';
import { createOpenPeriodLoader, type OpenPeriodLoader } from './reorganisation/open-periods.loader.ts';
import { createPlannedFiguresLoader, type PlannedFiguresLoader } from './reorganisation/planned-figures.loader.ts';
import { createSourceLoader, type SourceLoader } from './restatement/source.loader.ts';
import { createStatedLoader, type StatedLoader } from './stated/stated.loader.ts';
import { createStatisticsReviewLoader, type StatisticsReviewLoader } from './statistics-review/statistics-review.loader.ts';
import {
  createTransferLoader,
  createTransferNameLoader,
  type TransferLoader,
  type TransferNameLoader,
} from './transfer/transfer.loader.ts';

/** What a resolver of this service may touch; born with the request. */
export interface Context extends RequestScope {
  readonly reach: Reach;
  readonly keyring: Keyring;
  readonly members: MemberLoader;
  readonly ledgers: LedgerLoader;
  readonly memberStates: StateLoader;
  readonly careVisits: CareLoader;
  readonly migrantWishes: WishesLoader;
  readonly memberCounts: CountLoader;
  readonly memberGrowth: GrowthLoader;
  readonly transfers: TransferLoader;
  readonly transferNames: TransferNameLoader;
  readonly matches: MatchLoader;
  readonly periods: Periods;
  readonly figures: FiguresLoader;
  readonly figureSources: SourceLoader;
  readonly stated: StatedLoader;
  readonly statisticsReviews: StatisticsReviewLoader;
  readonly openPeriods: OpenPeriodLoader;
  readonly plannedFigures: PlannedFiguresLoader;
  readonly growthTargets: GrowthTargetLoader;
  readonly honorary: HonoraryLoader;
  readonly honorarySteps: StepLoader;
  readonly honoraryContributions: ContributionLoader;
  readonly honoraryAssignments: AssignmentLoader;
  readonly honoraryCounts: HonoraryCountLoader;
  readonly honoraryMovements: HonoraryMovementLoader;
  /** Whether Central recognises honorary members too (F-21 a). */
  readonly isCentralEntitled: boolean;
}

/**
 * @param keyring what seals and opens what is protected most of members.
 * @param isCentralEntitled whether Central recognises honorary members; it does not, unless said.
 */
export const createContext =
  (keyring: Keyring, isCentralEntitled = false) =>
  ({ viewer, em }: RequestScope): Context => {
    const reach = createReach(em, viewer, 'organisation');
    const periods = createPeriods(em);
    const figures = createFiguresLoader(em, reach);
    const members = createMemberLoader(em, viewer, reach);
    return {
      viewer,
      em,
      reach,
      keyring,
      members,
      ledgers: createLedgerLoader(em),
      memberStates: createStateLoader(em),
      careVisits: createCareLoader(em),
      migrantWishes: createWishesLoader(em, reach),
      memberCounts: createCountLoader(em, viewer, reach),
      memberGrowth: createGrowthLoader(em, viewer, reach),
      transfers: createTransferLoader(em, viewer, reach),
      transferNames: createTransferNameLoader(em),
      matches: createMatchLoader(em, members),
      periods,
      figures,
      figureSources: createSourceLoader(em, reach),
      stated: createStatedLoader(em, reach),
      statisticsReviews: createStatisticsReviewLoader(em, reach),
      openPeriods: createOpenPeriodLoader(em, reach),
      plannedFigures: createPlannedFiguresLoader(em, reach, periods),
      growthTargets: createGrowthTargetLoader(em, reach, periods),
      honorary: createHonoraryLoader(em, viewer, reach),
      honorarySteps: createStepLoader(em),
      honoraryContributions: createContributionLoader(em),
      honoraryAssignments: createAssignmentLoader(em),
      honoraryCounts: createHonoraryCountLoader(em, viewer, reach),
      honoraryMovements: createHonoraryMovementLoader(em, viewer, { reach, periods, figures }),
      isCentralEntitled,
    };
  };
